// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.analysis.rules.FindingRule;
import org.dmascope.analysis.rules.FindingRules;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.analysis.rules.Severity;
import org.dmascope.core.Tier;
import org.dmascope.export.FindingsDocument;
import org.dmascope.export.FindingsText;
import org.dmascope.export.ReadyJson;
import org.dmascope.export.SarifDocument;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** {@code dmascope check [HOST]}: what is wrong on a host, or worth knowing; what could not be looked at is named. */
final class CheckCommand implements Command {
    private static final Syntax.Argument ARGUMENTS = new Syntax.Argument("HOST", List.of(), "Which host; this machine when left out. With --ready: EXPORTER IMPORTER [HOST]", false, true);
    private static final List<String> SEVERITIES = Arrays.stream(Severity.values()).map(Severity::word).toList();

    @Override
    public Syntax syntax() {
        List<Syntax.Option> options = new ArrayList<>(List.of(
                Syntax.Option.oneOf("--fail-on", "SEVERITY", SEVERITIES, "Exit with 1 when there is a finding of this severity or a worse one. Default: error"),
                Syntax.Option.value("--rule", "IDS", "Only these rules, by comma; --list names them"),
                Syntax.Option.flag("--list", "List the rules and what each asks, without reading a host"),
                Syntax.Option.flag("--json", "As a JSON document (schema " + FindingsDocument.SCHEMA + "; with --ready " + ReadyJson.SCHEMA + ")"),
                Syntax.Option.flag("--sarif", "As SARIF 2.1.0, for code hosts and editors"), CheckReady.READY, CheckReady.FOR));
        options.addAll(CheckIgnore.OPTIONS);
        options.add(TierOption.OPTION);
        options.addAll(HostArguments.OPTIONS);
        List<String> about = new ArrayList<>(List.of("", "Each finding names its subject, the facts it rests on, why it matters and what to do. A rule from which something was"
                + " hidden is listed as skipped, with the reason and the remedy: that it found nothing then means nothing."));
        about.addAll(List.of("", "What was looked at and is fine can be ignored, for one run or remembered for the host. Ignored findings are counted in the last line and listed by --ignored,"
                + " --json and --sarif; they do not count for --fail-on."));
        about.addAll(List.of("", "Of a series of captures (dmascope capture --every) the last step is looked at, or the one that FILE@STEP names, with what the steps before it show."));
        about.addAll(List.of("", "With --ready the question is another: would peer to peer by dma-buf work from EXPORTER to IMPORTER, and if not, why. Both are devices (0000:41:00.0, 41:00.0),"
                + " nodes (renderD128, mlx5_0) or drivers that one device has. Each condition is answered yes, no or unknown; it is ready only when every needed one is known to hold."));
        about.addAll(HostArguments.RIGHTS);
        return new Syntax("check", "Finds what is wrong on a host: leaks, imports that pin or cannot be revoked, revokes that wait.", about, options, List.of(ARGUMENTS),
                List.of("", "Exit status: 0 nothing at or above --fail-on, 1 something is, 3 the host could not be read, 4 nothing is, but not every rule could look at everything.",
                        "With --ready: 0 ready, 1 not ready, 3 the host could not be read, 4 not known.",
                        "", "Examples:", "  sudo dmascope check", "  dmascope check ssh:db7 --fail-on warning --json", "  dmascope check today.dmascope --sarif > today.sarif",
                        "  dmascope check --list", "  dmascope check --ignore buffer.handle-only,name.hostile@ino:39 --remember", "  dmascope check --ignored",
                        "  sudo dmascope check --ready 41:00.0 mlx5_0", "  dmascope check --ready renderD128 mlx5_0 db7.dmascope --for 4711 --json"),
                List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        if (words.has("--ready")) {
            return CheckReady.run(words, console);
        }
        if (words.has("--for") || words.argument(1, null) != null) {
            throw words.usage(words.has("--for") ? "--for goes with --ready" : "check takes one HOST; two devices go with --ready");
        }
        if (words.has("--json") && words.has("--sarif")) {
            throw words.usage("--json and --sarif do not go together");
        }
        List<FindingRule> rules = rules(words);
        if (words.has("--list")) {
            list(rules, console);
            return ExitStatus.DONE;
        }
        Severity failOn = Severity.of(words.value("--fail-on", Severity.ERROR.word()));
        Set<Tier> tiers = TierOption.of(words);
        HostArguments host = HostArguments.of(words);
        ReadOptions all = ReadOptions.all().only(Tiers.sources(ReadOptions.all().sources(), tiers));
        SurveyReading reading = HostReading.read(host, all, console);
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events(), tiers).with(SeriesSteps.past(host.spec(), tiers));
        Findings findings = Findings.of(snapshot, rules).without(CheckIgnore.of(words, snapshot, console));
        if (words.has("--json")) {
            FindingsDocument.write(snapshot, findings, failOn, console.out());
        } else if (words.has("--sarif")) {
            SarifDocument.write(snapshot, findings, Version.SHORT, console.out());
        } else {
            console.out().println(new Title(host.spec(), snapshot, reading).line(Instant.now()));
            console.out().println();
            FindingsText text = new FindingsText(findings, console.textWidth());
            if (words.has("--ignored")) {
                text.ignored(console.out());
            }
            text.write(console.out());
        }
        console.out().flush();
        return findings.anyAtLeast(failOn) ? ExitStatus.FINDINGS : findings.skipped().isEmpty() ? ExitStatus.DONE : ExitStatus.PARTIAL;
    }

    private static List<FindingRule> rules(Words words) throws Problem {
        if (!words.has("--rule")) {
            return FindingRules.all();
        }
        List<FindingRule> out = new ArrayList<>();
        for (String id : words.value("--rule", "").split(",", -1)) {
            FindingRule rule = FindingRules.byId(id);
            if (rule == null) {
                throw words.usage("there is no rule \"" + id + "\"; --list names them");
            }
            out.add(rule);
        }
        return out;
    }

    private static void list(List<FindingRule> rules, Console console) {
        PlainTable table = new PlainTable("RULE", "SEVERITY", "ASKS");
        for (FindingRule r : rules) {
            table.add(r.about().id(), r.about().severity().word(), r.about().asks());
        }
        table.print(console.out());
    }
}
