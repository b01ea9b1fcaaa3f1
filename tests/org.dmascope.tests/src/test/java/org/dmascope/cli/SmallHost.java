// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.nio.file.Path;

import org.dmascope.core.Tree;

/** A copied tree of a host with two PCI functions, three buffers and one holder; everything in it can be read. */
final class SmallHost {
    /** Newest first, as kernels print it; the last buffer has no name and nobody attached. */
    static final String BUFINFO = """

            Dma-buf Objects:
            size    \tflags   \tmode    \tcount   \texp_name\tino     \tname
            00065536\t00000002\t00080007\t00000003\tdrm\t00000013\tCAMERA
            \tAttached Devices:
            \t0000:01:00.0
            \t0000:01:00.0
            \t0000:00:01.0
            Total 3 devices attached

            00004096\t00000002\t00080007\t00000001\tdrm\t00000012\ttext\\twith\\ttabs
            \tAttached Devices:
            \t0000:01:00.0
            Total 1 devices attached

            08388608\t00000002\t00080007\t00000001\tsystem\t00000011\t<none>
            \tAttached Devices:
            Total 0 devices attached


            Total 3 objects, 8458240 bytes
            """;

    private SmallHost() {
    }

    static String plant(Path folder) {
        Tree tree = new Tree(folder);
        tree.file("/sys/kernel/debug/dma_buf/bufinfo", BUFINFO.replace("\\t", "\t").replace("text\twith\ttabs", "plain"));
        pci(tree, "/sys/devices/pci0000:00/0000:00:01.0", "0000:00:01.0", "../../../devices/pci0000:00/0000:00:01.0", "0x060400");
        pci(tree, "/sys/devices/pci0000:00/0000:00:01.0/0000:01:00.0", "0000:01:00.0", "../../../devices/pci0000:00/0000:00:01.0/0000:01:00.0", "0x030000");
        tree.dir("/sys/class").dir("/sys/bus/platform/devices");
        tree.file("/proc/sys/kernel/osrelease", "6.12.1\n").file("/proc/sys/kernel/hostname", "small\n").file("/proc/sys/kernel/arch", "x86_64\n");
        tree.file("/proc/sys/kernel/kptr_restrict", "1\n").file("/proc/sys/kernel/perf_event_paranoid", "2\n");
        tree.file("/proc/sys/kernel/random/boot_id", "00000000-0000-4000-8000-000000000000\n");
        tree.file("/proc/mounts", "debugfs /sys/kernel/debug debugfs rw 0 0\ntracefs /sys/kernel/tracing tracefs rw 0 0\ncgroup2 /sys/fs/cgroup cgroup2 rw 0 0\n");
        tree.file("/proc/self/status", "Name:\tcat\nUid:\t0\t0\t0\t0\nCapEff:\t000001ffffffffff\n");
        tree.dir("/sys/kernel/tracing");
        tree.file("/proc/812/comm", "camera\n").file("/proc/812/stat", "812 (camera) S 1 812 812 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 5555 0 0\n");
        tree.file("/proc/812/status", "Name:\tcamera\nUid:\t1000\t1000\t1000\t1000\nCapEff:\t0000000000000000\n").file("/proc/812/cgroup", "0::/user.slice\n");
        tree.file("/proc/812/maps", "").link("/proc/812/fd/3", "/dmabuf:CAMERA");
        tree.file("/proc/812/fdinfo/3", "pos:\t0\nflags:\t02\nmnt_id:\t14\nino:\t13\nsize:\t65536\ncount:\t2\nexp_name:\tdrm\nname:\tCAMERA\n");
        return "root:" + folder;
    }

    private static void pci(Tree tree, String path, String name, String link, String classCode) {
        tree.file(path + "/vendor", "0x1af4\n").file(path + "/device", "0x1050\n").file(path + "/class", classCode + "\n");
        tree.file(path + "/subsystem_vendor", "0x1af4\n").file(path + "/subsystem_device", "0x1100\n").file(path + "/revision", "0x01\n");
        tree.file(path + "/numa_node", "-1\n").file(path + "/resource", "0x0000000000000000 0x0000000000000000 0x0000000000000000\n");
        tree.file(path + "/config", new byte[64]);
        tree.link("/sys/bus/pci/devices/" + name, link);
    }
}
