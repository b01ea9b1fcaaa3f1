// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Errno;
import org.dmascope.core.Property;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialReasons;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.core.trial.TrialStep.Stage;
import org.junit.jupiter.api.Test;

/** One exporter with one importer: which calls are made, what is said of them, and that nothing stays open whatever fails. */
class PairTest {
    private static final TrialParty UDMABUF = party(TrialRole.EXPORTER, "udmabuf", "/dev/udmabuf");
    private static final TrialParty HEAP = party(TrialRole.EXPORTER, "heap", "/dev/dma_heap/system");
    private static final TrialParty DUMB = party(TrialRole.EXPORTER, "dumb", "/dev/dri/card0");
    private static final TrialParty PRIME = party(TrialRole.IMPORTER, "prime", "/dev/dri/renderD128");
    private static final TrialParty MR = party(TrialRole.IMPORTER, "mr", "/dev/infiniband/uverbs0");

    private final FakeCalls calls = new FakeCalls();
    private final List<Long> held = new ArrayList<>();

    private static TrialParty party(TrialRole role, String kind, String node) {
        return new TrialParty(role, kind, kind, node, null, null, TrialParty.State.AVAILABLE, null, null);
    }

    private TrialCell run(TrialParty exporter, TrialParty importer) {
        return new Pair(new Trials(), calls, held::add).run(5, exporter, importer);
    }

    private static List<String> steps(TrialCell c) {
        return c.steps().stream().map(s -> s.stage().word() + " " + s.call() + (s.ok() ? "" : " " + Errno.name(s.errno()))).toList();
    }

    private void nothingOpen() {
        assertEquals(Map.of(), calls.open);
        assertEquals(List.of(), calls.handles);
    }

    @Test
    void takesAndLetsGo() {
        TrialCell c = run(UDMABUF, PRIME);
        assertEquals(List.of("export memfd_create", "export open", "export UDMABUF_CREATE", "release close", "release close", "prepare open", "attach DRM_IOCTL_PRIME_FD_TO_HANDLE", "undo close",
                "release close"), steps(c));
        assertEquals(TrialCell.State.WORKS, c.state());
        assertEquals(5, c.number());
        assertEquals(42, c.ino());
        assertEquals(65536, c.bytes());
        assertEquals(List.of(42L), held);
        nothingOpen();
    }

    @Test
    void theWarmUpAsksNoDeviceAndLeavesNothingOpen() {
        WarmUp.run(calls);
        nothingOpen();
        assertEquals(List.of("/dev/null"), calls.log.stream().map(l -> l.split(" ")[0]).distinct().toList());
        calls.access.put("/dev/null", -Errno.ENOENT);
        WarmUp.run(calls);
        nothingOpen();
    }

    @Test
    void everyExporterMakesABufferAndGivesItBack() {
        for (TrialParty e : List.of(UDMABUF, HEAP, DUMB)) {
            assertEquals(TrialCell.State.WORKS, run(e, PRIME).state(), e.id());
            nothingOpen();
        }
        assertEquals(3, held.size());
    }

    @Test
    void aRefusalNamesItsCall() {
        calls.answers.put(Drm.PRIME_FD_TO_HANDLE, (c, a, p) -> -Errno.ENODEV);
        TrialCell c = run(HEAP, PRIME);
        assertEquals(TrialCell.State.FAILS, c.state());
        TrialStep s = c.failure().orElseThrow();
        assertEquals(Stage.ATTACH, s.stage());
        assertEquals("DRM_IOCTL_PRIME_FD_TO_HANDLE", s.call());
        assertEquals(Errno.ENODEV, s.errno());
        assertEquals(List.of(), held);
        nothingOpen();
    }

