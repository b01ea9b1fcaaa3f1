// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.analysis.diff.Past;
import org.dmascope.core.Tier;
import org.dmascope.core.event.EventRing;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Filter;
import org.dmascope.export.PathMatrix;
import org.dmascope.export.StepsDocument;
import org.dmascope.export.Views;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;
import org.dmascope.session.WatchOptions;

/** {@code dmascope show}: one reading of a host as a table, as TSV or as JSON. */
final class ShowCommand implements Command {
    private static final List<String> VIEWS = List.of("buffers", "attachments", "mrs", "holders", "devices", "memory", "cgroups", "paths", "events", "findings");
    private static final List<String> MATRIX = Stream.of(PathMatrix.Cell.values()).map(PathMatrix.Cell::word).toList();
    private static final Set<String> FOR_DEVICES = Set.of("host", "sysfs");
    /** What the host cannot say about debugfs is nothing that devices, or the ways between them, lack. */
    private static final Set<String> OF_INVENTORY = Set.of("sysfs");

    @Override
    public Syntax syntax() {
        List<Syntax.Option> options = new ArrayList<>(List.of(
                Syntax.Option.oneOf("--view", "VIEW", VIEWS, "What to list: buffers (the default), attachments (one row per device on a buffer), mrs (one row per RDMA memory"
                        + " region, with its buffer), holders"
                        + " (one row per process on a buffer), devices, memory (one row per region of device memory), cgroups (one row per control group and region: who"
                        + " is charged, up to which limit), paths (one row per pair of PCI"
                        + " functions that can take part: how they reach each other and what the kernel's peer-to-peer rule says), events"
                        + " (of a capture: those it kept; of a live host: needs --seconds) or findings (see dmascope check)"),
                WatchCommand.SECONDS,
                Syntax.Option.oneOf("--matrix", "CELLS", MATRIX, "With --view paths a square of all functions instead of rows: letters as nvidia-smi topo -m prints them,"
                        + " the verdict, or the hops; with --json all of them as one document (schema " + PathMatrix.SCHEMA + ")"),
                Syntax.Option.value("--filter", "EXPR", "Only the rows that match; see below"),
                Syntax.Option.flag("--steps", "Of a series of captures: its steps, each with its time, what it shows and what changed (with --json schema " + StepsDocument.SCHEMA + ")"),
                Syntax.Option.flag("--sum", "Totals instead of rows: buffers, attachments and bytes by exporter, by device and by holder"),
                Syntax.Option.flag("--json", "Everything as one JSON document (schema dmascope/1), with the diagnostics inside; --filter applies to the --view"),
                Syntax.Option.flag("--tsv", "Tab-separated values under a header line, for awk, sort and spreadsheets")));
        options.add(TierOption.OPTION);
        options.addAll(HostArguments.OPTIONS);
        return new Syntax("show", "Shows the dma-bufs of a host: who exports, who attached, who holds.", HostArguments.RIGHTS, options,
                List.of(HostArguments.HOST),
                List.of("", "Filter: words that a row must hold, anywhere, or at the place that a key names (ino: pid: dev: drv: exp: name: cgroup:, and of"
                        + " attachments importer: class: p2p: pinned: revocable: state: rule:, of RDMA memory regions rkey: mode: state: comm:, of events kind: comm:)."
                        + " A comma means or, a blank means and, a leading minus means not; double quotes keep together.", "", "Examples:", "  dmascope show",
                        "  sudo dmascope show --view holders --filter 'pid:812,813 -exp:system'", "  dmascope show lab:6.1 --view attachments --filter dev:card0",
                        "  dmascope show ssh:db7 --sum", "  dmascope show db7.dmascope --json > db7.json",
                        "  dmascope show day.dmascope --steps", "  dmascope show day.dmascope@14:32:10 --view holders"),
                List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        check(words);
        boolean json = words.has("--json");
        String view = words.value("--view", "buffers");
        Filter filter = filter(words);
        HostArguments host = HostArguments.of(words);
        if (words.has("--steps")) {
            return steps(words, host, console);
        }
        boolean onlyDevices = view.equals("devices") && !json && !words.has("--sum");
        Set<Tier> tiers = TierOption.of(words);
        ReadOptions all = ReadOptions.all().only(Tiers.sources(ReadOptions.all().sources(), tiers));
        ReadOptions options = onlyDevices ? all.only(FOR_DEVICES) : all;
        SurveyReading recorded = recorded(words, host, view, options, console);
        SurveyReading reading = recorded == null ? HostReading.read(host, options, console) : recorded;
        Past past = json || view.equals("findings") ? SeriesSteps.past(host.spec(), tiers) : Past.NONE;
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events(), tiers).with(past);
        if (words.has("--sum")) {
            new SumTable(Sums.of(snapshot)).print(console, words.has("--tsv"));
        } else {
            ExportRequest request = new ExportRequest(snapshot, Views.byId(view), filter, console.tableWidth());
            if (words.has("--matrix") && json) {
                new PathMatrix(snapshot.paths()).json(snapshot, filter, console.out());
            } else if (words.has("--matrix")) {
                new PathMatrix(snapshot.paths()).print(console.out(), PathMatrix.Cell.valueOf(words.value("--matrix", "").toUpperCase(Locale.ROOT)), filter);
            } else if (json) {
                Output.json(request, console);
            } else if (words.has("--tsv")) {
                Output.tsv(request, console);
            } else {
                console.out().println(new Title(host.spec(), snapshot, reading).line(Instant.now()));
                Output.table(request, console);
            }
        }
        if (view.equals("events") && !snapshot.events().recorded()) {
            console.say(host.spec().text() + " has kept no events; dmascope watch -o FILE records some");
        }
        boolean onlyInventory = onlyDevices || view.equals("paths") && !json && !words.has("--sum");
        Missing missing = onlyInventory ? Missing.only(snapshot.diagnostics(), OF_INVENTORY) : Missing.of(snapshot.diagnostics(), all.sources());
        boolean readerGone = console.out().checkError(); // also flushes, so that the messages come last
        if (!json && !readerGone) {
            missing.print(console);
        }
        return missing.status();
    }

