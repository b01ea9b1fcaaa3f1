// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dmascope.bench.TreeAgent;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.Tree;
import org.dmascope.session.redact.RedactKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host is read again and again; what fails is a step that says so. */
class SeriesRecorderTest {
    @TempDir
    private Path folder;
    private Path file;
    private Tree tree;
    private HostSpec host;

    @BeforeEach
    void plant() {
        file = folder.resolve("s.dmascope");
        tree = new Tree(folder.resolve("host"));
        tree.dir("/sys/class").dir("/sys/bus/pci/devices").dir("/sys/bus/platform/devices").file("/proc/sys/kernel/hostname", "host\n").file("/proc/sys/kernel/osrelease", "7.3.0\n");
        tree.file("/proc/812/comm", "camera\n").file("/proc/812/stat", "812 (camera) S 1 812 812 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 5555 0 0\n").file("/proc/812/maps", "");
        buffers(1);
        host = new HostSpec.Tree(folder.resolve("host"));
    }

    private void buffers(int n) {
        StringBuilder out = new StringBuilder("\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n");
        for (int i = n; i > 0; i--) {
            out.append("%08d\t00000002\t00080007\t00000001\tsystem\t%08d\tsecret-%d\n\tAttached Devices:\nTotal 0 devices attached\n\n".formatted(4096, i, i));
        }
        tree.file("/sys/kernel/debug/dma_buf/bufinfo", out.append("\nTotal %d objects, %d bytes\n".formatted(n, 4096 * n)).toString());
        tree.file("/proc/812/fdinfo/" + (2 + n), "pos:\t0\nflags:\t02\nmnt_id:\t14\nino:\t%d\nsize:\t4096\ncount:\t1\nexp_name:\tsystem\nname:\tsecret-%d\n".formatted(n, n));
        if (!Files.exists(folder.resolve("host/proc/812/fd/" + (2 + n)), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            tree.link("/proc/812/fd/" + (2 + n), "/dmabuf:secret-" + n);
        }
    }

    private SeriesPlan plan(int keep, int count, Set<RedactKind> redact) {
        return new SeriesPlan(file, Duration.ofMillis(10), keep, count, redact, "test");
    }

    private Reading<Integer> record(SeriesPlan plan, SeriesRecorder.Listener listener) {
        try (HostSession s = Sessions.open(host)) {
            return new SeriesRecorder(s, plan, listener).record(ReadOptions.all(), () -> false);
        }
    }

    private static int buffers(Captures.Opened o) {
        return o.reading().survey().bufinfo().orElse(null).buffers().size();
    }

    private int buffers(String step) {
        return buffers(Captures.open(file, StepName.parse(step).orElse(null)).orElse(null));
    }

    @Test
    void eachStepIsTheHostAsItWasThen() {
        List<Long> sizes = new ArrayList<>();
        Reading<Integer> r = record(plan(0, 4, Set.of()), (step, reading, failure, bytes) -> {
            sizes.add(bytes);
            buffers(step.number() + 1);
        });
        assertEquals(4, r.orElse(0));
        assertEquals(List.of(1, 2, 3, 4), List.of(buffers("1"), buffers("2"), buffers("-2"), buffers("-1")));
        assertTrue(sizes.get(3) - sizes.get(0) < 2 * sizes.get(0), sizes.toString());
        Captures.Opened last = Captures.open(file).orElse(null);
        assertEquals("host", last.manifest().host());
        assertEquals(host.text(), last.manifest().spec());
        assertEquals(SeriesManifest.SCHEMA, last.manifest().schema());
        assertEquals(List.of(), last.reading().survey().diagnostics().stream().filter(d -> d.source().equals("series")).toList());
    }

    @Test
    void onlyTheLastAreKept() {
        record(plan(2, 5, Set.of()), (step, reading, failure, bytes) -> buffers(step.number() + 1));
        try (Series s = Series.open(file).orElse(null)) {
            assertEquals(List.of(4, 5), s.steps().stream().map(SeriesStep::number).toList());
            assertEquals(2, s.manifest().keep());
        }
        Reading<Captures.Opened> gone = Captures.open(file, new StepName.Number(3));
        assertTrue(gone.errno() == Errno.ENOENT && Sessions.reason(gone).contains("has no step 3; it has 4 to 5"), gone::toString);
    }

    /** The agent is killed between two steps, and cannot be started for one. */
    @Test
    void aLostHostIsAStepThatSaysSoAndTheSeriesGoesOn() throws IOException {
        Path off = folder.resolve("off");
        HostSpec.Command agent = Sessions.testMain(TreeAgent.class, folder.resolve("host").toString());
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", "if [ -e \"$0\" ]; then echo no route to host >&2; exit 1; fi; exec \"$@\"", off.toString()));
        words.addAll(agent.words());
        host = new HostSpec.Command(words);
        List<String> failures = new ArrayList<>();
        Reading<Integer> r = record(plan(0, 4, Set.of()), (step, reading, failure, bytes) -> {
            if (failure != null) {
                failures.add(failure);
                off.toFile().delete();
            } else if (step.number() == 2) {
                buffers(2);
                assertTrue(off.toFile().mkdir());
                ProcessHandle.current().descendants().filter(p -> p.info().commandLine().orElse("").contains(TreeAgent.class.getSimpleName())).forEach(ProcessHandle::destroyForcibly);
            }
        });
        assertEquals(4, r.orElse(0), r::toString);
        assertEquals(1, failures.size(), failures::toString);
        assertEquals(List.of(1, 1, 2), List.of(buffers("1"), buffers("2"), buffers("4")));
        Reading<Captures.Opened> lost = Captures.open(file, new StepName.Number(3));
        assertTrue(Sessions.reason(lost).contains("the reading of step 3 failed: " + failures.getFirst()), lost::toString);
    }

