// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.dmascope.analysis.AccountedHost.MIB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.core.Errno;
import org.dmascope.core.Fact;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Tier;
import org.dmascope.core.dmem.CapturedGroups;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.drm.DrmInfo;
import org.junit.jupiter.api.Test;

/** Memory of devices, charged to control groups and joined with buffers. */
class AccountsTest {
    private static String amount(Fact<Long> f) {
        return f == null ? "-" : !f.known() ? "?" : f.value() == Long.MAX_VALUE ? "max" : f.value().toString();
    }

    private static String show(CgroupRow c) {
        return c.cgroup() + " " + (c.device() == null ? "" : c.device().value() + "/") + c.region() + " " + amount(c.current()) + " " + amount(c.own()) + " " + amount(c.min()) + " "
                + amount(c.low()) + " " + amount(c.max()) + " " + amount(c.peak()) + " " + c.pids();
    }

    private static MemoryState vram(Snapshot s) {
        return s.memory().stream().filter(m -> m.region().equals("vram")).findFirst().orElseThrow();
    }

    private static CgroupState group(Snapshot s, String path) {
        return s.cgroups().stream().filter(c -> c.cgroup().equals(path) && c.controller().equals("dmem")).findFirst().orElseThrow();
    }

    @Test
    void aRegionIsChargedAndItsBuffersCountOnce() {
        Snapshot s = AccountedHost.snapshot();
        MemoryState m = vram(s);
        assertEquals(1024 * MIB, m.capacity().value());
        assertEquals(300 * MIB, m.charged().value());
        assertEquals(10 * MIB, m.uncharged().value());
        assertEquals(58 * MIB, m.exported().all().value());
        assertEquals(56 * MIB, m.pinned().all().value());
        assertEquals(56 * MIB, m.pinnedP2p().all().value());
        assertEquals(List.of(AccountedHost.NIC), m.pinners());
        assertEquals(42 * MIB + 154 * MIB, m.unshared().all().value());
        assertEquals(58 * MIB, m.shared().bytes());
        assertFalse(m.shared().all().known(), "two clients share, perhaps the same");
    }

    @Test
    void whatADriverDoesNotRegisterIsChargedToNobody() {
        MemoryState gtt = AccountedHost.snapshot().memory().stream().filter(m -> m.region().equals("gtt")).findFirst().orElseThrow();
        assertFalse(gtt.capacity().known());
        assertEquals(0, gtt.charged().value());
        assertEquals(16 * MIB, gtt.uncharged().value());
        assertEquals(8 * MIB, gtt.exported().all().value());
        assertEquals(8 * MIB, gtt.pinned().all().value());
        assertEquals(0, gtt.pinnedP2p().all().value());
    }

    @Test
    void groupsWithTheirLimitsAndProcesses() {
        Snapshot s = AccountedHost.snapshot();
        String vram = AccountedHost.GPU + "/vram ";
        assertEquals(List.of("/ " + vram + 300 * MIB + " " + 20 * MIB + " - - - - []", "/job " + vram + 280 * MIB + " " + 20 * MIB + " 0 4194304 max " + 290 * MIB + " []",
                "/job memory 12288 ? - - max - []",
                "/job/infer " + vram + 200 * MIB + " " + 200 * MIB + " 0 4194304 max " + 210 * MIB + " [50, 60]", "/job/infer memory 12288 12288 - - max - [50, 60]",
                "/job/train " + vram + 60 * MIB + " " + 60 * MIB + " 0 4194304 " + 64 * MIB + " " + 64 * MIB + " [44]", "/job/train memory 12288 12288 - - max - [44]"),
                s.cgroups().stream().map(AccountsTest::show).toList());
        assertEquals(7, s.cgroupsKnown().value());
        assertTrue(s.cgroups().get(2).own().reason().contains("had more"), "a group cannot have less than those below it");
    }

    /** The exporter's handle tells, though another group holds a descriptor. */
    @Test
    void pinsAreThoseOfTheGroupThatExported() {
        Snapshot s = AccountedHost.snapshot();
        assertEquals(56 * MIB, group(s, "/job/train").pinned().bytes());
        assertEquals(Tier.JOIN, group(s, "/job/train").pinned().all().evidence().tier());
        assertEquals(0, group(s, "/job/infer").pinned().bytes());
        assertEquals(56 * MIB, group(s, "/job").pinned().bytes());
        assertEquals(56 * MIB, group(s, "/").pinned().bytes());
        assertNull(s.cgroups().get(2).pinned());
    }

