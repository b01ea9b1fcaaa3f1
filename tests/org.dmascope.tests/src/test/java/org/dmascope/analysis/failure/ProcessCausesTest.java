// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.dmascope.analysis.RdmaHost;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.proc.Credentials;
import org.dmascope.core.source.proc.ProcLimits;
import org.dmascope.core.source.proc.ProcessRights;
import org.dmascope.core.source.proc.Rights;
import org.dmascope.core.source.struct.KernelCaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessCausesTest {
    private static final int CHARACTER = 020000;

    private static Credentials user(long... groups) {
        return new Credentials(1000, 1000, java.util.Arrays.stream(groups).boxed().toList(), 0, 1, 0);
    }

    private static ProcessReport report(Credentials c, ProcLimits l, long open, Surveys surveys, FileStat... nodes) {
        return of(7, new Reading.Ok<>("/proc/7/status", c), new Reading.Ok<>("/proc/7/limits", l), open, surveys, nodes).orElse(null);
    }

    private static Reading<ProcessReport> of(int pid, Reading<Credentials> c, Reading<ProcLimits> l, long open, Surveys surveys, FileStat... nodes) {
        List<Rights.Node> all = java.util.stream.IntStream.range(0, nodes.length).mapToObj(i -> new Rights.Node("/dev/dri/renderD" + (128 + i), new Reading.Ok<>("n", nodes[i]))).toList();
        Rights r = new Rights(all, Map.of(7, new ProcessRights(7, c, l, open)));
        return ProcessCauses.load().of(pid, new Reading.Ok<>("/proc", r), new FailureHost(Snapshots.of(surveys.survey()), new Reading.Denied<KernelCaps>("k", Errno.EPERM)));
    }

    private static ProcessLine line(ProcessReport r, String what) {
        return r.lines().stream().filter(l -> l.what().contains(what)).findFirst().orElseThrow(() -> new AssertionError(r.lines().toString()));
    }

    /** mode, gid, whether the user 1000 in group 107 may open it; generic_permission() stops at the first class that is his. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "0660,107,true", "0660,44,false", "0666,0,true", "0606,107,false", "0606,44,true", "0600,107,false", "0640,107,false", "0660,-1,-", "0666,-1,true" })
    void groupsAndModeDecide(String mode, int gid, Boolean may) {
        FileStat s = new FileStat(1, 0, CHARACTER | Integer.parseInt(mode, 8), 0, 0, gid);
        assertEquals(may, NodeAccess.mayOpen(user(107), s));
        assertEquals(true, NodeAccess.mayOpen(new Credentials(1000, 1000, List.of(), 2, 1, 0), s), "CAP_DAC_OVERRIDE opens all");
        assertEquals(mode.charAt(1) == '6', NodeAccess.mayOpen(new Credentials(0, 0, List.of(), 0, 1, 0), s), "the owner's own class decides for him");
    }

    @Test
    void whatIsInTheWayComesFirst() {
        ProcessReport r = report(user(), new ProcLimits(65_536, 1024), 1024, new Surveys().device("0000:01:00.0", "pci", "amdgpu"), new FileStat(1, 0, CHARACTER | 0660, 0, 0, 107));
        assertEquals(List.of(false, false, false), r.lines().stream().limit(3).map(l -> l.holds().value()).toList());
        ProcessLine node = line(r, "renderD128");
        assertEquals("mode 660, owner 0, group 107; an access list may allow more: getfacl", node.holds().evidence().note());
        assertEquals("failure:node-mode", node.rule());
        assertTrue(node.remedy().contains("group 107"));
        assertEquals("failure:memlock-limit", line(r, "lock memory").rule());
        assertEquals("1024 of 1024 are open", line(r, "open more files").holds().evidence().note());
    }

    /** What the device's own table says goes before what its driver's row does. */
    @Test
    void theDevicesOwnTableOfOperationsDecides() {
        for (Boolean has : List.of(true, false)) {
            Surveys s = RdmaHost.software("rxe0").regionsWalked(has, null, true, List.of()).done();
            ProcessLine l = line(report(user(), new ProcLimits(65_536, 1024), 9, s), "driver of rxe0");
            assertEquals(has, l.holds().value());
            assertEquals(Tier.STRUCT, l.holds().evidence().tier());
            assertEquals(has ? null : "failure:rdma-no-op", l.rule());
        }
    }

    @Test
    void whatIsInOrderIsSaidToBe() {
        Credentials root = new Credentials(0, 0, List.of(), -1L, 1, 0);
        ProcessReport r = report(root, new ProcLimits(0, 1024), 9, new Surveys(), new FileStat(1, 0, CHARACTER | 0600, 0, 0, 0));
        assertEquals(true, line(r, "renderD128").holds().value());
        assertEquals("by CAP_IPC_LOCK", line(r, "lock memory").holds().evidence().note());
        assertEquals("failure:memlock-zero", line(report(user(), new ProcLimits(0, 1024), 9, new Surveys()), "lock memory").rule());
        assertNull(line(report(user(), new ProcLimits(ProcLimits.UNLIMITED, ProcLimits.UNLIMITED), -1, new Surveys()), "lock memory").rule());
    }

    @Test
    void whatIsUnknownStaysUnknownWithARemedy() {
        ProcessReport r = of(7, new Reading.Denied<>("/proc/7/status", Errno.EACCES), new Reading.Denied<>("/proc/7/limits", Errno.EACCES), -1, new Surveys(),
                new FileStat(1, 0, CHARACTER | 0660, 0, 0, 107)).orElse(null);
        assertEquals(List.of(), r.lines().stream().filter(l -> l.topic().equals("node")).toList());
        for (ProcessLine l : r.lines().stream().filter(l -> !l.topic().equals("buffer")).toList()) {
            assertFalse(l.holds().known(), l.toString());
            assertEquals("read as root", l.holds().remedy());
        }
        Credentials inside = new Credentials(1000, 1000, List.of(), 0, 2, 0);
        assertTrue(line(report(inside, new ProcLimits(-1, 64), -1, new Surveys()), "nodes of the host").holds().reason().contains("in a container (2 pid namespaces)"));
        assertTrue(of(8, new Reading.Denied<>("x", 1), new Reading.Denied<>("x", 1), -1, new Surveys()) instanceof Reading.Failed<ProcessReport> f && f.reason().contains("no process 8"));
        assertTrue(ProcessCauses.load().of(7, Rights.notAsked(), new FailureHost(new Surveys().snapshot(), new Reading.Denied<>("k", 1))) instanceof Reading.Unsupported<ProcessReport>);
    }

    @Test
    void theExportersOfItsBuffersAreHeldAgainstTheTable() {
        Surveys s = new Surveys().device("0000:01:00.0", "pci", "i915").buffer(5, 4096, "vmwgfx", null).buffer(6, 4096, "udmabuf", null)
                .process(7, "ai\nx", List.of(Surveys.fd(3, 5, 4096, "vmwgfx", null), Surveys.fd(4, 6, 4096, "udmabuf", null)), List.of());
        ProcessReport r = report(user(), new ProcLimits(1 << 30, 64), 3, s);
        ProcessLine refused = line(r, "the buffer of vmwgfx that it holds can be imported, not ENOSYS");
        assertEquals("failure:vmwgfx-surface", refused.rule());
        assertFalse(refused.holds().known());
        assertEquals("no refusal is known of this exporter", line(r, "the buffer of udmabuf that it holds can be imported").holds().reason());
        assertEquals("ai\nx", r.comm().value());
    }
}
