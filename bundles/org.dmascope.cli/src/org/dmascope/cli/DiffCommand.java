// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.analysis.diff.Comparison;
import org.dmascope.analysis.diff.Growth;
import org.dmascope.analysis.diff.GrowthRow;
import org.dmascope.analysis.diff.StepRow;
import org.dmascope.core.Tier;
import org.dmascope.export.DiffJson;
import org.dmascope.export.DiffText;
import org.dmascope.export.DiffTsv;
import org.dmascope.export.DifferenceGroup;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** {@code dmascope diff A B [MORE…]}: what appeared, went and changed, as far as both could see it; and what grew. */
final class DiffCommand implements Command {
    private static final List<String> GROUPS = Arrays.stream(DifferenceGroup.values()).map(DifferenceGroup::word).toList();

    @Override
    public Syntax syntax() {
        List<Syntax.Option> options = new ArrayList<>(List.of(
                Syntax.Option.oneOf("--by", "GROUP", GROUPS, "Put differences together by buffer (the default), exporter, process or device"),
                Syntax.Option.flag("--series", "The steps of one series of captures: the first against the last, and growth over all. So it is also when A is a series and the only one"),
                Syntax.Option.flag("--json", "As a JSON document (schema " + DiffJson.SCHEMA + ")"),
                Syntax.Option.flag("--tsv", "Tab-separated values under a header line")));
        options.add(TierOption.OPTION);
        options.addAll(HostArguments.OPTIONS);
        return new Syntax("diff", "Compares two readings: what appeared, went and changed, and what grew.",
                List.of("", "A and B are hosts or captures. What only one of them had the rights to read is not comparable, and never counted as appeared or gone."
                        + " Buffers are found again by identity, also where an inode number was used again; between two boots by exporter, size and name.", "",
                        "With more readings, the first is compared with the last, and growth is ranked over all of them in the order given; likewise with one series of captures (dmascope"
                                + " capture --every). FILE@3 and FILE@17 are two of its steps."),
                options,
                List.of(new Syntax.Argument("A", List.of(), "A host, a capture, or a series of captures", true), new Syntax.Argument("B", List.of(), "Another one", false),
                        new Syntax.Argument("MORE", List.of(), "Further ones, for the ranking of growth", false, true)),
                List.of("", "Exit status: 0 no difference, 1 differences, 3 one of them could not be read, 4 no difference, but not everything could be compared.", "", "Examples:",
                        "  dmascope diff morning.dmascope local", "  dmascope diff a.dmascope b.dmascope --by process", "  dmascope diff 1.dmascope 2.dmascope 3.dmascope --json",
                        "  dmascope diff day.dmascope", "  dmascope diff day.dmascope@3 day.dmascope@17"),
                List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        if (words.has("--json") && words.has("--tsv")) {
            throw words.usage("--json and --tsv do not go together");
        }
        Set<Tier> tiers = TierOption.of(words);
        List<HostArguments> hosts = new ArrayList<>();
        for (int i = 0; i < words.arguments(); i++) {
            hosts.add(HostArguments.of(words, i));
        }
        if (hosts.size() == 1 || words.has("--series")) {
            return series(words, hosts, tiers, console);
        }
        List<Snapshot> series = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (HostArguments host : hosts) {
            ReadOptions all = ReadOptions.all().only(Tiers.sources(ReadOptions.all().sources(), tiers));
            SurveyReading reading = HostReading.read(host, all, console);
            series.add(Snapshots.of(reading.survey(), reading.events(), tiers));
            titles.add(new Title(host.spec(), series.getLast(), reading).line(Instant.now()));
        }
        return write(words, titles, Comparison.of(series.getFirst(), series.getLast()), Growth.rank(series), List.of(), console);
    }

    private static int series(Words words, List<HostArguments> hosts, Set<Tier> tiers, Console console) throws Problem, IOException {
        Path file = hosts.size() == 1 ? SeriesSteps.file(hosts.getFirst().spec()) : null;
        if (file == null) {
            throw words.usage(words.has("--series") ? "--series takes one series of captures, such as dmascope capture --every makes"
                    : "B is missing: " + hosts.getFirst().spec().text() + " is no series of captures");
        }
        SeriesSteps steps = SeriesSteps.of(file, tiers);
        if (steps.first() == null) {
            throw Problem.unreadable(file + ": no step can be read");
        }
        int status = write(words, List.of(steps.title()), Comparison.of(steps.first(), steps.last()), steps.growth().rows(), steps.rows(), console);
        int read = steps.status(console);
        return status == ExitStatus.DONE ? read : status;
    }

    private static int write(Words words, List<String> titles, Comparison comparison, List<GrowthRow> growth, List<StepRow> steps, Console console) throws IOException {
        if (words.has("--json")) {
            DiffJson.write(comparison, growth, steps, console.out());
        } else if (words.has("--tsv")) {
            DiffTsv.write(comparison, console.out());
        } else {
            titles.forEach(console.out()::println);
            console.out().println();
            new DiffText(comparison, growth, DifferenceGroup.of(words.value("--by", GROUPS.getFirst())), console.textWidth()).write(console.out());
        }
        console.out().flush();
        return !comparison.differences().isEmpty() ? ExitStatus.FINDINGS : comparison.hidden() > 0 ? ExitStatus.PARTIAL : ExitStatus.DONE;
    }
}
