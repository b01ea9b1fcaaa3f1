// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.nio.file.Path;

import org.dmascope.core.Tree;

/**
 * A made-up host with one of everything: a switch with a GPU and an RDMA NIC with a virtual function, a second host bridge, an old bridge,
 * a GPU asleep, VFIO, and devices of other buses. Written for these tests after the formats of drivers/pci/pci-sysfs.c.
 */
final class FakeHost {
    static final String ROOT_PORT = "/sys/devices/pci0000:00/0000:00:01.0";
    static final String UPSTREAM = ROOT_PORT + "/0000:01:00.0";
    static final String GPU = UPSTREAM + "/0000:02:00.0/0000:03:00.0";
    static final String NIC = UPSTREAM + "/0000:02:01.0/0000:04:00.0";
    static final String VF = UPSTREAM + "/0000:02:01.0/0000:04:00.1";
    static final String SLEEPER = "/sys/devices/pci0000:80/0000:80:02.0";
    static final String EMPTY_BAR = "0x0000000000000000 0x0000000000000000 0x0000000000000000\n";

    final Tree tree;

    FakeHost(Path folder) {
        tree = new Tree(folder);
        function(ROOT_PORT, 0x8086, 0x3c02, 0x060400, bridge(0x8086, 0x3c02, 1), "pcieport");
        function(UPSTREAM, 0x10b5, 0x9797, 0x060400, bridge(0x10b5, 0x9797, 2), "pcieport");
        function(UPSTREAM + "/0000:02:00.0", 0x10b5, 0x9797, 0x060400, bridge(0x10b5, 0x9797, 3), "pcieport");
        function(UPSTREAM + "/0000:02:01.0", 0x10b5, 0x9797, 0x060400, bridge(0x10b5, 0x9797, 4), "pcieport");
        function(GPU, 0x1002, 0x740c, 0x038000, normal(0x1002, 0x740c, 0x038000), "amdgpu");
        link(GPU, "16.0 GT/s PCIe", "16", "32.0 GT/s PCIe", "16");
        tree.file(GPU + "/resource", "0x0000380000000000 0x0000380fffffffff 0x000000000014220c\n" + EMPTY_BAR
                + "0x0000381000000000 0x00003810001fffff 0x000000000014220c\n" + EMPTY_BAR.repeat(3) + "0x00000000c0000000 0x00000000c001ffff 0x0000000000046200\n");
        tree.file(GPU + "/numa_node", "1\n").link(GPU + "/iommu_group", up(GPU) + "kernel/iommu_groups/12");
        tree.link("/sys/bus/pci/drivers/amdgpu/module", "../../../../module/amdgpu");
        drm(GPU, "card1", "226:1");
        drm(GPU, "renderD128", "226:128");
        node(GPU, "drm", "card1-HDMI-A-1", GPU + "/drm/card1/card1-HDMI-A-1");
        tree.file("/sys/class/drm/version", "drm 1.1.0 20060810\n");

        function(NIC, 0x15b3, 0x1021, 0x020000, normal(0x15b3, 0x1021, 0x020000), "mlx5_core");
        link(NIC, "32.0 GT/s PCIe", "16", "32.0 GT/s PCIe", "16");
        String ib = NIC + "/infiniband/mlx5_0";
        node(NIC, "infiniband", "mlx5_0", ib);
        tree.file(ib + "/node_type", "1: CA\n").file(ib + "/fw_ver", "28.39.1002\n").file(ib + "/ports/1/state", "4: ACTIVE\n")
                .file(ib + "/ports/1/link_layer", "Ethernet\n");
        String verbs = NIC + "/infiniband_verbs/uverbs0";
        node(NIC, "infiniband_verbs", "uverbs0", verbs);
        tree.file(verbs + "/dev", "231:192\n").file(verbs + "/ibdev", "mlx5_0\n");
        node(NIC, "net", "enp4s0", NIC + "/net/enp4s0");
        tree.file(NIC + "/net/enp4s0/operstate", "up\n");
        node(null, "net", "lo", "/sys/devices/virtual/net/lo");
        device("auxiliary", NIC + "/mlx5_core.rdma.0", "mlx5_ib.rdma");

        // ids of a virtual function read as ffff:ffff in config space (SR-IOV specification, 9.3.4.1)
        function(VF, 0x15b3, 0x101e, 0x020000, normal(0xffff, 0xffff, 0x020000), "vfio-pci");
        tree.link(VF + "/iommu_group", up(VF) + "kernel/iommu_groups/40");
        node(null, "vfio", "40", "/sys/devices/virtual/vfio/40");
        tree.file("/sys/devices/virtual/vfio/40/dev", "240:0\n");
        node(VF, "vfio-dev", "vfio0", VF + "/vfio-dev/vfio0");
        tree.file(VF + "/vfio-dev/vfio0/dev", "511:0\n");

        function(SLEEPER, 0x10de, 0x2204, 0x030000, normal(0x10de, 0x2204, 0x030000), "nouveau");
        tree.file(SLEEPER + "/power/runtime_status", "suspended\n").file(SLEEPER + "/revision", "0xa1\n");
        link(SLEEPER, "2.5 GT/s PCIe", "16", "16.0 GT/s PCIe", "16");

        device("faux", "/sys/devices/faux/vgem", "faux_driver");
        drm("/sys/devices/faux/vgem", "card0", "226:0");
        device("platform", "/sys/devices/platform/vivid.0", "vivid");
        node("/sys/devices/platform/vivid.0", "video4linux", "video0", "/sys/devices/platform/vivid.0/video4linux/video0");
        tree.file("/sys/devices/platform/vivid.0/video4linux/video0/name", "vivid-000-vid-cap\n")
                .file("/sys/devices/platform/vivid.0/video4linux/video0/dev", "81:0\n");
        device("acpi", "/sys/devices/LNXSYSTM:00/PNP0A08:00", null);
        virtual("dma_heap", "system", "251:0");
        virtual("misc", "udmabuf", "10:122");
        virtual("misc", "loop-control", "10:237");
        node(null, "infiniband", "rxe0", "/sys/devices/virtual/infiniband/rxe0");
        tree.file("/sys/devices/virtual/infiniband/rxe0/node_type", "1: CA\n").file("/sys/devices/virtual/infiniband/rxe0/parent", "dummy0\n");
        host();
    }

