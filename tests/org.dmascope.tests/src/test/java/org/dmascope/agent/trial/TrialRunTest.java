// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dmascope.core.Content;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Recording;
import org.dmascope.core.source.struct.StructWriter;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialPaths;
import org.dmascope.core.trial.TrialReader;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The agent's side of a run, with processes that answer, hang, die or say too much. */
@Timeout(60)
class TrialRunTest {
    private static final TrialBounds SHORT = new TrialBounds(Duration.ofSeconds(20), Duration.ofMillis(800), Duration.ofSeconds(10), Duration.ofSeconds(5));
    private static final String ANSWER = "printf 'cell\\t%s\\t%s\\t%s\\tworks\\t42\\t65536\\t-\\n' $n $e $i; echo end;";
    private final List<Entry> entries = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private String cancelAt;

    private void keep(Entry e) {
        entries.add(e);
        cancelled.compareAndSet(false, e.path().equals(cancelAt));
    }

    private static TrialParty party(TrialRole role, String id, TrialParty.State state) {
        return new TrialParty(role, id, "k", null, null, null, state, state == TrialParty.State.AVAILABLE ? null : "why " + id, null);
    }

    private static final TrialList LIST = new TrialList(List.of(), List.of(party(TrialRole.EXPORTER, "e1", TrialParty.State.AVAILABLE), party(TrialRole.EXPORTER, "e2",
            TrialParty.State.AVAILABLE), party(TrialRole.IMPORTER, "i1", TrialParty.State.AVAILABLE), party(TrialRole.IMPORTER, "gone", TrialParty.State.UNAVAILABLE),
            party(TrialRole.IMPORTER, "bad", TrialParty.State.REFUSED)));

    /** @param loop what is done for each pair, in the words of a shell with $n, $e and $i */
    private List<TrialRow> run(String loop, List<String> exporters, List<String> importers) throws InterruptedException {
        List<String> command = List.of("sh", "-c", "echo ready; while read -r w n e i; do [ \"$w\" = pair ] || continue; " + loop + " done");
        Gatherer g = new Gatherer(TrialPaths.SOURCE, new MemoryRoot().error(TrialPaths.BUFINFO, Errno.EACCES), this::keep, System.nanoTime());
        new TrialRun(new TrialSetup(() -> LIST, command, SHORT), g, cancelled::get).run(exporters, importers);
        return TrialReader.run(new Recording(entries)).orElse(null).rows();
    }

    private static List<TrialCell.State> states(List<TrialRow> rows) {
        return rows.stream().map(r -> r.cell().state()).toList();
    }

    @Test
    void everyPairHasItsAnswer() throws InterruptedException {
        List<TrialRow> rows = run("echo held 42; read -r go; [ \"$go\" = go ] || exit; " + ANSWER, List.of("e1", "e2"), List.of("i1", "gone", "bad", "unheard-of"));
        assertEquals(List.of(TrialCell.State.WORKS, TrialCell.State.UNAVAILABLE, TrialCell.State.REFUSED, TrialCell.State.NOT_TRIED, TrialCell.State.WORKS, TrialCell.State.UNAVAILABLE,
                TrialCell.State.REFUSED, TrialCell.State.NOT_TRIED), states(rows));
        assertEquals("why bad", rows.get(2).cell().note());
        assertEquals("the host does not list unheard-of", rows.get(3).cell().note());
        assertTrue(entries.stream().anyMatch(e -> e.path().equals(TrialPaths.held(4)) && e.errno() == Errno.EACCES), "it was looked at while it was held");
    }