    @Test
    void theLastStepThatWasReadStandsForTheSeriesAndSaysWhatFailedSince() throws IOException {
        record(plan(0, 2, Set.of()), (step, reading, failure, bytes) -> buffers(2));
        try (var w = org.dmascope.wire.SeriesWriter.resume(file, 0).orElse(null)) {
            w.fail(java.time.Instant.now(), Errno.EIO, "the host is gone");
        }
        Captures.Opened o = Captures.open(file).orElse(null);
        assertEquals(2, buffers(o));
        assertTrue(o.reading().survey().diagnostics().stream().anyMatch(d -> d.reason().equals("step 3 failed: the host is gone")), o.reading().survey().diagnostics()::toString);
    }

    @Test
    void itGoesOnWithASeriesOfTheSameHostOnly() throws IOException {
        record(plan(0, 2, Set.of()), (step, reading, failure, bytes) -> {
        });
        buffers(3);
        assertEquals(2, record(plan(0, 2, Set.of()), (step, reading, failure, bytes) -> {
        }).orElse(0));
        assertEquals(List.of(1, 3), List.of(buffers("2"), buffers("4")));
        byte[] before = Files.readAllBytes(file);
        assertTrue(Sessions.reason(record(plan(0, 1, Set.of(RedactKind.COMM)), null)).contains("redacted series cannot be gone on with"));
        host = new HostSpec.Tree(folder);
        assertTrue(Sessions.reason(record(plan(0, 1, Set.of()), null)).contains("is a series of root:"));
        Files.writeString(file, "a capture of old");
        assertTrue(Sessions.reason(record(plan(0, 1, Set.of()), null)).contains("is no series"));
        assertEquals("a capture of old", Files.readString(file));
        assertTrue(before.length > 0);
    }

    @Test
    void nothingIsLeftWhenNothingCouldBeRead() {
        host = new HostSpec.Tree(folder.resolve("nowhere"));
        assertFalse(record(plan(0, 1, Set.of()), null).ok());
        assertFalse(Files.exists(file));
        file = folder.resolve("no/such/s.dmascope");
        assertTrue(Sessions.reason(record(plan(0, 1, Set.of()), null)).contains("is not there"));
    }

    @Test
    void itEndsWithWhatWasRecorded() {
        AtomicBoolean stop = new AtomicBoolean();
        long start = System.nanoTime();
        try (HostSession s = Sessions.open(host)) {
            SeriesPlan slow = new SeriesPlan(file, Duration.ofHours(1), 0, 0, Set.of(), "test");
            assertEquals(1, new SeriesRecorder(s, slow, (step, reading, failure, bytes) -> stop.set(true)).record(ReadOptions.all(), stop::get).orElse(0));
        }
        assertTrue(System.nanoTime() - start < 60_000_000_000L);
        assertEquals(1, buffers("-1"));
    }

    /** Names are gone everywhere in the file, and the same buffer has the same name in all steps. */
    @Test
    void redactedStepsFitTogether() throws IOException {
        record(plan(0, 3, Set.of()), (step, reading, failure, bytes) -> buffers(step.number() + 1));
        Path out = folder.resolve("redacted.dmascope");
        SeriesRedaction r = SeriesRedaction.write(file, out, Set.of(RedactKind.NAMES, RedactKind.COMM)).orElse(null);
        assertEquals(3, r.steps());
        file = out;
        fitTogether();
        file = folder.resolve("at-once.dmascope");
        buffers(1);
        record(plan(0, 3, Set.of(RedactKind.NAMES, RedactKind.COMM)), (step, reading, failure, bytes) -> buffers(step.number() + 1));
        fitTogether();
    }

    private void fitTogether() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Captures.Opened o = Captures.open(file, new StepName.Number(i)).orElse(null);
            assertEquals(List.of("names", "comm"), o.manifest().redacted());
            o.reading().entries().forEach(e -> assertFalse(new String(e.data(), java.nio.charset.StandardCharsets.ISO_8859_1).matches("(?s).*(secret|camera).*"), e::path));
            names.add(o.reading().survey().bufinfo().orElse(null).buffers().stream().filter(b -> b.ino() == 1).findFirst().orElseThrow().name());
        }
        assertEquals(1, Set.copyOf(names).size(), names.toString());
        assertTrue(names.getFirst().startsWith("name-"), names.toString());
    }
}