    private void host() {
        tree.file("/proc/sys/kernel/hostname", "made-up\n").file("/proc/sys/kernel/osrelease", "7.3.4+deb13-amd64\n").file("/proc/sys/kernel/arch", "x86_64\n")
                .file("/proc/sys/kernel/random/boot_id", "1e3bb0b6-5d35-4a4c-a0b0-1a4f4f5c0001\n").file("/proc/sys/kernel/kptr_restrict", "1\n")
                .file("/proc/sys/kernel/perf_event_paranoid", "-1\n").file("/sys/kernel/security/lockdown", "none [integrity] confidentiality\n")
                .file("/proc/self/status", "Name:\tjava\nUid:\t1000\t1001\t1001\t1001\nCapEff:\t0000000000280004\n")
                .file("/proc/mounts", "proc /proc proc rw 0 0\nnone /sys/kernel/debug debugfs rw 0 0\ncgroup2 /sys/fs/cgroup cgroup2 rw 0 0\n");
    }

    /** "../" as often as it takes to get from a directory below /sys to /sys. */
    static String up(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count() - 1);
    }

    void device(String bus, String path, String driver) {
        tree.dir(path).link("/sys/bus/" + bus + "/devices/" + SysfsPath.name(path), "../../.." + path.substring(4));
        if (driver != null) {
            tree.dir("/sys/bus/" + bus + "/drivers/" + driver).link(path + "/driver", up(path) + "bus/" + bus + "/drivers/" + driver);
        }
    }

    void function(String path, int vendor, int device, int classCode, byte[] config, String driver) {
        device("pci", path, driver);
        String uevent = String.format("%sPCI_CLASS=%X%nPCI_ID=%04X:%04X%nPCI_SUBSYS_ID=0000:0000%nPCI_SLOT_NAME=%s%n", driver == null ? "" : "DRIVER=" + driver + "\n",
                classCode, vendor, device, SysfsPath.name(path));
        tree.file(path + "/uevent", uevent).file(path + "/config", config).file(path + "/numa_node", "-1\n").file(path + "/resource", EMPTY_BAR.repeat(13));
        tree.file(path + "/power/runtime_status", "active\n");
    }

    private void link(String path, String speed, String width, String maxSpeed, String maxWidth) {
        tree.file(path + "/current_link_speed", speed + "\n").file(path + "/current_link_width", width + "\n").file(path + "/max_link_speed", maxSpeed + "\n")
                .file(path + "/max_link_width", maxWidth + "\n");
    }

    /** A class entry; {@code owner} only tells the reader of a test where it hangs. */
    void node(String owner, String subsystem, String name, String path) {
        tree.dir(path).link("/sys/class/" + subsystem + "/" + name, "../.." + path.substring(4));
        if (owner != null) {
            tree.link(path + "/device", up(path) + owner.substring(5));
        }
    }

    void drm(String device, String name, String dev) {
        node(device, "drm", name, device + "/drm/" + name);
        tree.file(device + "/drm/" + name + "/dev", dev + "\n");
    }

    private void virtual(String subsystem, String name, String dev) {
        String path = "/sys/devices/virtual/" + subsystem + "/" + name;
        node(null, subsystem, name, path);
        tree.file(path + "/dev", dev + "\n");
    }

    static byte[] normal(int vendor, int device, int classCode) {
        byte[] b = new byte[64];
        word(b, 0x00, vendor);
        word(b, 0x02, device);
        b[0x08] = 3;
        b[0x09] = (byte) classCode;
        word(b, 0x0a, classCode >> 8);
        return b;
    }

    static byte[] bridge(int vendor, int device, int secondary) {
        byte[] b = normal(vendor, device, 0x060400);
        b[0x0e] = 1;
        b[0x19] = (byte) secondary;
        b[0x1a] = (byte) 0x20;
        return b;
    }

    private static void word(byte[] b, int at, int value) {
        b[at] = (byte) value;
        b[at + 1] = (byte) (value >> 8);
    }
}
