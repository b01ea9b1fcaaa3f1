// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.analysis.ready.Party;
import org.dmascope.analysis.ready.ReadyHost;
import org.dmascope.analysis.ready.ReadyPair;
import org.dmascope.analysis.ready.ReadyVerdict;
import org.dmascope.analysis.ready.Readiness;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.source.Sources;
import org.dmascope.export.ReadyJson;
import org.dmascope.export.ReadyText;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** {@code dmascope check --ready EXPORTER IMPORTER [HOST]}: whether peer to peer by dma-buf would work between two devices. */
final class CheckReady {
    static final Syntax.Option READY = Syntax.Option.flag("--ready", "Whether peer to peer by dma-buf (GPUDirect) would work from EXPORTER to IMPORTER, condition by condition");
    static final Syntax.Option FOR = Syntax.Option.value("--for", "PID", "With --ready: the process whose rights and limits count");
    private static final String PID = "[0-9]{1,7}";
    private static final int MOST_LISTED = 12;

    private CheckReady() {
    }

    static int run(Words words, Console console) throws Exception {
        for (String other : List.of("--fail-on", "--rule", "--list", "--sarif", "--ignore", "--reason", "--heed", "--remember", "--no-ignore-file", "--ignored")) {
            if (words.has(other)) {
                throw words.usage(other + " does not go with --ready");
            }
        }
        if (words.argument(0, null) == null || words.argument(1, null) == null) {
            throw words.usage("--ready needs EXPORTER and IMPORTER");
        }
        if (words.arguments() > 3) {
            throw words.usage("\"" + words.argument(3, "") + "\" is one argument too many");
        }
        String pid = words.value("--for", "0");
        if (!pid.matches(PID) || words.has("--for") && Integer.parseInt(pid) < 1) {
            throw words.usage("--for takes a process id, not \"" + pid + "\"");
        }
        HostArguments host = HostArguments.of(words, 2);
        Set<Tier> tiers = TierOption.of(words);
        Set<String> sources = new LinkedHashSet<>(Sources.ids());
        sources.add(Sources.RIGHTS);
        SurveyReading reading = HostReading.read(host, ReadOptions.all().only(Tiers.sources(sources, tiers)), console);
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events(), tiers);
        Party exporter = one(snapshot, words.argument(0, ""));
        Party importer = one(snapshot, words.argument(1, ""));
        if (exporter.device().id().equals(importer.device().id())) {
            throw new Problem(ExitStatus.USAGE, "exporter and importer are the same device: it gets its own buffer back, without an attachment");
        }
        Readiness r = Readiness.of(new ReadyPair(new ReadyHost(snapshot, reading.survey()), exporter, importer, Integer.parseInt(pid)));
        if (words.has("--json")) {
            ReadyJson.write(r, console.out());
        } else {
            new ReadyText(r, console.textWidth()).write(console.out());
        }
        console.out().flush();
        return status(r.verdict());
    }

    static int status(ReadyVerdict v) {
        return switch (v) {
            case READY -> ExitStatus.DONE;
            case NOT_READY -> ExitStatus.FINDINGS;
            case NOT_KNOWN -> ExitStatus.PARTIAL;
        };
    }

    private static Party one(Snapshot snapshot, String text) throws Problem {
        List<Party> found = Party.find(snapshot, Names.parse(text));
        if (found.size() == 1) {
            return found.getFirst();
        }
        String shown = "\"" + text + "\"";
        if (found.isEmpty()) {
            throw new Problem(ExitStatus.USAGE, shown + " is no device of this host, no node or driver of one; dmascope show --view devices lists them");
        }
        throw new Problem(ExitStatus.USAGE, shown + " may be " + String.join(", ", found.stream().limit(MOST_LISTED).map(Party::label).toList()));
    }
}
