// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialReasons;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window of a function that is bound to vfio-pci, on a kernel in memory. */
class VfioExporterTest {
    private static final long COMMAND = (7L << 40) + 4;
    private final FakeCalls calls = new FakeCalls();
    private final Attempt attempt = new Attempt(calls);
    private final long[] range = new long[2];

    @BeforeEach
    void kernel() {
        calls.numbers.put(Vfio.SET_IOMMU, 0);
        calls.answers.put(Vfio.GROUP_SET_CONTAINER, (c, a, p) -> c.open.get(a.getInt(0)).equals("/dev/vfio/vfio") ? 0 : -Errno.EINVAL);
        calls.answers.put(Vfio.GROUP_GET_DEVICE_FD, (c, a, p) -> c.descriptor("function " + name(a)));
        calls.answers.put(Vfio.DEVICE_BIND_IOMMUFD, (c, a, p) -> c.open.get(a.getInt(8)).equals("/dev/iommu") && a.getInt(0) == 16 ? 0 : -Errno.EINVAL);
        calls.answers.put(Vfio.DEVICE_GET_REGION_INFO, (c, a, p) -> {
            int index = a.getInt(8);
            long size = index == 0 ? 4096 : index == 2 ? 1 << 20 : index == 4 ? 1 << 21 : 0;
            a.putInt(4, index == 4 ? 3 : 7).putLong(16, size).putLong(24, (long) index << 40);
            return a.getInt(0) == 32 ? 0 : -Errno.EINVAL;
        });
        calls.answers.put(Vfio.DEVICE_FEATURE, (c, a, p) -> {
            assertEquals(a.capacity(), a.getInt(0));
            assertEquals(1 << 16 | 11, a.getInt(4));
            assertEquals(1, a.getInt(20), "one range");
            range[0] = a.getInt(8);
            range[1] = a.getLong(32);
            return c.registers.getOrDefault(COMMAND, (byte) 0) == 0 ? -Errno.EIO : c.descriptor("buffer");
        });
    }

    private static String name(ByteBuffer a) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; a.get(i) != 0; i++) {
            s.append((char) a.get(i));
        }
        return s.toString();
    }

    private static TrialParty party(String node) {
        return new TrialParty(TrialRole.EXPORTER, "vfio-0000:01:00.0", "vfio", node, "0000:01:00.0", "vfio-pci", TrialParty.State.AVAILABLE, null, null);
    }

    @Test
    void theLargestWindowThatCanBeMappedIsExportedWithMemoryOn() {
        int fd = new VfioExporter().make(attempt, party("/dev/vfio/12"), 65536);
        assertEquals("buffer", calls.open.get(fd), () -> attempt.steps().toString());
        assertEquals(2, range[0]);
        assertEquals(65536, range[1]);
        assertEquals((byte) 2, calls.registers.get(COMMAND), "a buffer made while memory is off is revoked");
        assertTrue(calls.open.containsValue("function 0000:01:00.0"));
        attempt.undoAll();
        assertEquals(Map.of(), calls.open);
        assertTrue(attempt.steps().size() <= TrialStep.MOST);
    }

    @Test
    void aFunctionMayHaveANodeOfItsOwn() {
        assertTrue(new VfioExporter().make(attempt, party("/dev/vfio/devices/vfio0"), 65536) >= 0, () -> attempt.steps().toString());
        assertTrue(calls.open.containsValue("/dev/iommu") && !calls.open.containsValue("/dev/vfio/vfio"));
        attempt.undoAll();
        assertEquals(Map.of(), calls.open);
    }

    @Test
    void whyThereIsNoWindowIsSaid() {
        calls.answers.put(Vfio.DEVICE_FEATURE, (c, a, p) -> -Errno.ENOTTY);
        assertEquals(-Errno.ENOTTY, new VfioExporter().make(attempt, party("/dev/vfio/12"), 65536));
        assertEquals("needs Linux 6.19 with CONFIG_VFIO_PCI_DMABUF", new TrialReasons().of("vfio", attempt.steps().getLast()).remedy());
        attempt.undoAll();
        assertEquals(Map.of(), calls.open);
        Attempt busy = new Attempt(calls);
        calls.access.put("/dev/vfio/12", -Errno.EBUSY);
        assertEquals(-Errno.EBUSY, new VfioExporter().make(busy, party("/dev/vfio/12"), 65536));
        assertTrue(new TrialReasons().of("vfio", busy.steps().getLast()).sentence().startsWith("another program has the function open"));
    }

    @Test
    void functionsThatAreBoundAreListed() {
        MemoryRoot root = new MemoryRoot().link("/sys/bus/pci/drivers/vfio-pci/0000:01:00.0", "../../../../devices/pci0000:00/0000:01:00.0", new FileStat(1, 0, 040755, 0, 0));
        root.link("/sys/bus/pci/devices/0000:01:00.0/iommu_group", "../../../kernel/iommu_groups/12", null);
        List<TrialParty> found = new VfioExporter().parties(root, calls);
        assertEquals(List.of("vfio-0000:01:00.0 /dev/vfio/12 available"), found.stream().map(p -> p.id() + " " + p.node() + " " + p.state().word()).toList());
        root.directory("/sys/bus/pci/devices/0000:01:00.0/vfio-dev/vfio3");
        assertEquals("/dev/vfio/devices/vfio3", new VfioExporter().parties(root, calls).getFirst().node(), "the group has no node");
        assertEquals(TrialParty.State.UNAVAILABLE, new VfioExporter().parties(new MemoryRoot(), calls).getFirst().state());
    }
}