    @Test
    void anExporterThatCannotExportIsNoFaultOfTheImporter() {
        calls.answers.put(Drm.PRIME_HANDLE_TO_FD, (c, a, p) -> -Errno.ENOSYS);
        TrialCell c = run(DUMB, PRIME);
        assertEquals(List.of("export open", "export DRM_IOCTL_MODE_CREATE_DUMB", "export DRM_IOCTL_PRIME_HANDLE_TO_FD ENOSYS", "release DRM_IOCTL_GEM_CLOSE", "release close"), steps(c));
        assertEquals(0, c.ino());
        nothingOpen();
    }

    @Test
    void anImporterThatCannotBeOpenedWasNotTried() {
        calls.access.put(PRIME.node(), -Errno.EACCES);
        TrialCell c = run(HEAP, PRIME);
        assertEquals(TrialCell.State.NOT_TRIED, c.state());
        assertTrue(c.note().contains("open failed"), c.note());
        nothingOpen();
    }

    @Test
    void whatCannotBeUndoneIsSaid() {
        calls.answers.put(Drm.GEM_CLOSE, (c, a, p) -> {
            c.handles.clear();
            return -Errno.EIO;
        });
        TrialCell c = run(DUMB, PRIME);
        assertEquals(List.of("DRM_IOCTL_GEM_CLOSE"), c.notUndone().stream().map(TrialStep::call).toList());
        assertTrue(c.note().contains("the end of the trial's process closed what was left"), c.note());
        nothingOpen();
    }

    @Test
    void aDriverWithoutTheOperationIsToldWithoutABuffer() {
        uverbs(14, -Errno.EOPNOTSUPP, -Errno.EOPNOTSUPP);
        TrialCell c = run(HEAP, MR);
        assertEquals(TrialCell.State.FAILS, c.state());
        assertEquals("UVERBS_METHOD_REG_DMABUF_MR of fd -1", c.failure().orElseThrow().call());
        assertEquals(Errno.EOPNOTSUPP, c.failure().orElseThrow().errno());
        nothingOpen();
    }

    @Test
    void aDriverWithTheOperationGetsTheBuffer() {
        uverbs(18, -Errno.EBADF, 0);
        TrialCell c = run(HEAP, MR);
        assertEquals(TrialCell.State.WORKS, c.state(), steps(c).toString());
        assertEquals(List.of("prepare UVERBS_METHOD_GET_CONTEXT", "prepare IB_USER_VERBS_CMD_ALLOC_PD", "attach UVERBS_METHOD_REG_DMABUF_MR"), steps(c).subList(3, 6));
        assertEquals(List.of(42L), held);
        nothingOpen();
    }

    @Test
    void aDriverThatWantsItsLibraryWasNotTried() {
        uverbs(1, 0, 0);
        TrialCell c = run(HEAP, MR);
        assertEquals(TrialCell.State.NOT_TRIED, c.state());
        assertEquals(Errno.EINVAL, c.failure().orElseThrow().errno());
        nothingOpen();
    }

    /** @param driver the id that the device has; @param probe what fd -1 gets; @param real what a buffer gets */
    private void uverbs(int driver, int probe, int real) {
        calls.answers.put(Uverbs.IOCTL, (c, a, p) -> {
            assertEquals(24 + 16 * a.getShort(6), a.getShort(0), "the length of the header and its attributes");
            if (a.getInt(16) != driver) {
                return -Errno.EINVAL;
            }
            int method = a.getShort(2) << 8 | a.getShort(4);
            if (method == (Uverbs.OBJECT_DEVICE << 8 | Uverbs.DEVICE_INVOKE_WRITE)) {
                assertEquals(Uverbs.WRITE_ALLOC_PD, a.getLong(24 + 2 * 16 + 8));
                Ioctl.view(p[0].memory()).putInt(0, 77);
            } else if (method == (Uverbs.OBJECT_MR << 8 | Uverbs.MR_REG_DMABUF)) {
                assertEquals(77, a.getInt(24 + 16 + 8), "the domain");
                assertEquals(65536, a.getLong(24 + 3 * 16 + 8), "the length");
                assertEquals(Integer.BYTES, a.getShort(24 + 5 * 16 + 2), "a descriptor is data of four bytes: the kernel refuses anything else with EINVAL");
                int fd = a.getInt(24 + 5 * 16 + 8);
                return fd == -1 ? probe : c.open.getOrDefault(fd, "").equals("buffer") ? real : -Errno.EBADF;
            }
            return 0;
        });
    }

