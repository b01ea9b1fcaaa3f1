// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.time.Instant;
import java.util.ArrayList;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.core.Fixture;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Recording;
import org.dmascope.core.Entry;
import org.dmascope.core.Gatherer;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Surveyor;
import org.dmascope.core.source.pci.LspciDump;
import org.dmascope.core.source.sysfs.SysfsSource;

/** A machine put together from a tree of addresses: real config space of a port, with class, ids, kind of port and ACS control of its own. */
final class BuiltMachine {
    /** Offset of the PCI Express flags and of the ACS control in the real port. */
    private static final int FLAGS = 0x54 + 2;
    private static final int CONTROL = 0x148 + 6;
    static final int NO_ACS = -1;
    static final int ROOT_PORT = 4;
    static final int UPSTREAM = 5;
    static final int DOWNSTREAM = 6;
    static final int ENDPOINT = 0;

    final MemoryRoot root = new MemoryRoot().directory("/sys/class").file("/proc/cmdline", "ro quiet\n");
    private final byte[] port = LspciDump.parse(Fixture.raw("core/pci/root-port-acs.lspci")).get("0000:00:04.0").config();
    private int readable = 4096;

    BuiltMachine cpu(String vendor, int family) {
        root.file("/proc/cpuinfo", "processor\t: 0\nvendor_id\t: " + vendor + "\ncpu family\t: " + family + "\n\n");
        return this;
    }

    BuiltMachine asUser() {
        readable = 64;
        return this;
    }

    /** A function at a path below /sys/devices; acs is its control, {@link #NO_ACS} for none. */
    BuiltMachine function(String path, int vendor, int device, int classCode, int type, int acs, String driver) {
        String real = "/sys/devices/" + path;
        String id = path.substring(path.lastIndexOf('/') + 1);
        byte[] c = port.clone();
        put(c, 0, vendor);
        put(c, 2, device);
        c[9] = (byte) classCode;
        put(c, 10, classCode >> 8);
        c[14] = (byte) (classCode >> 8 == 0x0604 ? 1 : 0);
        put(c, FLAGS, 2 | type << 4);
        if (acs == NO_ACS) {
            put(c, 0x100, 0);
            put(c, 0x102, 0);
        } else {
            put(c, CONTROL, acs);
        }
        root.link("/sys/bus/pci/devices/" + id, "../../../devices/" + path, null).file(real + "/vendor", hex(vendor, 4)).file(real + "/device", hex(device, 4))
                .file(real + "/class", hex(classCode, 6)).file(real + "/numa_node", "-1\n").file(real + "/config", java.util.Arrays.copyOf(c, readable));
        if (driver != null) {
            root.link(real + "/driver", "../../../../bus/pci/drivers/" + driver, null);
            root.link(real + "/driver", "/sys/bus/pci/drivers/" + driver, null);
        }
        return link(path, "16.0 GT/s PCIe", 16, "16.0 GT/s PCIe", 16);
    }

    BuiltMachine link(String path, String speed, int width, String most, int mostWidth) {
        String real = "/sys/devices/" + path;
        root.file(real + "/current_link_speed", speed + "\n").file(real + "/current_link_width", width + "\n").file(real + "/max_link_speed", most + "\n")
                .file(real + "/max_link_width", mostWidth + "\n");
        return this;
    }

    BuiltMachine numa(String path, int node) {
        root.file("/sys/devices/" + path + "/numa_node", node + "\n");
        return this;
    }

    private static String hex(int v, int digits) {
        return String.format("0x%0" + digits + "x%n", v);
    }

    private static void put(byte[] b, int at, int v) {
        b[at] = (byte) v;
        b[at + 1] = (byte) (v >> 8);
    }

    Snapshot snapshot() {
        return snapshot(root);
    }

    /** What a capture of it would show. */
    Snapshot recorded() {
        ArrayList<Entry> entries = new ArrayList<>();
        new SysfsSource().gather(new Gatherer(SysfsSource.ID, root, entries::add, 0));
        return snapshot(new Recording(entries));
    }

    private static Snapshot snapshot(SystemRoot root) {
        return Snapshots.of(Surveyor.read(root, Instant.EPOCH, PciIds.none()));
    }

    PathState path(String a, String b) {
        return path(snapshot(), a, b);
    }

    static PathState path(Snapshot s, String a, String b) {
        return s.paths().between(s.paths().find(a).getFirst(), s.paths().find(b).getFirst());
    }
}