    /** Records first when events of a live host are asked for; null when nothing is to be recorded. */
    private static SurveyReading recorded(Words words, HostArguments host, String view, ReadOptions options, Console console) throws Problem {
        Duration seconds = WatchCommand.seconds(words);
        if (seconds == null) {
            if (view.equals("events") && host.spec().live()) {
                throw words.usage("--view events of a live host needs --seconds N: what happened before a recording cannot be read. "
                        + WatchOptions.SIDE_EFFECTS);
            }
            return null;
        }
        EventRing ring = new EventRing();
        HostWatching watching = new HostWatching(host, console);
        try {
            watching.summary(watching.run(seconds, options, ring::add));
        } finally {
            watching.finished();
        }
        return watching.reading().with(ring.log());
    }

    private static int steps(Words words, HostArguments host, Console console) throws Problem, IOException {
        Path file = SeriesSteps.file(host.spec());
        if (file == null) {
            throw words.usage("--steps takes a series of captures, such as dmascope capture --every makes");
        }
        SeriesSteps steps = SeriesSteps.of(file, TierOption.of(words));
        if (words.has("--json")) {
            steps.document().write(console.out());
        } else if (words.has("--tsv")) {
            steps.tsv(console);
        } else {
            console.out().println(steps.title());
            steps.table(console);
        }
        console.out().flush();
        return steps.status(console);
    }

    private static void check(Words words) throws Problem {
        for (String other : List.of("--view", "--filter", "--sum", "--seconds", "--matrix")) {
            if (words.has("--steps") && words.has(other)) {
                throw words.usage("--steps and " + other + " do not go together");
            }
        }
        if (words.has("--json") && words.has("--tsv")) {
            throw words.usage("--json and --tsv do not go together");
        }
        if (words.has("--matrix") && (words.has("--tsv") || !words.value("--view", "").equals("paths"))) {
            throw words.usage("--matrix goes with --view paths, and not with --tsv: it is tab-separated already");
        }
        if (words.has("--sum")) {
            for (String other : List.of("--json", "--view", "--filter")) {
                if (words.has(other)) {
                    throw words.usage("--sum and " + other + " do not go together");
                }
            }
        }
    }

    static Filter filter(Words words) throws Problem {
        String text = words.value("--filter", "");
        if (text.isEmpty()) {
            return Filter.ALL;
        }
        return switch (Filter.parse(text)) {
            case Filter.Result.Ok ok -> ok.filter();
            case Filter.Result.Bad bad -> throw words.usage("--filter: " + bad.message() + " (at character " + (bad.position() + 1) + ")");
        };
    }
}
