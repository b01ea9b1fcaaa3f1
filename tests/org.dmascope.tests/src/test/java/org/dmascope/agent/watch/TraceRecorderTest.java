// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dmascope.core.Errno;
import org.dmascope.core.Fixture;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.event.WatchPoint;
import org.dmascope.core.kernel.Field;
import org.dmascope.core.kernel.Kallsyms;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.KernelTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recorder on a fake tree: what it makes, that it is gone afterwards, and what it sweeps. */
class TraceRecorderTest {
    private static final long SELF = ProcessHandle.current().pid();
    private static final String OWN = "dmascope_" + SELF + "_5555_4026531836";
    private static final String DEAD = "dmascope_4711_99_4026531836";
    private final MemoryRoot root = new MemoryRoot();
    private FakeTraceFs fs;

    @BeforeEach
    void host() {
        stat(SELF, 5555);
        root.link("/proc/self/ns/pid", "pid:[4026531836]", null);
        fs = new FakeTraceFs("6.12");
        fs.make("instances/foreign");
        fs.probes.add("p:foreign/x dma_buf_pin");
    }

    private void stat(long pid, long started) {
        root.file("/proc/" + pid + "/stat", pid + " (a ) b) S 1 1 1 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 " + started + " 0 0\n");
    }

    /** Offsets of 6.1, of functions those that the text names. */
    private static KernelFacts facts(String... functions) {
        StringBuilder text = new StringBuilder();
        for (String f : functions) {
            text.append("ffffffff8100").append(String.format("%04x", text.length())).append(" T ").append(f).append('\n');
        }
        Map<String, Field> fields = new TreeMap<>();
        Map<String, Integer> offsets = Map.ofEntries(Map.entry("dma_buf.size", 0), Map.entry("dma_buf.file", 8), Map.entry("dma_buf.exp_name", 96),
                Map.entry("file.f_inode", 32), Map.entry("inode.i_ino", 64), Map.entry("device.kobj.name", 0), Map.entry("dma_buf_attachment.dmabuf", 0),
                Map.entry("dma_buf_attachment.dev", 8), Map.entry("dma_buf_attachment.importer_ops", 48), Map.entry("dma_buf_attach_ops.move_notify", 8));
        offsets.forEach((k, v) -> fields.put(k, new Field(v, 8, 0, 0)));
        return new KernelFacts(Kallsyms.parse(Fixture.text(text.toString())), new Reading.Ok<>("", new KernelTypes(Map.of(), fields, Map.of())));
    }

    private static KernelFacts all() {
        return facts("dma_buf_dynamic_attach", "dma_buf_detach", "dma_buf_pin", "dma_buf_unpin", "dma_buf_map_attachment", "dma_buf_unmap_attachment",
                "dma_buf_move_notify", "dma_buf_export", "dma_buf_fd", "dma_buf_mmap_internal", "dma_buf_mmap", "dma_buf_file_release");
    }

    private Recorder start() {
        return TraceRecorder.start(new Reading.Ok<>("", fs), root, TraceRecorderTest::all).orElse(null);
    }

    private String probe(String name) {
        return fs.probes.stream().filter(p -> p.contains("/" + name + "_" + SELF + " ")).findFirst().orElse("");
    }

    private void nothingIsLeft() {
        assertEquals(List.of("foreign"), List.copyOf(fs.instances.keySet()));
        assertEquals(List.of("p:foreign/x dma_buf_pin"), fs.probes);
        assertEquals(0, fs.open);
    }

    @Test
    void oneRecordPerCallWhereTheKernelCan() {
        start();
        assertEquals("f256:" + OWN + "/map_" + SELF + " dma_buf_map_attachment%return ret=$retval:x64 a=$arg1:x64 ino=+64(+32(+8(+0($arg1)))):u64"
                + " dev=+0(+0(+8($arg1))):string ops=+48($arg1):x64 comm=$comm", probe("map"));
        assertEquals("f:" + OWN + "/release_" + SELF + " dma_buf_file_release ino=+64($arg1):u64 comm=$comm", probe("release"));
        assertEquals("boot", fs.instances.get(OWN).get("trace_clock"));
        assertEquals("8192", fs.instances.get(OWN).get("buffer_size_kb"));
        assertEquals("1", fs.instances.get(OWN).get("events/" + OWN + "/enable"));
        assertTrue(fs.probes.stream().noneMatch(p -> p.contains("symstr")), "writes behind its slot on some kernels");
    }

    @Test
    void withoutANumberOfThreadsWhereTheKernelTakesNone() {
        fs.refused.add("f\\d+:");
        start();
        assertTrue(probe("map").startsWith("f:" + OWN + "/map_" + SELF + " dma_buf_map_attachment%return "), fs.probes.toString());
        assertEquals(1, fs.written.stream().filter(w -> w.contains("f256:")).count(), "asked more than once: " + fs.written);
    }

    @Test
    void bothEndsThroughKprobesWhereThatIsAll() {
        fs.refused.add("f\\d*:");
        Recorder r = start();
        assertTrue(probe("map_in").startsWith("p:" + OWN + "/map_in_" + SELF + " dma_buf_map_attachment a=$arg1:x64 "), fs.probes.toString());
        assertEquals("r256:" + OWN + "/map_out_" + SELF + " dma_buf_map_attachment ret=$retval:x64", probe("map_out"));
        assertEquals(WatchPoint.Way.KPROBE, r.info().points().getFirst().way());
    }

