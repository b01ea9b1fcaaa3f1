// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.proc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.Fixture;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.BufinfoParser;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.HolderProcess;
import org.dmascope.core.source.proc.ProcHolders;
import org.dmascope.core.source.proc.ProcReader;
import org.dmascope.core.source.proc.ProcSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcReaderTest {
    private static final FileStat NO_TYPE = new FileStat(7, 4096, 0600, 0, 0);
    private static final String STAT = "5 (a) b) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4711 20 21\n";
    private static final String FDINFO = "pos:\t0\nino:\t7\nsize:\t4096\ncount:\t3\nexp_name:\tdrm\nname:\tn\n";
    private static final String MAP = "7f0000000000-7f0000001000 rw-s 00000000 00:0e 7                          /dmabuf:n\n";

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ProcHolders read(SystemRoot root) {
        diagnostics.clear();
        return assertInstanceOf(ProcHolders.class, assertInstanceOf(Reading.Ok.class, ProcReader.read(root, diagnostics)).value());
    }

    /** What was gathered gives the same records and diagnostics as the host itself. */
    private ProcHolders bothWays(MemoryRoot root) {
        List<Entry> entries = new ArrayList<>();
        new ProcSource().gather(new Gatherer("proc", root, entries::add, System.nanoTime()));
        ProcHolders live = read(root);
        List<Diagnostic> said = List.copyOf(diagnostics);
        assertEquals(live, read(new Recording(entries)));
        assertEquals(said, diagnostics);
        return live;
    }

    private static MemoryRoot process(MemoryRoot root, int pid) {
        String dir = "/proc/" + pid;
        return root.directory(dir + "/fd").file(dir + "/maps", "7f0000000000-7f0000001000 r--p 00000000 fe:00 12   /bin/cat\n").file(dir + "/stat", STAT).file(dir + "/comm", "a) b\n")
                .file(dir + "/status", "Name:\tcat\nUid:\t1000\t1000\t1000\t1000\nCapEff:\t0000000000000000\n").file(dir + "/cgroup", "0::/user.slice\n").link(dir + "/fd/0", "/dev/null", null);
    }

    private static MemoryRoot holder(MemoryRoot root, int pid) {
        String dir = "/proc/" + pid;
        return process(root, pid).link(dir + "/fd/3", "/dmabuf:n", NO_TYPE).file(dir + "/fdinfo/3", FDINFO);
    }

    /** Puts a captured process together: links and stats as coreutils printed them, the rest byte for byte. */
    private static MemoryRoot captured(String folder, int pid) {
        MemoryRoot root = process(new MemoryRoot(), pid);
        String dir = "/proc/" + pid;
        root.file(dir + "/maps", Fixture.bytes("core/proc/" + folder + "/maps"));
        String links = Fixture.raw("core/proc/" + folder + "/readlink_fd");
        String[] parts = links.split("(^|\n)/proc/\\d+/fd/");
        for (int i = 1; i < parts.length; i++) {
            int arrow = parts[i].indexOf(" -> ");
            String fd = parts[i].substring(0, arrow);
            String target = parts[i].substring(arrow + 4);
            target = i == parts.length - 1 && target.endsWith("\n") ? target.substring(0, target.length() - 1) : target;
            root.link(dir + "/fd/" + fd, target, null);
            if (target.startsWith("/dmabuf:")) {
                root.file(dir + "/fdinfo/" + fd, Fixture.bytes("core/proc/" + folder + "/fdinfo/" + fd));
            }
        }
        return root;
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.1", "6.12", "7.3"})
    void agreesWithBufinfoOnEveryBufferOfARealProcess(String kernel) {
        for (String names : List.of("none", "odd")) {
            HolderProcess h = bothWays(captured(kernel + "-names-" + names, 227)).processes().getFirst();
            assertEquals(List.of(), diagnostics);
            List<BufinfoBuffer> buffers = BufinfoParser.parse(Fixture.content("core/bufinfo/" + kernel + "/names-" + names + ".bufinfo")).value().buffers();
            assertEquals(buffers.stream().map(b -> b.ino() + " " + b.size() + " " + b.expName() + " " + b.name() + " " + b.count()).sorted().toList(),
                    h.fds().stream().map(f -> f.ino() + " " + f.size() + " " + f.expName() + " " + f.name() + " " + f.count()).sorted().toList());
            assertTrue(h.maps().size() >= 3, h.maps().toString());
            assertEquals(buffers.stream().map(b -> b.ino() + (b.name() == null ? "" : b.name())).collect(Collectors.toSet()),
                    java.util.stream.Stream.concat(h.maps().stream().map(m -> m.ino() + m.name()), h.fds().stream().map(f -> f.ino() + (f.name() == null ? "" : f.name()))).collect(Collectors.toSet()));
        }
    }

    @Test
    void readsTheOwner() {
        HolderProcess h = bothWays(holder(new MemoryRoot(), 5)).processes().getFirst();
        assertEquals(new HolderProcess(5, 4711, "a) b", 1000, "/user.slice", List.of(new DmabufFd(3, 7, 4096, 3, "drm", "n")), List.of()), h);
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void holdersAreInOrderAndOthersAreOnlyCounted() {
        MemoryRoot root = new MemoryRoot().file("/proc/version", "x").file("/proc/self", "y");
        for (int pid : new int[] {100, 20, 3}) {
            holder(root, pid);
        }
        process(root, 50);
        ProcHolders h = bothWays(root);
        assertEquals(List.of(3, 20, 100), h.processes().stream().map(HolderProcess::pid).toList());
        assertEquals(4, h.scanned());
    }

    @Test
    void aMappingAloneHolds() {
        MemoryRoot root = process(new MemoryRoot(), 9).file("/proc/9/maps", MAP);
        HolderProcess h = bothWays(root).processes().getFirst();
        assertEquals(0, h.fds().size());
        assertEquals(7, h.maps().getFirst().ino());
    }

    @Test
    void refusedProcessesAreOneDiagnostic() {
        MemoryRoot root = holder(new MemoryRoot(), 5);
        for (int pid = 100; pid < 412; pid++) {
            root.error("/proc/" + pid + "/fd", Errno.EACCES).error("/proc/" + pid + "/maps", Errno.EACCES);
        }
        ProcHolders h = bothWays(root);
        assertEquals(312, h.denied());
        assertEquals(1, h.scanned());
        assertEquals(2, diagnostics.size());
        for (Diagnostic d : diagnostics) {
            assertEquals(312, d.count());
            assertEquals(Outcome.DENIED, d.outcome());
            assertTrue(d.remedy().contains("root"), d.toString());
        }
    }

    @Test
    void refusedLinksAreARefusedProcess() {
        MemoryRoot root = process(new MemoryRoot(), 5).error("/proc/5/fd/0", Errno.EACCES).error("/proc/5/fd/1", Errno.EACCES).error("/proc/5/maps", Errno.EACCES);
        assertEquals(1, bothWays(root).denied());
    }

    @Test
    void vanishedProcessesAreNoFault() {
        MemoryRoot root = holder(new MemoryRoot(), 5).error("/proc/6/fd", Errno.ENOENT).error("/proc/7/fd", Errno.ESRCH);
        ProcHolders h = bothWays(root);
        assertEquals(2, h.vanished());
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void kernelThreadsHaveNoMapsAndDidNotVanish() {
        ProcHolders h = bothWays(process(new MemoryRoot(), 2).error("/proc/2/maps", Errno.ESRCH));
        assertEquals(0, h.vanished());
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void aFileThatOnlyIsCalledSoIsLeftOut() {
        MemoryRoot root = process(new MemoryRoot(), 5).link("/proc/5/fd/3", "/dmabuf:fake", new FileStat(7, 4096, 0100600, 1000, 0)).file("/proc/5/fdinfo/3", "pos:\t0\nflags:\t02\nmnt_id:\t9\nino:\t7\n");
        assertEquals(List.of(), bothWays(root).processes());
        assertEquals(Outcome.DISAGREE, diagnostics.getFirst().outcome());
    }

    @Test
    void aMappingOfAnotherFileSystemIsLeftOut() {
        MemoryRoot root = holder(new MemoryRoot(), 5).file("/proc/5/maps", MAP);
        process(root, 6).file("/proc/6/maps", MAP.replace("00:0e", "00:31").repeat(9));
        ProcHolders h = bothWays(root);
        assertEquals(List.of(5), h.processes().stream().map(HolderProcess::pid).toList());
        assertEquals(9, diagnostics.getFirst().count());
    }

    @Test
    void withoutFdinfoTheLinkAndItsStatAreLeft() {
        MemoryRoot root = process(new MemoryRoot(), 5).link("/proc/5/fd/3", "/dmabuf:n", NO_TYPE).error("/proc/5/fdinfo/3", Errno.EACCES);
        assertEquals(List.of(new DmabufFd(3, 7, 4096, -1, null, "n")), bothWays(root).processes().getFirst().fds());
        assertEquals(Outcome.DENIED, diagnostics.getFirst().outcome());
    }

    @Test
    void aDescriptorClosedMeanwhileIsNotHeld() {
        assertEquals(List.of(), bothWays(process(new MemoryRoot(), 5).link("/proc/5/fd/3", "/dmabuf:n", null)).processes());
        assertEquals(Outcome.ABSENT, diagnostics.getFirst().outcome());
    }

    @Test
    void dmabufsOfOldKernelsAreNotIgnored() {
        assertEquals(List.of(), bothWays(process(new MemoryRoot(), 5).link("/proc/5/fd/3", "anon_inode:dmabuf", null).link("/proc/5/fd/4", "anon_inode:dmabuf", null)).processes());
        assertEquals(2, diagnostics.getFirst().count());
        assertEquals(Outcome.UNSUPPORTED, diagnostics.getFirst().outcome());
    }

    @Test
    void procThatCannotBeListedIsNoEmptyList() {
        assertInstanceOf(Reading.Denied.class, ProcReader.read(new MemoryRoot().error("/proc", Errno.EACCES), diagnostics));
        assertEquals(1, diagnostics.size());
    }

    @Test
    void oddNamesInProcAreNotFollowed() {
        MemoryRoot root = holder(new MemoryRoot(), 5).directory("/proc/007/fd").directory("/proc/99999999999/fd").directory("/proc/-1/fd").link("/proc/5/fd/03", "/dmabuf:n", NO_TYPE);
        assertEquals(1, bothWays(root).scanned());
        assertTrue(root.calls.stream().noneMatch(c -> c.contains("007") || c.contains("9999") || c.contains("-1") || c.contains("/03")), root.calls.toString());
    }

    @Test
    void nothingOfOtherFilesLeavesTheHost() {
        MemoryRoot root = holder(new MemoryRoot(), 5).link("/proc/5/fd/4", "/home/u/secret", null);
        root.file("/proc/5/maps", "7f0000000000-7f0000001000 r--p 00000000 fe:00 12   /home/u/secret\n" + MAP);
        List<Entry> entries = new ArrayList<>();
        new ProcSource().gather(new Gatherer("proc", root, entries::add, System.nanoTime()));
        for (Entry e : entries) {
            assertTrue(!new String(e.data(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("secret") && !e.path().endsWith("/fd/4"), e.path());
        }
    }
}
