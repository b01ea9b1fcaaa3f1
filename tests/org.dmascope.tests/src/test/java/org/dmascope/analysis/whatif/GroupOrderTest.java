// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.Errno;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructReadings;
import org.junit.jupiter.api.Test;

/** The order in which the dmem controller lets eviction take buffers: limits, minimum, low mark. */
class GroupOrderTest {
    private static final String GPU = "0000:03:00.0";
    private static final String MOUNT = "/sys/fs/cgroup";
    private static final long MIB = 1L << 20;

    private final MemoryRoot groups = new MemoryRoot().file(MOUNT + "/cgroup.controllers", "dmem\n").file(MOUNT + "/dmem.capacity", region(1024)).file(MOUNT + "/dmem.current", region(100));
    private final Surveys survey = new Surveys().device(GPU, "pci", "amdgpu").drm(new DrmInfo(new Reading.Ok<>("/sys/kernel/debug/dri", List.of()), List.of()));
    private final List<StructBuffer> buffers = new ArrayList<>();

    private static String region(long mib) {
        return "drm/" + GPU + "/vram " + mib * MIB + "\n";
    }

    /** Amounts in MiB; a maximum of 0 is none. */
    private GroupOrderTest group(String path, long current, long min, long low, long max) {
        groups.file(MOUNT + path + "/dmem.current", region(current)).file(MOUNT + path + "/dmem.min", region(min)).file(MOUNT + path + "/dmem.low", region(low))
                .file(MOUNT + path + "/dmem.max", max == 0 ? "drm/" + GPU + "/vram max\n" : region(max));
        return this;
    }

    private GroupOrderTest buffer(long ino, long mib, int pid, String cgroup) {
        StructExporter x = new StructExporter("ttm", GPU, "amdgpu", Structs.sym("amdgpu_gem_object_funcs"), 0, 2, null, null);
        return buffer(ino, mib, pid, cgroup, "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", x);
    }

    private GroupOrderTest buffer(long ino, long mib, int pid, String cgroup, String ops, String pin, StructExporter x) {
        buffers.add(Structs.buffer(ino, mib * MIB, "drm", ops, pin, x));
        survey.buffer(ino, mib * MIB, "drm", null).process(pid, "p" + pid, cgroup, Surveys.fd(3, ino, mib * MIB, "drm", null));
        return this;
    }

    private Snapshot snapshot() {
        survey.groups(groups);
        return snapshotWithoutGroups();
    }