    @Test
    void theLabsRegions() {
        Snapshot s = new Surveys().groups(CapturedGroups.run("a charge in the root cgroup")).drm(DrmInfo.notAsked()).snapshot();
        MemoryState lab = s.memory().stream().filter(m -> m.region().equals("vram0")).findFirst().orElseThrow();
        assertEquals(List.of(268435456L, 62931001L, 62931001L), List.of(lab.total().value(), lab.used().value(), lab.charged().value()));
        assertFalse(lab.uncharged().known(), "the driver prints nothing, so what is charged is all that is known");
        assertEquals(Tier.JOIN, lab.device().evidence().tier());
        assertEquals("0000:00:00.0", lab.device().value());
        assertEquals(List.of("/ 0000:00:00.0/vram0 62931001 4096 - - - - []", "/job 0000:00:00.0/vram0 62926905 0 0 0 67108864 62926905 []",
                "/job/other 0000:00:00.0/vram0 33566777 33566777 0 1048576 max 41943040 []", "/job/trainer 0000:00:00.0/vram0 29360128 29360128 4194304 8388608 33554432 29360128 []"),
                s.cgroups().stream().filter(c -> c.region().equals("vram0")).map(AccountsTest::show).toList());
        MemoryState qxl = vram(s);
        assertEquals(Tier.TEXT, qxl.device().evidence().tier());
        assertFalse(qxl.driver().known());
    }

    @Test
    void whatCannotBeReadSaysWhyAndWhatWouldHelp() {
        String mount = "/sys/fs/cgroup";
        Fact<Long> old = vram(AccountedHost.survey().groups(new MemoryRoot().file(mount + "/cgroup.controllers", "cpu memory\n")).snapshot()).charged();
        assertTrue(old.remedy().contains("CONFIG_CGROUP_DMEM"), old.toString());
        Fact<Long> inside = vram(AccountedHost.survey().groups(new MemoryRoot().file(mount + "/cgroup.controllers", "cpu memory\n").file(mount + "/cgroup.events", "")).snapshot()).charged();
        assertTrue(inside.remedy().contains("cgroup.subtree_control"), inside.toString());
        Fact<Long> v1 = vram(AccountedHost.survey().groups(new MemoryRoot().directory(mount + "/memory")).snapshot()).charged();
        assertTrue(v1.remedy().contains("unified"), v1.toString());
        Fact<Long> denied = vram(AccountedHost.survey().groups(AccountedHost.groups().error(mount + "/dmem.current", Errno.EACCES)).snapshot()).charged();
        assertTrue(denied.reason().contains("EACCES"), denied.toString());
        MemoryRoot namespace = AccountedHost.groups().file(mount + "/cgroup.events", "").error(mount + "/dmem.capacity", Errno.ENOENT);
        Fact<Long> part = vram(AccountedHost.survey().groups(namespace).snapshot()).charged();
        assertTrue(part.reason().contains("namespace"), part.toString());
    }

    @Test
    void hiddenProcessesLeaveSumsOpen() {
        Snapshot s = AccountedHost.survey().processesDenied(2).snapshot();
        assertFalse(vram(s).unshared().all().known());
        assertFalse(group(s, "/job/train").pidsKnown().known());
        assertEquals(42 * MIB + 154 * MIB, vram(s).unshared().bytes());
        Snapshot unread = AccountedHost.survey().bufinfoDenied().snapshot();
        assertEquals(56 * MIB, vram(unread).pinned().bytes());
    }

    @Test
    void withoutTextNothingIsCharged() {
        Set<Tier> tiers = EnumSet.complementOf(EnumSet.of(Tier.TEXT));
        Snapshot s = Snapshots.of(AccountedHost.survey().survey(), EventLog.NONE, tiers);
        assertEquals(List.of(), s.cgroups());
        assertFalse(s.cgroupsKnown().known());
    }
}