    @Test
    void aBufferOfAnotherProcessIsBorrowedAndGivenBack() {
        calls.processes.put(812, Map.of(1187L, 9));
        TrialCell c = run(new LiveBuffer(812, 1187).party("vgem", "vgem"), PRIME);
        assertEquals(List.of("export pidfd_open", "export descriptor of the buffer", "export pidfd_getfd", "prepare open", "attach DRM_IOCTL_PRIME_FD_TO_HANDLE",
                "undo close", "release close", "release close"), steps(c));
        assertEquals(1 << 20, c.bytes());
        assertEquals(List.of(1187L), held);
        nothingOpen();
    }

    @Test
    void aSmallBufferOfAnotherProcessIsRegisteredWhole() {
        calls.processes.put(812, Map.of(1187L, 9));
        calls.liveBytes = 4096;
        long[] length = new long[1];
        calls.answers.put(Uverbs.IOCTL, (k, a, p) -> {
            boolean register = (a.getShort(2) << 8 | a.getShort(4)) == (Uverbs.OBJECT_MR << 8 | Uverbs.MR_REG_DMABUF);
            if (register) {
                length[0] = a.getLong(24 + 3 * 16 + 8);
            }
            return register && a.getInt(24 + 5 * 16 + 8) == -1 ? -Errno.EBADF : 0;
        });
        assertEquals(TrialCell.State.WORKS, run(new LiveBuffer(812, 1187).party(null, null), MR).state());
        assertEquals(4096, length[0]);
    }

    @Test
    void whyABufferOfAnotherProcessCannotBeHadIsSaid() {
        TrialParty live = new LiveBuffer(812, 1187).party(null, null);
        assertEquals("the process has ended", why(run(live, PRIME)));
        calls.processes.put(812, Map.of(5L, 9));
        assertTrue(why(run(live, PRIME)).startsWith("the process has no descriptor of this buffer"));
        calls.processes.put(812, Map.of(1187L, 9));
        calls.reused = true;
        assertEquals("the process closed the buffer meanwhile and reused the number", why(run(live, PRIME)));
        calls.tracing = -Errno.EPERM;
        TrialCell c = run(live, PRIME);
        assertTrue(why(c).contains("kernel.yama.ptrace_scope"), why(c));
        assertEquals("pidfd_getfd", c.failure().orElseThrow().call());
        calls.tracing = -Errno.ENOSYS;
        assertTrue(why(run(live, PRIME)).startsWith("the kernel lends no descriptors"));
        assertEquals(List.of(), held);
        nothingOpen();
    }

    private static String why(TrialCell c) {
        return new TrialReasons().of("live", c.failure().orElseThrow()).sentence();
    }

    /** Whichever calls fail, with whatever errno: everything is closed, and the first failure is the one that is told. */
    @Test
    void nothingStaysOpenWhateverFails() {
        Property.holds(500, d -> {
            FakeCalls random = new FakeCalls();
            random.answers.replaceAll((request, answer) -> request == Drm.GEM_CLOSE ? answer : (c, a, p) -> d.oneIn(4) ? -d.between(1, 133) : answer.to(c, a, p));
            TrialCell c = new Pair(new Trials(), random, held::add).run(1, d.of(UDMABUF, HEAP, DUMB), d.of(PRIME, MR));
            assertEquals(Map.of(), random.open);
            assertEquals(List.of(), random.handles);
            assertEquals(c.state() == TrialCell.State.WORKS, c.failure().isEmpty());
        });
    }
}
