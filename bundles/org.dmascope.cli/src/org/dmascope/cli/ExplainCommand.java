// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.core.Tier;
import org.dmascope.core.source.Sources;
import org.dmascope.export.Explanation;
import org.dmascope.export.Subject;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** {@code dmascope explain SUBJECT [HOST]}: why an attachment is what it is, rule by rule. */
final class ExplainCommand implements Command {
    @Override
    public Syntax syntax() {
        List<Syntax.Option> options = new ArrayList<>(List.of(TierOption.OPTION, Syntax.Option.flag("--json", "As a JSON document (schema " + Explanation.SCHEMA + ")")));
        options.addAll(HostArguments.OPTIONS);
        List<String> about = new ArrayList<>(List.of("", "A SUBJECT is ino:N, a buffer with all its attachments; ino:N/DEVICE, those of one device; or ino:N/DEVICE#M,"
                + " the one with that number (1 is the oldest). Both ways to the kernel's structures are tried, and held against each other."));
        about.addAll(HostArguments.RIGHTS);
        return new Syntax("explain", "Says why an attachment is pinned, revocable, movable or unknown: what was read, each rule, what would help.", about, options,
                List.of(new Syntax.Argument("SUBJECT", List.of(), "ino:N, ino:N/DEVICE or ino:N/DEVICE#M", true), HostArguments.HOST),
                List.of("", "Examples:", "  sudo dmascope explain ino:1187", "  dmascope explain ino:5/iommu lab:7.3/vfio", "  dmascope explain ino:12/0000:41:00.0#2 db7.dmascope --json"),
                List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        if (!(Subject.parse(words.argument(0, "")) instanceof Subject.Result.Ok(Subject subject))) {
            throw words.usage("\"" + words.argument(0, "") + "\" is no subject: ino:N, ino:N/DEVICE or ino:N/DEVICE#M");
        }
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
}
