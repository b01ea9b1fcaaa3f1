// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.diff.Growth;
import org.dmascope.analysis.diff.Past;
import org.dmascope.analysis.diff.StepRow;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.export.StepsDocument;
import org.dmascope.session.HostSpec;
import org.dmascope.session.Series;
import org.dmascope.session.SeriesManifest;
import org.dmascope.session.SeriesStep;
import org.dmascope.session.StepName;

/**
 * All steps of a series, gone through once.
 *
 * @param manifest what the series says about itself
 * @param problems what of the file is damaged
 * @param rows     the steps
 * @param first    the first reading; null when none can be read
 * @param last     the last one; likewise
 * @param growth   over all
 */
record SeriesSteps(SeriesManifest manifest, List<String> problems, List<StepRow> rows, Snapshot first, Snapshot last, Growth growth) {
    /** The series that a host of the command line is; null when it is none, or one step of it was named. */
    static Path file(HostSpec spec) {
        return spec instanceof HostSpec.Capture c && c.step().equals(StepName.LAST) && Series.is(c.file()) ? c.file() : null;
    }

    private static Series open(Path file) throws Problem {
        Reading<Series> opened = Series.open(file);
        if (opened instanceof Reading.Ok<Series>(String path, Series series)) {
            return series;
        }
        throw Problem.unreadable(Failures.line(opened));
    }

    static SeriesSteps of(Path file, Set<Tier> tiers) throws Problem {
        try (Series series = open(file)) {
            List<StepRow> rows = new ArrayList<>();
            Growth growth = new Growth();
            Snapshot[] ends = new Snapshot[2];
            series.each(tiers, () -> false, (step, r) -> {
                if (r instanceof Reading.Ok<Snapshot>(String path, Snapshot s)) {
                    rows.add(StepRow.of(step.number(), ends[1], s));
                    growth.add(s);
                    ends[0] = ends[0] == null ? s : ends[0];
                    ends[1] = s;
                } else {
                    rows.add(StepRow.failed(step.number(), step.takenAt(), Names.display(Diagnostic.of("series", r, null).reason())));
                }
            });
            return new SeriesSteps(series.manifest(), series.problems(), rows, ends[0], ends[1], growth);
        }
    }

    /** What a reading is as a step of its series; {@link Past#NONE} when its host is no series. */
    static Past past(HostSpec spec, Set<Tier> tiers) throws Problem {
        if (!(spec instanceof HostSpec.Capture c) || !Series.is(c.file())) {
            return Past.NONE;
        }
        try (Series series = open(c.file())) {
            SeriesStep step = series.shown(c.step());
            return step == null ? Past.NONE : series.past(step, tiers, () -> false);
        }
    }

    StepsDocument document() {
        return new StepsDocument(manifest.spec(), manifest.how(), manifest.every(), manifest.keep(), manifest.redacted(), problems, rows);
    }

    /** One line: whose series it is. */
    String title() {
        long failed = rows.stream().filter(r -> r.failure() != null).count();
        String keep = manifest.keep() == 0 ? "" : ", the last " + manifest.keep() + " kept";
        return manifest.spec() + "  read " + manifest.how() + " every " + time(manifest.every().toMillis()) + keep + "  " + rows.size() + (rows.size() == 1 ? " step" : " steps")
                + (rows.isEmpty() ? "" : " from " + at(rows.getFirst()) + " to " + at(rows.getLast())) + (failed > 0 ? ", " + failed + " without a reading" : "");
    }

    private static String at(StepRow r) {
        return r.takenAt().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String time(long millis) {
        return millis % 1000 != 0 ? millis + " ms" : millis % 60_000 != 0 ? millis / 1000 + " s" : millis / 60_000 + " min";
    }

    void table(Console console) {
        PlainTable table = new PlainTable(">STEP", "TIME", ">BUFFERS", ">SIZE", ">HOLDERS", ">DEVICES", ">APPEARED", ">GONE", ">CHANGED", ">NOT COMPARABLE", "NOTE");
        for (StepRow r : rows) {
            table.add(Integer.toString(r.number()), at(r), seen(r, number(r.buffers())), r.bytes() < 0 ? "" : seen(r, SumTable.size(r.bytes())), number(r.holders()), number(r.devices()), number(r.appeared()),
                    number(r.gone()), number(r.changed()), r.hidden() <= 0 ? "" : number(r.hidden()), r.failure() != null ? r.failure() : r.unclear() != null ? r.unclear() : "");
        }
        table.print(console.out());
    }

    void tsv(Console console) {
        StringBuilder out = new StringBuilder("step\ttaken_at\tbuffers\tbytes\tholders\tdevices\tappeared\tgone\tchanged\tnot_comparable\tfailure\tunclear\n");
        for (StepRow r : rows) {
            out.append(r.number()).append('\t').append(r.takenAt());
            for (long n : new long[] { r.buffers(), r.bytes(), r.holders(), r.devices(), r.appeared(), r.gone(), r.changed(), r.hidden() }) {
                out.append('\t').append(number(n));
            }
            out.append('\t').append(r.failure() == null ? "" : r.failure()).append('\t').append(r.unclear() == null ? "" : r.unclear()).append('\n');
        }
        console.out().print(out);
    }

    /** What was seen of more is no number of all. */
    private static String seen(StepRow r, String shown) {
        return r.unclear() == null ? shown : r.buffers() == 0 ? "?" : "\u2265 " + shown;
    }

    private static String number(long n) {
        return n < 0 ? "" : Long.toString(n);
    }

    /** Says what is damaged. @return the exit status */
    int status(Console console) {
        problems.forEach(p -> console.say("not read: " + p));
        return problems.isEmpty() && rows.stream().allMatch(r -> r.failure() == null) ? ExitStatus.DONE : ExitStatus.PARTIAL;
    }
}
