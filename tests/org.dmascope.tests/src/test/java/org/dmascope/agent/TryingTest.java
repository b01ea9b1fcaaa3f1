// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dmascope.agent.trial.TrialBounds;
import org.dmascope.agent.trial.TrialSetup;
import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialReader;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.wire.FakeAgent;
import org.dmascope.wire.Gathered;
import org.dmascope.wire.Hello;
import org.dmascope.wire.Link;
import org.dmascope.wire.StreamLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Trials over a link: refused where there are none, and what was tried comes back from a run that is cancelled. */
@Timeout(60)
class TryingTest {
    private static final Duration LIMIT = Duration.ofSeconds(50);
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private static TrialParty party(TrialRole role, String id) {
        return new TrialParty(role, id, "k", null, null, null, TrialParty.State.AVAILABLE, null, null);
    }

    private Reading<Gathered> attempt(TrialSetup setup, List<String> exporters) throws InterruptedException {
        FakeAgent agent = new FakeAgent("", (in, out) -> new AgentServer(in, out, new Hello(Hello.PROTOCOL, "test", 0, 0, "x86_64"), new MemoryRoot(), List.of(),
                () -> new Reading.Unsupported<>("", Errno.EOPNOTSUPP, "none"), setup, Bounds.DEFAULT, () -> {
                }).serve());
        try (Link link = StreamLink.open(agent, LIMIT, () -> false).orElse(null)) {
            return link.attempt(exporters, List.of("i"), LIMIT, cancelled::get);
        }
    }

    @Test
    void anAgentThatTriesNothingSaysSo() throws InterruptedException {
        Reading<Gathered> r = attempt(null, List.of("e1"));
        assertEquals(Errno.EOPNOTSUPP, r.errno());
        assertTrue(r instanceof Reading.Failed<Gathered> f && f.reason().equals("the agent refuses: it tries nothing"), r::toString);
    }

    @Test
    void aCancelledRunBringsWhatWasTried() throws InterruptedException {
        TrialList list = new TrialList(List.of(), List.of(party(TrialRole.EXPORTER, "e1"), party(TrialRole.EXPORTER, "e2"), party(TrialRole.EXPORTER, "e3"), party(TrialRole.IMPORTER, "i")));
        // the second pair hangs, and the list of buffers that is read before it says that the first is through
        MemoryRoot root = new MemoryRoot();
        List<String> command = List.of("sh", "-c", "echo ready; while read -r w n e i; do [ $e = e2 ] && exec sleep 100; printf 'cell\\t%s\\t%s\\t%s\\tworks\\t42\\t65536\\t-\\n' $n $e $i; echo end; done");
        TrialSetup setup = new TrialSetup(() -> list, command, TrialBounds.DEFAULT);
        FakeAgent agent = new FakeAgent("", (in, out) -> new AgentServer(in, out, new Hello(Hello.PROTOCOL, "test", 0, 0, "x86_64"), new CountingRoot(root, 2, () -> cancelled.set(true)), List.of(),
                () -> new Reading.Unsupported<>("", Errno.EOPNOTSUPP, "none"), setup, Bounds.DEFAULT, () -> {
                }).serve());
        try (Link link = StreamLink.open(agent, LIMIT, () -> false).orElse(null)) {
            Gathered g = link.attempt(List.of("e1", "e2", "e3"), List.of("i"), LIMIT, cancelled::get).orElse(null);
            List<TrialCell.State> states = TrialReader.run(new Recording(g.entries())).orElse(null).rows().stream().map(r -> r.cell().state()).toList();
            assertEquals(List.of(TrialCell.State.WORKS, TrialCell.State.NOT_TRIED, TrialCell.State.NOT_TRIED), states);
        }
    }

    /** Tells when so many files have been read. */
    private record CountingRoot(MemoryRoot root, int reads, Runnable then) implements org.dmascope.core.SystemRoot {
        @Override
        public boolean isLive() {
            return true;
        }

        @Override
        public Reading<Content> read(String path, int limit) {
            Reading<Content> r = root.read(path, limit);
            if (root.calls.size() == reads) {
                then.run();
            }
            return r;
        }

        @Override
        public Reading<List<String>> list(String path) {
            return root.list(path);
        }

        @Override
        public Reading<String> readlink(String path) {
            return root.readlink(path);
        }

        @Override
        public Reading<org.dmascope.core.FileStat> stat(String path) {
            return root.stat(path);
        }
    }
}
