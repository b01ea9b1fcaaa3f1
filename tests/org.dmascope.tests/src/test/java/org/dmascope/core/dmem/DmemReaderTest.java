// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.dmem;

import static org.dmascope.core.dmem.CapturedGroups.MOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Fixture;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Parsed;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.Tree;
import org.dmascope.core.source.dmem.Amount;
import org.dmascope.core.source.dmem.Cgroup;
import org.dmascope.core.source.dmem.CgroupTree;
import org.dmascope.core.source.dmem.DmemInfo;
import org.dmascope.core.source.dmem.DmemParser;
import org.dmascope.core.source.dmem.DmemReader;
import org.dmascope.core.source.dmem.DmemSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Control groups of the lab's own kernel, and of hosts made by hand; read directly and from what the source recorded. */
class DmemReaderTest {
    private static final String LAB = "lab/0000:00:00.0/vram0";
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private List<Entry> entries = new ArrayList<>();

    private DmemInfo read(SystemRoot root) {
        entries = new ArrayList<>();
        diagnostics.clear();
        new DmemSource().gather(new Gatherer(DmemSource.ID, root, entries::add, System.nanoTime()));
        DmemInfo direct = DmemReader.read(root, diagnostics);
        List<Diagnostic> again = new ArrayList<>();
        assertEquals(direct, DmemReader.read(new Recording(entries), again));
        assertEquals(diagnostics, again);
        return direct;
    }

    private static CgroupTree tree(DmemInfo info) {
        return assertInstanceOf(Reading.Ok.class, info.tree()).value() instanceof CgroupTree t ? t : null;
    }

    private static Cgroup group(CgroupTree t, String path) {
        return t.groups().stream().filter(g -> g.path().equals(path)).findFirst().orElseThrow();
    }

    private static Long of(Cgroup g, Amount a, String region) {
        return g.dmem().get(a).orElse(Map.of()).get(region);
    }

    @Test
    void groupsWithLimitsAsTheLabHadThem() {
        CgroupTree t = tree(read(CapturedGroups.run("a charge in the root cgroup")));
        assertEquals(List.of(), diagnostics);
        assertEquals(List.of("/", "/job", "/job/other", "/job/trainer"), t.groups().stream().map(Cgroup::path).toList());
        assertEquals(Map.of("drm/0000:00:06.0/vram", 67100672L, "drm/0000:00:06.0/priv", 67108864L, LAB, 268435456L, "lab/0000:00:00.0/stolen", 67108864L),
                t.capacity().orElse(Map.of()));
        assertEquals(62931001L, of(group(t, "/"), Amount.CURRENT, LAB));
        assertFalse(group(t, "/").dmem().containsKey(Amount.MAX));
        Cgroup trainer = group(t, "/job/trainer");
        assertEquals(List.of(29360128L, 4194304L, 8388608L, 33554432L, 29360128L),
                List.of(of(trainer, Amount.CURRENT, LAB), of(trainer, Amount.MIN, LAB), of(trainer, Amount.LOW, LAB), of(trainer, Amount.MAX, LAB), of(trainer, Amount.PEAK, LAB)));
        assertEquals(DmemParser.UNLIMITED, of(group(t, "/job/other"), Amount.MAX, LAB));
        assertTrue(t.whole() && t.hasDmem());
        assertEquals(List.of("memory", "pids", "rdma", "dmem"), t.controllers());
        assertEquals(List.of("memory", "dmem"), group(t, "/").subtree().orElse(null));
        assertInstanceOf(Reading.Absent.class, group(t, "/job").subtree());
    }

    @Test
    void videoMemoryOfQxl() {
        CgroupTree t = tree(read(CapturedGroups.qxl("after lowering max")));
        assertEquals(2097152L, of(group(t, "/job/trainer"), Amount.CURRENT, "drm/0000:00:06.0/vram"));
        assertEquals(2097152L, of(group(t, "/job/trainer"), Amount.MAX, "drm/0000:00:06.0/vram"));
        assertEquals(2101248L, of(group(t, "/"), Amount.CURRENT, "drm/0000:00:06.0/vram"));
    }

    @Test
    void onlyGroupsAndWantedFilesLeaveTheHost() {
        MemoryRoot root = CapturedGroups.run("limits set").file(MOUNT + "/secret/x", "1").file(MOUNT + "/job/dmem.events", "high 1\n").directory(MOUNT + "/job/deep/er");
        read(root);
        assertTrue(entries.stream().noneMatch(e -> e.path().contains("events") || e.path().endsWith("/x") || e.path().endsWith("/er")), entries.toString());
        assertTrue(entries.stream().anyMatch(e -> e.path().equals(MOUNT + "/secret")));
    }