    private Snapshot snapshotWithoutGroups() {
        return survey.struct(new StructReadings(new Reading.Ok<>("k", Structs.fresh()),
                new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF, buffers.toArray(StructBuffer[]::new))), new Reading.Denied<>("c", Errno.EPERM))).snapshot();
    }

    private static List<String> lines(Snapshot s, Action a) {
        return lines(s, a, Policy.TODAY);
    }

    private static List<String> lines(Snapshot s, Action a, Policy policy) {
        return new WhatIf(s).predict(a, policy).effects().stream().map(c -> c.effect().word() + " " + c.subject().id() + " " + c.rule().id()).toList();
    }

    @Test
    void atItsLimitAGroupEvictsItsOwn() {
        Snapshot s = group("/a", 60, 0, 0, 64).group("/b", 40, 0, 0, 0).buffer(10, 20, 7, "/a").buffer(11, 40, 8, "/b").snapshot();
        assertEquals(List.of("moved ino:10 evict.all-needed", "survives ino:11 evict.other-group", "survives cgroup:/a evict.enough"), lines(s, new Action.Evict(20 * MIB, "/a")));
        assertEquals(List.of("moved ino:10 evict.all-needed", "survives ino:11 evict.other-group", "survives pid:7 evict.enough"), lines(s, new Action.Evict(20 * MIB, 7)));
        assertEquals(List.of("moved ino:10 evict.all-needed", "survives ino:11 evict.other-group", "refused cgroup:/a evict.short"), lines(s, new Action.Evict(30 * MIB, "/a")));
        assertEquals(List.of("moved ino:10 evict.all-needed", "moved ino:11 evict.all-needed", "survives cgroup:/b evict.enough"), lines(s, new Action.Evict(60 * MIB, "/b")));
    }

    @Test
    void belowALimitTheLimitOfTheGroupAboveHolds() {
        Snapshot s = group("/job", 60, 0, 0, 64).group("/job/a", 40, 0, 0, 0).group("/job/b", 20, 0, 0, 0).group("/c", 40, 0, 0, 0).buffer(10, 20, 7, "/job/a").buffer(11, 20, 8, "/job/b")
                .buffer(12, 40, 9, "/c").snapshot();
        assertEquals(List.of("moved ino:10 evict.all-needed", "moved ino:11 evict.all-needed", "survives ino:12 evict.other-group", "survives cgroup:/job/a/deeper evict.enough"),
                lines(s, new Action.Evict(40 * MIB, "/job/a/deeper")));
    }

    @Test
    void aMinimumIsNeverTakenAndALowMarkLast() {
        Snapshot s = group("/min", 20, 20, 0, 0).group("/low", 40, 0, 40, 0).group("/free", 40, 0, 0, 0).buffer(10, 20, 7, "/min").buffer(11, 40, 8, "/low").buffer(12, 40, 9, "/free")
                .snapshot();
        assertEquals(List.of("survives ino:10 evict.min", "survives ino:11 evict.low-spared", "moved ino:12 evict.all-needed", "survives cgroup:/free evict.enough"),
                lines(s, new Action.Evict(40 * MIB, "/free")));
        assertEquals(List.of("survives ino:10 evict.min", "moved ino:11 evict.low", "moved ino:12 evict.all-needed", "survives cgroup:/free evict.enough"),
                lines(s, new Action.Evict(80 * MIB, "/free")));
        assertEquals("refused cgroup:/free evict.short", lines(s, new Action.Evict(90 * MIB, "/free")).getLast());
    }

    /** The protection of a group is shared by those below it, and what they do not claim is handed on. */
    @Test
    void protectionIsThatOfTheGroupsAbove() {
        Snapshot s = group("/job", 60, 30, 0, 0).group("/job/a", 30, 30, 0, 0).group("/job/b", 30, 30, 0, 0).buffer(10, 10, 7, "/job/a").snapshot();
        assertEquals("moved ino:10 evict.all-needed", lines(s, new Action.Evict(10 * MIB, "/")).getFirst(), "half of 30 MiB is less than what it has");
        GroupOrderTest more = new GroupOrderTest();
        Snapshot t = more.group("/job", 60, 60, 0, 0).group("/job/a", 30, 0, 0, 0).group("/job/b", 30, 30, 0, 0).buffer(10, 10, 7, "/job/a").snapshot();
        assertEquals("survives ino:10 evict.min", lines(t, new Action.Evict(10 * MIB, "/")).getFirst(), "the other claims 30 of 60 MiB, the rest is its");
    }

    @Test
    void aBufferWhoseGroupIsNotKnownIsOpen() {
        Snapshot s = group("/a", 60, 0, 0, 64).group("/b", 40, 0, 0, 0).buffer(10, 20, 7, "/a").buffer(11, 40, 8, "/b").snapshot();
        survey.process(9, "other", "/a", Surveys.fd(3, 11, 40 * MIB, "drm", null));
        Snapshot both = snapshot();
        assertEquals("survives ino:11 evict.other-group", lines(s, new Action.Evict(20 * MIB, "/a")).get(1));
        assertEquals(List.of("unknown ino:10 evict.order", "unknown ino:11 fact.unknown", "survives cgroup:/a evict.enough"), lines(both, new Action.Evict(20 * MIB, "/a")).stream().toList());
        Prediction unread = new WhatIf(both).predict(new Action.Evict(20 * MIB, 4711), Policy.TODAY);
        assertTrue(unread.effects().getFirst().missing().contains("--for /PATH"), unread.effects().getFirst().missing());
    }

    /** As scenario dmem on a kernel of our own: what such an exporter pins it pins from attach to detach, and counts; what nobody has attached TTM evicts. */
    @Test
    void whatIsPinnedOnlyWhileAttachedIsEvictedByItsCount() {
        Snapshot s = group("/a", 60, 0, 0, 64).buffer(10, 20, 7, "/a", "drm_gem_prime_dmabuf_ops", null, qxl(0)).buffer(11, 20, 7, "/a", "drm_gem_prime_dmabuf_ops", null, qxl(1)).snapshot();
        assertEquals(List.of("moved ino:10 evict.all-needed", "survives ino:11 evict.pinned", "survives cgroup:/a evict.enough"), lines(s, new Action.Evict(20 * MIB, "/a")));
    }

    private static StructExporter qxl(int pins) {
        return new StructExporter("ttm", GPU, "qxl", Structs.sym("qxl_object_funcs"), pins, 2, null, null);
    }

    private Snapshot pinned(long min) {
        return group("/a", 60, min, 0, 0).group("/b", 40, 0, 0, 0).buffer(10, 20, 7, "/a", "drm_gem_prime_dmabuf_ops", null, qxl(1)).buffer(11, 8, 7, "/a", "drm_gem_prime_dmabuf_ops", null, qxl(1))
                .buffer(12, 40, 8, "/b", "drm_gem_prime_dmabuf_ops", null, qxl(0)).snapshot();
    }

    @Test
    void pinsWithinTheMinimumOfAGroupStand() {
        assertEquals(List.of("survives ino:10 pin-limit.within", "survives ino:11 pin-limit.within", "moved ino:12 evict.all-needed", "survives cgroup:/b evict.enough"),
                lines(pinned(28), new Action.Evict(40 * MIB, "/b"), Policy.PIN_LIMIT));
    }

    /** 28 MiB are pinned of which 16 may be: the larger one was refused whatever came first, of the other it is not known. */
    @Test
    void pinsBeyondTheMinimumOfAGroupAreNotThere() {
        Snapshot s = pinned(16);
        assertEquals(List.of("unknown ino:10 evict.order", "unknown ino:11 fact.unknown", "unknown ino:12 evict.order", "survives cgroup:/b evict.enough"),
                lines(s, new Action.Evict(40 * MIB, "/b"), Policy.PIN_LIMIT));
        assertEquals(List.of("moved ino:10 evict.all-needed", "unknown ino:11 fact.unknown", "moved ino:12 evict.all-needed", "unknown cgroup:/b fact.unknown"),
                lines(s, new Action.Evict(68 * MIB, "/b"), Policy.PIN_LIMIT), "all of it is needed");
    }

    @Test
    void withoutAMinimumNothingMayBePinned() {
        Snapshot s = pinned(0);
        assertEquals(List.of("survives ino:10 evict.pinned", "survives ino:11 evict.pinned", "refused cgroup:/b evict.short"),
                lines(s, new Action.Evict(68 * MIB, "/b")).stream().filter(l -> !l.contains("ino:12")).toList());
        assertEquals(List.of("moved ino:10 evict.all-needed", "moved ino:11 evict.all-needed", "moved ino:12 evict.all-needed", "survives cgroup:/b evict.enough"),
                lines(s, new Action.Evict(68 * MIB, "/b"), Policy.PIN_LIMIT));
    }

    @Test
    void whereNoGroupIsChargedNobodyIsLimited() {
        Snapshot s = new GroupOrderTest().buffer(10, 20, 7, "/a", "drm_gem_prime_dmabuf_ops", null, qxl(1)).snapshotWithoutGroups();
        Prediction p = new WhatIf(s).predict(new Action.Evict(20 * MIB, 7), Policy.PIN_LIMIT);
        assertEquals("unknown ino:10 fact.unknown", p.effects().getFirst().effect().word() + " " + p.effects().getFirst().subject().id() + " " + p.effects().getFirst().rule().id());
        assertTrue(p.effects().getFirst().missing().contains("CONFIG_CGROUP_DMEM"), p.effects().getFirst().missing());
    }

    @Test
    void groupsWithoutLimitsMakeNoDifference() {
        Snapshot s = group("/a", 60, 0, 0, 0).group("/b", 40, 0, 0, 0).buffer(10, 20, 7, "/a").buffer(11, 40, 8, "/b").snapshot();
        assertEquals(List.of("moved ino:10 evict.all-needed", "moved ino:11 evict.all-needed", "survives pid:4711 evict.enough"), lines(s, new Action.Evict(60 * MIB, 4711)));
    }
}