    @Test
    void bothEndsThroughTheFunctionTracerWhereArgumentsAreGoneAtTheEnd() {
        fs.refused.add("f\\d*:\\S+ \\S+%return ret=\\S+ .*arg");
        start();
        assertTrue(probe("pin_in").startsWith("f:"), fs.probes.toString());
        assertEquals("f256:" + OWN + "/pin_out_" + SELF + " dma_buf_pin%return ret=$retval:s32", probe("pin_out"));
        assertTrue(probe("export").contains("%return ret=$retval:x64 ino="), fs.probes.toString());
    }

    @Test
    void whatIsNotThereIsSaid() {
        WatchPoint p = start().info().points().stream().filter(x -> x.symbol().equals("dma_buf_invalidate_mappings")).findFirst().orElseThrow();
        assertFalse(p.seen());
        assertEquals("this kernel has no such function", p.reason());
    }

    @Test
    void eventsComeInOrderAndEverythingGoesAfterwards() {
        fs.filled();
        Recorder r = start();
        List<TraceEvent> events = new ArrayList<>(r.drain().events());
        fs.busy = 3;
        EventBatch last = r.finish();
        events.addAll(last.events());
        List<Long> times = events.stream().map(TraceEvent::nanos).toList();
        assertEquals(times.stream().sorted().toList(), times);
        assertTrue(events.stream().filter(e -> e.kind() == EventKind.ATTACH && "vgem".equals(e.device())).count() >= 4, events.toString());
        // what the kernel counts and no page said: 7 that gave way and 1 that did not fit, on each of two processors
        assertEquals(16, last.lost());
        assertEquals(EventKind.LOST, events.getLast().kind());
        assertEquals(16, events.getLast().count());
        nothingIsLeft();
        assertTrue(r.finish().events().isEmpty());
    }

    @Test
    void aThreadThatHasGoneIsNamedByWhatTracingSaw() {
        KernelNames names = new KernelNames(root, fs, TraceRecorderTest::all, all());
        root.file("/proc/77/comm", "alive\n");
        assertEquals("alive", names.thread(77));
        assertEquals("a name", names.thread(78));
        assertEquals(null, names.thread(79));
    }

    @Test
    void whereProbesAreForbiddenNothingIsLeft() {
        fs.errors.put("dynamic_events", Errno.EPERM);
        Reading<Recorder> r = TraceRecorder.start(new Reading.Ok<>("", fs), root, TraceRecorderTest::all);
        assertEquals(Errno.EPERM, r.errno());
        assertTrue(r instanceof Reading.Failed<Recorder> f && f.reason().contains("permission denied") && f.reason().contains("lockdown"), r.toString());
        nothingIsLeft();
    }

    @Test
    void withoutTracefsThereIsARemedy() {
        Reading<Recorder> r = TraceRecorder.start(new Reading.Absent<>("/sys/kernel/tracing/trace_clock", Errno.ENOENT), root, TraceRecorderTest::all);
        assertTrue(r instanceof Reading.Failed<Recorder> f && f.errno() == Errno.ENOENT && f.reason().contains("mount -t tracefs"), r.toString());
        Reading<Recorder> denied = TraceRecorder.start(new Reading.Denied<>("/sys/kernel/tracing/trace_clock", Errno.EACCES), root, TraceRecorderTest::all);
        assertTrue(denied instanceof Reading.Failed<Recorder> f && f.errno() == Errno.EACCES && f.reason().contains("root"), denied.toString());
    }

    @Test
    void aStartSweepsWhatADeadRecorderLeftAndOnlyThat() {
        stat(12, 34);
        List<String> kept = List.of("dmascope_12_34_4026531836", "dmascope_4711_99_4026531837", "dmascope_1", "dmascope_4711_99_4026531836x", "mine");
        kept.forEach(t -> fs.make("instances/" + t));
        fs.probes.add("p:dmascope_12_34_4026531836/a_12 dma_buf_pin");
        fs.make("instances/" + DEAD);
        fs.probes.add("f:" + DEAD + "/pin_4711 dma_buf_pin");
        fs.probes.add("r256:" + DEAD + "/map_out_4711 dma_buf_map_attachment ret=$retval:x64");
        String reused = "dmascope_12_33_4026531836"; // its process id was given to another
        fs.probes.add("p:" + reused + "/a_12 dma_buf_pin");
        start();
        assertTrue(fs.instances.keySet().containsAll(kept), fs.instances.toString());
        assertFalse(fs.instances.containsKey(DEAD));
        assertTrue(fs.probes.stream().noneMatch(p -> p.contains(DEAD) || p.contains(reused)), fs.probes.toString());
        assertTrue(fs.probes.contains("p:foreign/x dma_buf_pin") && fs.probes.contains("p:dmascope_12_34_4026531836/a_12 dma_buf_pin"));
        assertTrue(fs.written.contains("instances/" + DEAD + "/events/enable: 0"));
    }

    @Test
    void olderKernelsRemoveProbesOneByOne() {
        fs.groupsGoAtOnce = false;
        fs.refused.add("f\\d*:");
        start().finish();
        nothingIsLeft();
    }

    @Test
    void aCleanHostIsNotWrittenTo() {
        fs.make("instances/" + DEAD);
        assertFalse(new Sweeper(fs, root).sweep().isEmpty());
        fs.written.clear();
        new Sweeper(fs, root).sweep();
        assertEquals(List.of(), fs.written);
    }
}
