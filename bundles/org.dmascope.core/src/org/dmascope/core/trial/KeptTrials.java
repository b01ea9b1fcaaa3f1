// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dmascope.core.Content;
import org.dmascope.core.Entry;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;

/**
 * Runs of trials as a capture keeps them: the entries of each as they were shipped, below a folder of its own ({@code /dmascope/trials/3/…}), and when it
 * was. They go through the same parsers as those of a live run.
 *
 * @param runs in their order, the oldest first
 */
public record KeptTrials(List<Run> runs) {
    /** None. */
    public static final KeptTrials NONE = new KeptTrials(List.of());
    /** What the paths of all runs begin with. */
    public static final String FOLDER = "/dmascope/trials/";
    /** When a run was over, an {@link Instant} as text. */
    public static final String AT = "/at";
    private static final int MOST_RUNS = 256;
    private static final int MOST_AT = 64;
    /** Of all runs that are kept: each holds the kernel's list of buffers many times. */
    private static final long MOST_BYTES = 128L << 20;

    /**
     * One of them.
     *
     * @param at      when it was over
     * @param entries what the agent shipped
     */
    public record Run(Instant at, List<Entry> entries) {
        public Run {
            Objects.requireNonNull(at);
            entries = List.copyOf(entries);
        }

        private long bytes() {
            return entries.stream().mapToLong(e -> e.data().length).sum();
        }

        /** It read. */
        public Reading<TrialRecord> record() {
            return TrialReader.run(new Recording(entries));
        }
    }

    public KeptTrials {
        runs = List.copyOf(runs);
    }

    /** With one more; the oldest go when there is no room for all. */
    public KeptTrials with(Run run) {
        List<Run> all = new ArrayList<>(runs);
        all.add(run);
        long bytes = all.stream().mapToLong(Run::bytes).sum();
        while (all.size() > 1 && (all.size() > MOST_RUNS || bytes > MOST_BYTES)) {
            bytes -= all.removeFirst().bytes();
        }
        return new KeptTrials(all);
    }

    /** What a capture keeps of them. */
    public List<Entry> entries() {
        List<Entry> out = new ArrayList<>();
        for (int n = 0; n < runs.size(); n++) {
            String folder = FOLDER + n;
            for (Entry e : runs.get(n).entries()) {
                out.add(new Entry(TrialPaths.SOURCE, e.op(), folder + e.path(), e.errno(), e.flags(), e.micros(), e.data()));
            }
            out.add(new Entry(TrialPaths.SOURCE, Op.READ, folder + AT, 0, 0, 0, runs.get(n).at().toString().getBytes(StandardCharsets.US_ASCII)));
        }
        return out;
    }

    /** Whether an entry is of a run that is kept. */
    public static boolean kept(Entry e) {
        return e.source().equals(TrialPaths.SOURCE) && e.path().startsWith(FOLDER);
    }

    /** The path of an entry that is kept as it was when it was shipped, or {@link #AT}; null when it is of no run. */
    public static String shipped(Entry e) {
        int end = kept(e) ? e.path().indexOf('/', FOLDER.length()) : -1;
        return end < 0 ? null : e.path().substring(end);
    }

    /** Those of a capture; none when it keeps none. Damaged ones are {@link Reading.Malformed}. */
    public static Reading<KeptTrials> of(List<Entry> capture) {
        List<Entry> own = capture.stream().filter(KeptTrials::kept).toList();
        Recording root = new Recording(own);
        List<Run> runs = new ArrayList<>();
        for (int n = 0; n < MOST_RUNS; n++) {
            String folder = FOLDER + n;
            if (!(root.read(folder + AT, MOST_AT) instanceof Reading.Ok<Content>(String path, Content at))) {
                break;
            }
            List<Entry> of = own.stream().filter(e -> e.path().startsWith(folder + "/") && !e.path().equals(folder + AT))
                    .map(e -> new Entry(e.source(), e.op(), e.path().substring(folder.length()), e.errno(), e.flags(), e.micros(), e.data())).toList();
            try {
                Run run = new Run(Instant.parse(at.line()), of);
                Reading<TrialRecord> record = run.record();
                if (!record.ok()) {
                    return record.retype();
                }
                runs.add(run);
            } catch (DateTimeException e) {
                return new Reading.Malformed<>(path, 1, "what should be a time is none");
            }
        }
        return new Reading.Ok<>(FOLDER, new KeptTrials(runs));
    }

    /** All of them as one: the latest of each pair. Null when there are none. */
    public TrialRecord merged() {
        TrialRecord all = null;
        for (Run r : runs) {
            TrialRecord one = r.record().orElse(null);
            all = one == null ? all : all == null ? one : one.after(all);
        }
        return all;
    }

    /** When the last one was over; null when there are none. */
    public Instant last() {
        return runs.isEmpty() ? null : runs.getLast().at();
    }
}