    /** On a file system a file is told from a group by what listing it says, once for each name. */
    @Test
    void filesAreNoGroups(@TempDir Path top) {
        Tree tree = new Tree(top).file(MOUNT + "/cgroup.controllers", "memory\n").file(MOUNT + "/cgroup.procs", "1\n").file(MOUNT + "/a/memory.current", "4096\n")
                .file(MOUNT + "/a/memory.max", "max\n").file(MOUNT + "/a/cgroup.procs", "").file(MOUNT + "/a/memory.pressure/memory.current", "1\n").file(MOUNT + "/memory.stat", "");
        CgroupTree t = tree(read(tree.root()));
        assertEquals(List.of("/", "/a", "/a/memory.pressure"), t.groups().stream().map(Cgroup::path).toList());
        assertEquals(4096L, group(t, "/a").memory().get(Amount.CURRENT).orElse(null));
        assertEquals(DmemParser.UNLIMITED, group(t, "/a").memory().get(Amount.MAX).orElse(null));
        assertInstanceOf(Reading.Absent.class, t.capacity());
        assertFalse(t.hasDmem());
    }

    @Test
    void whereVersionOneHasTheUsualPlace() {
        MemoryRoot root = new MemoryRoot().directory(MOUNT + "/memory").file(MOUNT + "/unified/cgroup.controllers", "\n").file(MOUNT + "/unified/cgroup.events", "populated 1\n");
        CgroupTree t = tree(read(root));
        assertEquals(MOUNT + "/unified", t.mount());
        assertEquals(List.of(), t.controllers());
        assertFalse(t.whole());
        assertInstanceOf(Reading.Absent.class, read(new MemoryRoot().directory(MOUNT + "/memory")).tree());
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void whatMayNotBeReadIsSaid() {
        DmemInfo info = read(CapturedGroups.run("limits set").error(MOUNT + "/job/other", Errno.EACCES).error(MOUNT + "/job/trainer/dmem.max", Errno.EACCES)
                .file("/sys/module/dma_heap/parameters/mem_accounting", "N\n"));
        CgroupTree t = tree(info);
        assertEquals(1, t.unread());
        assertInstanceOf(Reading.Denied.class, group(t, "/job/trainer").dmem().get(Amount.MAX));
        assertEquals(List.of(MOUNT + "/job/other", MOUNT + "/job/trainer/dmem.max"), diagnostics.stream().map(Diagnostic::path).sorted().toList());
        assertEquals(Boolean.FALSE, info.heaps().orElse(null));
    }

    @Test
    void aHugeTreeIsBounded() {
        MemoryRoot wide = CapturedGroups.run("limits set");
        for (int i = 0; i < 5000; i++) {
            wide.directory(MOUNT + "/g" + i);
        }
        CgroupTree t = tree(read(wide));
        assertEquals(4096, t.groups().size());
        assertEquals(5001 + 1 - 4096, t.left(), "the groups at the top and what is below job are not looked for any more");
        assertEquals(1, diagnostics.size());
        StringBuilder deep = new StringBuilder(MOUNT);
        MemoryRoot tower = CapturedGroups.run("limits set");
        for (int i = 0; i < 40; i++) {
            tower.file(deep.append("/d") + "/memory.current", "1\n");
        }
        assertEquals(36, tree(read(tower)).groups().size());
    }

    @Test
    void textsThatAreNotTheKernels() {
        Parsed<Map<String, Long>> p = DmemParser.regions(Fixture.text("a 1\n 2\nb\nc x\na 3\nd e 18446744073709551615\nf 99999999999999999999999\ng 4"));
        assertEquals(Map.of("a", 1L, "d e", Long.MAX_VALUE), p.value());
        assertEquals(List.of(2, 3, 4, 5, 7, 8), p.problems().stream().map(x -> x.line()).toList());
        assertEquals(List.of(1), DmemParser.amount(Fixture.text("12 ")).problems().stream().map(x -> x.line()).toList());
        assertEquals(1, DmemParser.truth(Fixture.text("maybe")).problems().size());
        DmemInfo info = read(CapturedGroups.run("limits set").file(MOUNT + "/job/memory.current", "many\n"));
        assertInstanceOf(Reading.Malformed.class, group(tree(info), "/job").memory().get(Amount.CURRENT));
    }
}