    @Test
    void theKernelsStructuresAreLookedAtWhileItIsHeld() throws InterruptedException {
        List<String> asked = new ArrayList<>();
        StructLook look = new StructLook() {
            @Override
            public Content kernel() {
                asked.add("kernel");
                return StructWriter.refused(Errno.EPERM, "no", null);
            }

            @Override
            public Content of(long ino) {
                asked.add("ino " + ino);
                return StructWriter.refused(Errno.EPERM, "no right", null);
            }
        };
        List<String> command = List.of("sh", "-c", "echo ready; while read -r w n e i; do [ \"$w\" = pair ] || continue; echo held 42; read -r go; " + ANSWER + " done");
        Gatherer g = new Gatherer(TrialPaths.SOURCE, new MemoryRoot().error(TrialPaths.BUFINFO, Errno.EACCES), this::keep, System.nanoTime());
        new TrialRun(new TrialSetup(() -> LIST, command, SHORT, look), g, cancelled::get).run(List.of("e1", "e2"), List.of("i1"));
        List<TrialRow> rows = TrialReader.run(new Recording(entries)).orElse(null).rows();
        assertEquals(List.of("kernel", "ino 42", "ino 42"), asked);
        assertEquals("no right", rows.get(1).structure().reason());
    }

    @Test
    void onePairThatHangsIsKilledAndTheNextIsTried() throws InterruptedException {
        List<TrialRow> rows = run("[ $e = e1 ] && exec sleep 100; " + ANSWER, List.of("e1", "e2"), List.of("i1"));
        assertEquals(List.of(TrialCell.State.TIMED_OUT, TrialCell.State.WORKS), states(rows));
        assertTrue(rows.getFirst().cell().note().endsWith("its process was killed, and all that it had open with it"), rows.getFirst().cell().note());
    }

    @Test
    void oneThatDiesIsSaid() throws InterruptedException {
        List<TrialRow> rows = run("[ $e = e1 ] && kill -9 $$; " + ANSWER, List.of("e1", "e2"), List.of("i1"));
        assertEquals(List.of(TrialCell.State.DIED, TrialCell.State.WORKS), states(rows));
    }

    /** Somebody's buffer is looked at again afterwards, also when the trial did not live to say which it was. */
    @Test
    void theBufferOfOneThatDiesIsKnown() throws InterruptedException {
        List<TrialRow> held = run("echo held 42; kill -9 $$;", List.of("e1"), List.of("i1"));
        assertEquals(TrialCell.State.DIED, held.getFirst().cell().state());
        assertEquals(42, held.getFirst().cell().ino());
        entries.clear();
        assertEquals(0, run("kill -9 $$;", List.of("e1"), List.of("i1")).getFirst().cell().ino());
    }

    @Test
    void aCancelledRunShipsWhatWasTried() throws InterruptedException {
        cancelAt = TrialPaths.cell(0);
        List<TrialRow> rows = run("[ $e = e2 ] && exec sleep 100; " + ANSWER, List.of("e1", "e2"), List.of("i1"));
        assertEquals(List.of(TrialCell.State.WORKS, TrialCell.State.NOT_TRIED), states(rows));
        assertTrue(rows.get(1).cell().note().contains("cancelled"), rows.get(1).cell().note());
    }

    @Test
    void aProcessThatCannotBeStartedIsSaid() throws InterruptedException {
        Gatherer g = new Gatherer(TrialPaths.SOURCE, new MemoryRoot(), entries::add, System.nanoTime());
        new TrialRun(new TrialSetup(() -> LIST, List.of("/no/such/program"), SHORT), g, () -> false).run(List.of("e1"), List.of("i1"));
        TrialRow row = TrialReader.run(new Recording(entries)).orElse(null).rows().getFirst();
        assertEquals(TrialCell.State.NOT_TRIED, row.cell().state());
        assertTrue(row.cell().note().startsWith("the process of the trials could not be started"), row.cell().note());
    }

    @Test
    void noProcessIsLeft() throws InterruptedException {
        run("[ $e = e1 ] && exec sleep 98765; " + ANSWER, List.of("e1", "e2"), List.of("i1"));
        assertFalse(ProcessHandle.current().descendants().anyMatch(p -> p.info().commandLine().orElse("").contains("98765")));
    }
}
