// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.nvml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.Entry;
import org.dmascope.core.FileStat;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.junit.jupiter.api.Test;

/** Which functions NVML is asked about: only those where asking changes nothing. */
class NvmlSourceTest {
    private static final FileStat NODE = new FileStat(1, 0, 020666, 0, 0);
    private final MemoryRoot root = new MemoryRoot().link("/dev/nvidiactl", "x", NODE);
    private final List<String> asked = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private NvmlSourceTest gpu(String id, String power, String bios, int minor, boolean node) {
        root.link("/sys/bus/pci/drivers/nvidia/" + id, "../../../../devices/pci0000:00/" + id, null).file("/sys/bus/pci/devices/" + id + "/power/runtime_status", power + "\n");
        root.file("/proc/driver/nvidia/gpus/" + id + "/information", "Model: \t\t NVIDIA H100\nIRQ:   \t\t 142\nGPU UUID: \t GPU-6a8f2c1e-secret\nVideo BIOS: \t " + bios
                + "\nBus Type: \t PCIe\nDevice Minor: \t " + minor + "\n");
        if (node) {
            root.link("/dev/nvidia" + minor, "x", NODE);
        }
        return this;
    }

    private NvmlInfo read() {
        new NvmlSource((functions, out) -> {
            asked.addAll(functions);
            out.library(true);
            out.init(0);
            functions.forEach(f -> out.gpu(f, 0));
        }).gather(new Gatherer(NvmlSource.ID, root, entries::add, 0));
        Entry last = entries.getLast();
        assertEquals(NvmlSource.LINKS, last.path());
        var parsed = NvmlParser.parse(new Content(last.data(), false));
        assertEquals(List.of(), parsed.problems());
        return parsed.value();
    }

    @Test
    void onlyThoseThatAreAwakeAndInUse() {
        root.file("/sys/bus/pci/drivers/nvidia/bind", "");
        gpu("0000:0f:00.0", "active", "96.00.89.00.01", 0, true).gpu("0000:10:00.0", "suspended", "96.00.89.00.01", 1, true).gpu("0000:11:00.0", "active", "??.??.??.??.??", 2, true)
                .gpu("0000:12:00.0", "active", "96.00.89.00.01", 3, false).gpu("0000:13:00.0", "unsupported", "96.00.89.00.01", 4, true);
        root.error("/proc/driver/nvidia/gpus/0000:13:00.0/information", 13);
        NvmlInfo info = read();
        assertEquals(List.of("0000:0f:00.0"), asked);
        assertEquals(List.of("asked", "asleep", "idle", "no-node", "unread"), info.gpus().stream().map(g -> g.state().word()).toList());
        assertTrue(root.calls.stream().noneMatch(c -> c.equals("read /proc/driver/nvidia/gpus/0000:10:00.0/information")), "reading it would wake the device");
    }

    @Test
    void nothingIsAskedWhereNothingCanBe() {
        gpu("0000:11:00.0", "active", "??.??.??.??.??", 2, true);
        assertEquals(null, read().library());
        assertEquals(List.of(), asked);
    }

    @Test
    void withoutTheDriverNothingIsTouched() {
        new NvmlSource((functions, out) -> asked.addAll(functions)).gather(new Gatherer(NvmlSource.ID, root, entries::add, 0));
        assertEquals(List.of("list /sys/bus/pci/drivers/nvidia"), root.calls);
        assertEquals(List.of(), asked);
    }

    @Test
    void theSerialNumberDoesNotLeaveTheHost() {
        gpu("0000:0f:00.0", "active", "96.00.89.00.01", 0, true);
        read();
        assertFalse(entries.stream().anyMatch(e -> new String(e.data(), StandardCharsets.ISO_8859_1).contains("secret")));
    }

    @Test
    void whatIsNoAnswer() {
        assertEquals("not answers of NVML", problem("nvidia-smi\n"));
        assertEquals("the answers are cut off", problem("nvml 1\ngpu 0000:0f:00.0 0\n"));
        NvmlInfo cut = NvmlParser.parse(text("nvml 1\ngpu 0000:0f:00.0 0\nlink 0000:0f:00.0 0 state=0:1 version=0:4 p2p=0:1 type=0:0 remote=0:00000000:2D:00.0\n")).value();
        assertEquals(NvmlGpu.State.FAILED, cut.gpus().getFirst().state(), "half of an answer could say that there is no link");
        assertEquals(List.of(), cut.gpus().getFirst().links());
        assertEquals("not a line of NVML's answers", problem("nvml 1\ngpu ../../etc 0\nend 3\n"));
        assertEquals("not a line of NVML's answers", problem("nvml 1\nlink 0000:0f:00.0 0 a b c d e\nend 3\n"));
        NvmlInfo lost = NvmlParser.parse(text("nvml 1\ngpu 0000:0f:00.0 0\nlink 0000:0f:00.0 0 state=15 version=-1 p2p=-1 type=-1 remote=-1\nend 4\n")).value();
        assertEquals(new NvmlGpu("0000:0f:00.0", NvmlGpu.State.FAILED, 15, List.of(), -1), lost.gpus().getFirst());
        String link = "link 0000:0f:00.0 0 state=0:1 version=0:4 p2p=0:1 type=0:0 remote=0:00000000:2D:00.0\n";
        for (String second : List.of("gpu 0000:0f:00.0 15\n", "gpu 0000:0f:00.0 0\n", "skip 0000:0f:00.0 asleep\n")) {
            Parsed<NvmlInfo> twice = NvmlParser.parse(text("nvml 1\ngpu 0000:0f:00.0 0\n" + link + second + "end 5\n"));
            assertEquals("not a line of NVML's answers", twice.problems().getFirst().reason(), "a second answer about one function");
            assertEquals(NvmlGpu.State.ASKED, twice.value().gpus().getFirst().state());
            assertEquals(1, twice.value().gpus().getFirst().links().size());
        }
    }

    private static Content text(String s) {
        return new Content(s.getBytes(StandardCharsets.ISO_8859_1), false);
    }

    private static String problem(String s) {
        return NvmlParser.parse(text(s)).problems().getFirst().reason();
    }
}
