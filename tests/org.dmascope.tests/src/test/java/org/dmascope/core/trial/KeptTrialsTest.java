// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Op;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.TrialStep.Stage;
import org.junit.jupiter.api.Test;

/** Runs of trials in a capture: what is kept is what was shipped, and the latest of each pair is shown. */
class KeptTrialsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Entry entry(String path, byte[] data) {
        return new Entry(TrialPaths.SOURCE, Op.READ, path, 0, 0, 0, data);
    }

    /** A run of the pairs {@code e → i…}, each with this errno at attach. */
    private static KeptTrials.Run run(Instant at, int errno, String... importers) {
        List<Entry> entries = new ArrayList<>(List.of(entry(TrialPaths.LIST, TrialText.of(new TrialList(List.of(), List.of())).bytes())));
        for (int n = 0; n < importers.length; n++) {
            TrialCell c = new TrialCell(n, "e", importers[n], errno == 0 ? TrialCell.State.WORKS : TrialCell.State.FAILS, 42, 65536, List.of(new TrialStep(Stage.ATTACH, "CALL", errno, 1)), null);
            entries.add(entry(TrialPaths.cell(n), TrialText.of(c).bytes()));
        }
        entries.add(new Entry(TrialPaths.SOURCE, Op.READ, TrialPaths.BEFORE, Errno.EACCES, 0, 0, new byte[0]));
        return new KeptTrials.Run(at, entries);
    }

    private static List<String> pairs(TrialRecord r) {
        return r.rows().stream().map(x -> x.cell().pair() + " " + x.cell().state().word()).toList();
    }

    @Test
    void whatIsKeptIsWhatWasShipped() {
        KeptTrials kept = KeptTrials.NONE.with(run(NOON, 0, "i1", "i2")).with(run(NOON.plusSeconds(60), Errno.EINVAL, "i2", "i3"));
        List<Entry> capture = new ArrayList<>(kept.entries());
        capture.add(new Entry("bufinfo", Op.READ, TrialPaths.BUFINFO, 0, 0, 0, new byte[0]));
        KeptTrials again = KeptTrials.of(capture).orElse(null);
        assertEquals(2, again.runs().size());
        assertEquals(NOON.plusSeconds(60), again.last());
        for (int n = 0; n < 2; n++) {
            assertEquals(texts(kept.runs().get(n)), texts(again.runs().get(n)));
        }
        assertEquals(List.of("e i1 works", "e i2 fails", "e i3 fails"), pairs(again.merged()));
        assertFalse(again.merged().aftermath().checked(), "what was denied stays denied");
    }

    private static List<String> texts(KeptTrials.Run r) {
        return r.entries().stream().map(e -> e.path() + " " + e.errno() + " " + new String(e.data(), StandardCharsets.UTF_8)).toList();
    }

    @Test
    void aCaptureWithoutTrialsHasNone() {
        KeptTrials none = KeptTrials.of(List.of()).orElse(null);
        assertEquals(KeptTrials.NONE, none);
        assertNull(none.merged());
    }

    @Test
    void damageIsSaid() {
        List<Entry> entries = new ArrayList<>(KeptTrials.NONE.with(run(NOON, 0, "i1")).entries());
        entries.replaceAll(e -> e.path().endsWith("/cell/0") ? entry(e.path(), "cell\tnonsense\n".getBytes(StandardCharsets.UTF_8)) : e);
        assertInstanceOf(Reading.Malformed.class, KeptTrials.of(entries));
        List<Entry> when = new ArrayList<>(KeptTrials.NONE.with(run(NOON, 0, "i1")).entries());
        when.replaceAll(e -> e.path().endsWith("/at") ? entry(e.path(), "yesterday".getBytes(StandardCharsets.UTF_8)) : e);
        assertEquals("what should be a time is none", assertInstanceOf(Reading.Malformed.class, KeptTrials.of(when)).reason());
    }

    /** Whatever a file says: an answer, never an exception. */
    @Test
    void hostileEntriesAreAnAnswer() {
        Property.holds(300, d -> {
            List<Entry> entries = new ArrayList<>(KeptTrials.NONE.with(run(NOON, 0, "i1")).with(run(NOON, 22, "i2")).entries());
            for (int k = d.between(1, 5); k > 0; k--) {
                int at = d.between(0, entries.size() - 1);
                Entry e = entries.get(at);
                byte[] data = e.data().clone();
                if (data.length > 0) {
                    data[d.between(0, data.length - 1)] = (byte) d.between(0, 255);
                }
                entries.set(at, new Entry(e.source(), e.op(), d.oneIn(4) ? "/dmascope/trials/" + d.between(0, 3) + "/at" : e.path(), d.oneIn(5) ? d.between(1, 133) : e.errno(), 0, 0, data));
            }
            KeptTrials.of(entries).orElse(KeptTrials.NONE).merged();
        });
    }

    @Test
    void theOldestGivesWay() {
        KeptTrials kept = KeptTrials.NONE;
        for (int n = 0; n < 300; n++) {
            kept = kept.with(run(NOON.plusSeconds(n), 0, "i" + n));
        }
        assertEquals(256, kept.runs().size());
        assertEquals(NOON.plusSeconds(299), kept.last());
        assertEquals(256, KeptTrials.of(kept.entries()).orElse(null).runs().size());
    }
}
