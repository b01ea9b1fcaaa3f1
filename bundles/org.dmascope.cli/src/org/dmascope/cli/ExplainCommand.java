// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.KnownErrno;
import org.dmascope.core.source.Sources;
import org.dmascope.export.Explanation;
import org.dmascope.export.Subject;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** {@code dmascope explain SUBJECT|ERRNO [HOST]}: why an attachment is what it is, rule by rule; why a call failed. */
final class ExplainCommand implements Command {
    private static final int MOST = 80;

    @Override
    public Syntax syntax() {
        List<Syntax.Option> options = new ArrayList<>(List.of(TierOption.OPTION, Syntax.Option.flag("--json", "As a JSON document (schema " + Explanation.SCHEMA + ")")));
        options.addAll(ExplainFailure.OPTIONS);
        options.addAll(HostArguments.OPTIONS);
        List<String> about = new ArrayList<>(List.of("", "An ERRNO is a name (EOPNOTSUPP), a number (95), its words (\"Operation not supported\") or the whole line that a program"
                + " printed: why calls on dma-bufs fail so, how to tell, what to do. Without a HOST nothing is read; with one, only what fits it is kept.", "",
                "pid:N is a process: what its imports and registrations depend on, and what of it stands in their way.", "", "A SUBJECT is ino:N, a buffer with all its attachments; ino:N/DEVICE, those of one device; or ino:N/DEVICE#M,"
                + " the one with that number (1 is the oldest). Both ways to the kernel's structures are tried, and held against each other."));
        about.addAll(HostArguments.RIGHTS);
        return new Syntax("explain", "Says why an attachment is pinned, revocable, movable or unknown, or why a call failed: what was read, each rule, what would help.", about, options,
                List.of(new Syntax.Argument("SUBJECT", List.of(), "ino:N, ino:N/DEVICE or ino:N/DEVICE#M; an ERRNO; or pid:N", true), HostArguments.HOST),
                List.of("", "Examples:", "  sudo dmascope explain ino:1187", "  dmascope explain ino:5/iommu lab:7.3/vfio", "  dmascope explain ino:12/0000:41:00.0#2 db7.dmascope --json",
                        "  dmascope explain EOPNOTSUPP --stage register --importer mlx5_0 local", "  dmascope explain \"ibv_reg_dmabuf_mr failed: Operation not supported\"",
                        "  sudo dmascope explain pid:812"),
                List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        String asked = words.argument(0, "");
        if (asked.startsWith(ExplainProcess.LEAD)) {
            ExplainFailure.refuse(words);
            return ExplainProcess.run(asked, words, console);
        }
        if (!(Subject.parse(asked) instanceof Subject.Result.Ok(Subject subject))) {
            KnownErrno errno = asked.startsWith("ino:") ? null : ExplainFailure.errno(asked);
            if (errno == null) {
                throw words.usage("\"" + shortened(asked) + "\" is no subject (ino:N, ino:N/DEVICE or ino:N/DEVICE#M) and names no error (EOPNOTSUPP, 95) and no process (pid:N)");
            }
            return ExplainFailure.run(errno, words, console);
        }
        ExplainFailure.refuse(words);
        Set<Tier> tiers = TierOption.of(words);
        HostArguments host = HostArguments.of(words, 1);
        Set<String> sources = new LinkedHashSet<>(Sources.ids());
        sources.add(Sources.KCORE);
        SurveyReading reading = HostReading.read(host, ReadOptions.all().only(Tiers.sources(sources, tiers)), console);
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events(), tiers);
        Explanation explanation = Explanation.of(snapshot, subject);
        if (explanation.isEmpty()) {
            throw new Problem(ExitStatus.USAGE, explanation.nothing());
        }
        if (words.has("--json")) {
            explanation.json(console.out());
        } else {
            explanation.text(console.out());
        }
        console.out().flush();
        return ExitStatus.DONE;
    }

    /** What was typed, for one line. */
    private static String shortened(String typed) {
        String shown = Names.display(Names.raw(typed.getBytes(StandardCharsets.UTF_8)));
        return shown.length() <= MOST ? shown : shown.substring(0, MOST) + "\u2026";
    }
}
