// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/**
 * A window (BAR) of a PCI function that is bound to vfio-pci already, drivers/vfio/pci/vfio_pci_dmabuf.c. Nothing is bound for a trial. The function is
 * opened through its group, or through its own node and iommufd where there is no group node.
 */
final class VfioExporter implements Exporter {
    private static final String ID = "vfio";
    private static final List<String> DRIVERS = List.of("vfio-pci", "nvgrace-gpu-vfio-pci");
    private static final String CDEVS = "/dev/vfio/devices/";
    private static final TrialKind KIND = new TrialKind(TrialRole.EXPORTER, ID, "window (BAR) of a PCI function", "/dev/vfio/*", "root, or who was given the group's node",
            "opens a function that is bound to vfio-pci and that nobody has open, switches its memory on, and exports the beginning of its largest window",
            "opening and closing resets the function where it can be reset; it wakes up; nothing of it is read or written but its command register",
            "none", "closing the buffer, the function, the group and the container", null);

    @Override
    public TrialKind kind() {
        return KIND;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        Nodes nodes = new Nodes(root, calls);
        List<TrialParty> out = new ArrayList<>();
        for (String driver : DRIVERS) {
            for (String name : nodes.names("/sys/bus/pci/drivers/" + driver, n -> n.matches("[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]"))) {
                out.add(nodes.party(TrialRole.EXPORTER, "vfio-" + name, ID, node(root, nodes, name), name, driver, "whoever the group's node was given to"));
            }
        }
        return out.isEmpty() ? List.of(Nodes.missing(TrialRole.EXPORTER, ID, "/dev/vfio/*", "no PCI function is bound to vfio-pci",
                "bind one that nothing uses: driverctl set-override FUNCTION vfio-pci")) : out;
    }

    private static String node(SystemRoot root, Nodes nodes, String name) {
        String device = "/sys/bus/pci/devices/" + name;
        String group = nodes.target(device + "/iommu_group");
        List<String> own = nodes.names(device + "/vfio-dev", n -> n.matches("vfio[0-9]+"));
        String byGroup = "/dev/vfio/" + group;
        return own.isEmpty() || group != null && root.stat(byGroup).ok() ? byGroup : CDEVS + own.getFirst();
    }

    @Override
    public int make(Attempt a, TrialParty party, long bytes) {
        int device = party.node().startsWith(CDEVS) ? byDevice(a, party) : byGroup(a, party);
        if (device < 0) {
            return device;
        }
        byte[] region = new byte[Vfio.REGION_BYTES];
        int bar = largest(a, device, region);
        int r = bar < 0 ? bar : memoryOn(a, device);
        if (r < 0) {
            return r;
        }
        long size = Math.min(Ioctl.view(region).getLong(Vfio.REGION_SIZE), bytes);
        int fd = a.ioctl(Stage.EXPORT, "VFIO_DEVICE_FEATURE_DMA_BUF", device, Vfio.DEVICE_FEATURE, Vfio.dmaBuf(bar, size));
        if (fd >= 0) {
            a.onUndo(Stage.RELEASE, "close", () -> a.calls().close(fd));
        }
        return fd;
    }

    private static int byGroup(Attempt a, TrialParty party) {
        int container = a.open(Stage.EXPORT, Stage.RELEASE, "/dev/vfio/vfio");
        int group = container < 0 ? container : a.open(Stage.EXPORT, Stage.RELEASE, party.node());
        if (group < 0) {
            return group;
        }
        byte[] number = new byte[Integer.BYTES];
        Ioctl.view(number).putInt(0, container);
        int r = a.ioctl(Stage.EXPORT, "VFIO_GROUP_SET_CONTAINER", group, Vfio.GROUP_SET_CONTAINER, number);
        r = r < 0 ? r : a.step(Stage.EXPORT, "VFIO_SET_IOMMU", () -> a.calls().ioctl(container, Vfio.SET_IOMMU, Vfio.TYPE1V2));
        if (r < 0) {
            return r;
        }
        byte[] name = Arrays.copyOf(party.device().getBytes(StandardCharsets.US_ASCII), party.device().length() + 1);
        int device = a.ioctl(Stage.EXPORT, "VFIO_GROUP_GET_DEVICE_FD", group, Vfio.GROUP_GET_DEVICE_FD, name);
        if (device >= 0) {
            a.onUndo(Stage.RELEASE, "close", () -> a.calls().close(device));
        }
        return device;
    }

    private static int byDevice(Attempt a, TrialParty party) {
        int iommu = a.open(Stage.EXPORT, Stage.RELEASE, "/dev/iommu");
        int device = iommu < 0 ? iommu : a.open(Stage.EXPORT, Stage.RELEASE, party.node());
        if (device < 0) {
            return device;
        }
        byte[] bind = new byte[Vfio.BIND_BYTES];
        Ioctl.view(bind).putInt(0, Vfio.BIND_BYTES).putInt(8, iommu);
        int r = a.ioctl(Stage.EXPORT, "VFIO_DEVICE_BIND_IOMMUFD", device, Vfio.DEVICE_BIND_IOMMUFD, bind);
        return r < 0 ? r : device;
    }

    /** The number of the largest window that can be mapped. @param region what is known of it, afterwards */
    private static int largest(Attempt a, int device, byte[] region) {
        int best = -1;
        for (int bar = 0; bar < Vfio.BARS; bar++) {
            byte[] one = region(bar);
            boolean told = a.calls().ioctl(device, Vfio.DEVICE_GET_REGION_INFO, one) >= 0;
            ByteBuffer v = Ioctl.view(one);
            if (told && (v.getInt(Vfio.REGION_FLAGS) & Vfio.REGION_MMAP) != 0 && v.getLong(Vfio.REGION_SIZE) > Ioctl.view(region).getLong(Vfio.REGION_SIZE)) {
                best = bar;
                System.arraycopy(one, 0, region, 0, one.length);
            }
        }
        return best >= 0 ? best : a.step(Stage.EXPORT, "a window that can be mapped", () -> -Errno.ENODEV);
    }

    private static byte[] region(int index) {
        byte[] region = new byte[Vfio.REGION_BYTES];
        Ioctl.view(region).putInt(0, Vfio.REGION_BYTES).putInt(8, index);
        return region;
    }

    /** A buffer that is made while memory is off is revoked from the start. */
    private static int memoryOn(Attempt a, int device) {
        byte[] config = region(Vfio.CONFIG);
        int r = a.ioctl(Stage.EXPORT, "VFIO_DEVICE_GET_REGION_INFO", device, Vfio.DEVICE_GET_REGION_INFO, config);
        if (r < 0) {
            return r;
        }
        long at = Ioctl.view(config).getLong(Vfio.REGION_OFFSET) + Vfio.COMMAND;
        byte[] command = new byte[Short.BYTES];
        r = a.step(Stage.EXPORT, "command register", () -> a.calls().read(device, command, at));
        if (r < 0 || (command[0] & Vfio.COMMAND_MEMORY) != 0) {
            return r;
        }
        command[0] |= Vfio.COMMAND_MEMORY;
        return a.step(Stage.EXPORT, "command register, memory on", () -> a.calls().write(device, command, at));
    }

    @Override
    public long size(Attempt a, int buffer, long asked) {
        return Math.max(0, a.calls().size(buffer));
    }
}
