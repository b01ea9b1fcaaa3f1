// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.Ignore;
import org.dmascope.core.Reading;
import org.dmascope.session.IgnoreFile;

/** The part of {@code check} that leaves findings out which somebody has looked at: for this run, or remembered for the host. They are counted, never lost. */
final class CheckIgnore {
    static final List<Syntax.Option> OPTIONS = List.of(
            Syntax.Option.value("--ignore", "LIST", "Findings to leave out, by comma: RULE or RULE@SUBJECT, with ids as --json prints them"),
            Syntax.Option.value("--heed", "LIST", "With --remember: no longer ignore these"),
            Syntax.Option.value("--reason", "TEXT", "With --ignore: why; kept with --remember, and named by --ignored, --json and --sarif"),
            Syntax.Option.flag("--remember", "Keep --ignore and --heed for this host, in $XDG_STATE_HOME/dmascope/ignore/HOST.txt (~/.local/state)"),
            Syntax.Option.flag("--no-ignore-file", "As if nothing were kept for this host"),
            Syntax.Option.flag("--ignored", "List the findings that are ignored, too"));

    private CheckIgnore() {
    }

    /** What is ignored on this host now; changes what is remembered when that is asked for. */
    static Set<Ignore> of(Words words, Snapshot snapshot, Console console) throws Problem {
        String why = words.value("--reason", "");
        List<Ignore> more = list(words, "--ignore").stream().map(i -> i.because(why)).toList();
        List<Ignore> less = list(words, "--heed");
        if (words.has("--reason") && more.isEmpty()) {
            throw words.usage("--reason goes with --ignore");
        }
        if (!less.isEmpty() && !words.has("--remember")) {
            throw words.usage("--heed goes with --remember");
        }
        Set<Ignore> all = new LinkedHashSet<>();
        IgnoreFile file = IgnoreFile.of(console.environment(), System.getProperties(), snapshot.host() == null ? null : snapshot.host().name());
        if (words.has("--remember")) {
            Reading<?> written = file.change(more, less);
            if (!written.ok()) {
                throw Problem.unreadable(Failures.line(written));
            }
        }
        if (!words.has("--no-ignore-file")) {
            Reading<List<Ignore>> kept = file.read();
            if (!(kept instanceof Reading.Ok<List<Ignore>>(String path, List<Ignore> list))) {
                throw Problem.unreadable(Failures.line(kept));
            }
            all.addAll(list);
        }
        all.addAll(more);
        return all;
    }

    private static List<Ignore> list(Words words, String option) throws Problem {
        List<Ignore> out = new ArrayList<>();
        if (words.has(option)) {
            for (String text : words.value(option, "").split(",", -1)) {
                Ignore i = Ignore.parse(text.strip());
                if (i == null) {
                    throw words.usage(option + " takes RULE or RULE@SUBJECT, not \"" + text + "\"; --list names the rules");
                }
                out.add(i);
            }
        }
        return out;
    }
}
