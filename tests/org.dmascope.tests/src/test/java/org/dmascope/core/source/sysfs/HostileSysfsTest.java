// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Draw;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Tally;
import org.junit.jupiter.api.Test;

/** Whatever a tree holds, the reader neither throws nor makes up a device, and stays within its bounds. */
class HostileSysfsTest {
    private static final String[] FILES = {"uevent", "config", "resource", "numa_node", "vendor", "device", "class", "revision", "power/runtime_status", "current_link_speed",
            "current_link_width", "max_link_speed", "max_link_width", "dev", "name", "ports/1/state"};
    private static final String[] TEXT = {"PCI_ID=", "8086:1521", "PCI_CLASS=", "60400", "\n", "0x", "0000000000000000", " ", "GT/s", "suspended", "-1", "999999999999", "\0", "\u00ff",
            "DRIVER=", "..", "/"};
    private static final String[] TARGETS = {"../../../devices/", "pci0000:00/", "0000:00:01.0", "../", "/", "x", "\n", "\u00ff", ".", "drivers/", "bus/"};

    private static MemoryRoot random(Draw d) {
        MemoryRoot root = new MemoryRoot().directory("/sys/class");
        for (int i = d.below(12); i > 0; i--) {
            String bus = d.of("pci", "pci", "platform", "cpu", "\n");
            String name = d.oneIn(3) ? d.raw(12).replace('/', '_') + "x" : d.of("0000:00:01.0", "0000:00:02.0", "10000:00:01.7", "vgem");
            String target = d.oneIn(2) ? "../../../devices/pci0000:00/" + name : d.pieces(60, TARGETS);
            root.link("/sys/bus/" + bus + "/devices/" + name, target, null);
            String path = "/sys/devices/pci0000:00/" + name;
            for (String file : FILES) {
                switch (d.below(5)) {
                    case 0 -> root.file(path + "/" + file, d.bytes(d.below(200)));
                    case 1 -> root.file(path + "/" + file, d.pieces(200, TEXT));
                    case 2 -> root.error(path + "/" + file, d.of(Errno.EACCES, Errno.EIO, Errno.ELOOP, Errno.ENODEV));
                    default -> {
                        // absent
                    }
                }
            }
            root.link(path + "/driver", d.pieces(60, TARGETS), null).link(path + "/iommu_group", d.pieces(60, TARGETS), null);
            String subsystem = d.of("drm", "infiniband", "infiniband_verbs", "net", "vfio", "vfio-dev", "misc", "video4linux");
            String entry = d.of("card0", "renderD128", "udmabuf", "uverbs0", "17", "-1", "mlx5_0");
            root.link("/sys/class/" + subsystem + "/" + entry, d.oneIn(2) ? "../../devices/pci0000:00/" + name + "/" + subsystem + "/" + entry : d.pieces(60, TARGETS), null);
        }
        return root;
    }

    @Test
    void noTreeMakesItThrowOrLie() {
        Property.holds(3000, d -> {
            MemoryRoot root = random(d);
            List<Diagnostic> diagnostics = new ArrayList<>();
            Reading<DeviceInventory> r = SysfsReader.read(root, diagnostics);
            if (!(r instanceof Reading.Ok<DeviceInventory>(String p, DeviceInventory all))) {
                assertEquals(1, diagnostics.size());
                return;
            }
            Set<String> paths = new HashSet<>();
            for (DeviceRecord device : all.devices()) {
                assertTrue(paths.add(device.sysfsPath()), "a path twice");
                assertTrue(device.sysfsPath().startsWith("/sys/devices/"), device.sysfsPath());
                assertTrue(device.pci() == null || PciText.bdf(device.id()), device.id());
                assertTrue(device.parentId() == null || all.byName().containsKey(device.parentId()));
                PciFunction f = device.pci();
                assertTrue(f == null || f.vendor() >= -1 && f.vendor() <= 0xffff && f.classCode() >= -1 && f.classCode() <= 0xffffff && f.numaNode() >= -1 && f.iommuGroup() >= -1
                        && f.configBytes() <= 4096 && f.bars().size() <= 7);
                assertTrue(f == null || f.bars().stream().allMatch(b -> b.size() != 0));
            }
            assertTrue(diagnostics.size() <= Tally.MAX_LINES + 1);
        });
    }

    /** A root that never ends: each directory has 100,000 names, each file is as long as the limit. */
    private static final class Endless implements SystemRoot {
        private final List<String> many = new ArrayList<>();
        long bytes;

        Endless() {
            for (int i = 0; i < 100_000; i++) {
                many.add(String.format("%04x:%02x:%02x.%d", i >> 16, i >> 8 & 255, i >> 3 & 31, i & 7));
            }
        }

        @Override
        public boolean isLive() {
            return false;
        }

        @Override
        public Reading<Content> read(String path, int limit) {
            bytes += limit;
            return new Reading.Ok<>(path, new Content(new byte[limit], true));
        }

        @Override
        public Reading<List<String>> list(String path) {
            return new Reading.Ok<>(path, path.equals("/sys/bus") ? List.of("pci", "platform") : path.equals("/sys/class") ? List.of("infiniband", "drm") : many);
        }

        @Override
        public Reading<String> readlink(String path) {
            return new Reading.Ok<>(path, "../../../devices/pci0000:00/" + SysfsPath.name(path));
        }

        @Override
        public Reading<FileStat> stat(String path) {
            return new Reading.Ok<>(path, new FileStat(0, 0, 0, 0, 0));
        }
    }

    @Test
    void anEndlessTreeEnds() {
        Endless root = new Endless();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Reading<DeviceInventory> r = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> SysfsReader.read(root, PciIds.none(), diagnostics));
        DeviceInventory all = ((Reading.Ok<DeviceInventory>) r).value();
        assertTrue(all.devices().size() <= SysfsWalk.MAX_DEVICES, "devices " + all.devices().size());
        assertTrue(root.bytes <= SysfsWalk.MAX_DEVICES * 10_500L, "bytes " + root.bytes);
        assertTrue(diagnostics.stream().anyMatch(d -> d.errno() == Errno.EOVERFLOW));
    }
}
