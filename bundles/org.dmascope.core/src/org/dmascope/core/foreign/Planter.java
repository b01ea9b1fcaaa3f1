// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plants PCI functions and what they offer as sysfs has them (drivers/pci/pci-sysfs.c). */
final class Planter {
    /** The bound of the readers. */
    static final int MOST = 16_384;
    static final String DEVICES = "/sys/devices/";
    private static final String BUS = "/sys/bus/pci/devices/";
    /** Domain of up to 32 bits, which may be left out; capital letters and leading zeros are taken, too. */
    private static final Pattern ADDRESS = Pattern.compile("(?:([0-9A-Fa-f]{1,8}):)?([0-9A-Fa-f]{1,2}):([0-9A-Fa-f]{1,2})\\.([0-7])");

    private final PlantedRoot root;
    private int functions;

    Planter(PlantedRoot root) {
        this.root = root;
        root.directory("/sys/bus").directory("/sys/bus/pci").directory("/sys/bus/pci/devices");
    }

    /** As the kernel writes it, {@code 0000:41:00.0}; null when it is no PCI address. */
    static String address(String text) {
        Matcher m = text.length() > 24 ? null : ADDRESS.matcher(text.strip());
        if (m == null || !m.matches()) {
            return null;
        }
        long domain = m.group(1) == null ? 0 : Long.parseLong(m.group(1), 16);
        int slot = Integer.parseInt(m.group(3), 16);
        return slot > 0x1f ? null : String.format(Locale.ROOT, "%04x:%02x:%02x.%s", domain, Integer.parseInt(m.group(2), 16), slot, m.group(4));
    }

    PlantedRoot root() {
        return root;
    }

    /**
     * A function.
     *
     * @param above real path of what it hangs on, below {@link #DEVICES}; null when that is not known: such a function stands below no host bridge
     * @return its real path; null when there is one of this address or there are too many
     */
    String function(String above, String id) {
        if (root.has(BUS + id) || functions == MOST) {
            return null;
        }
        functions++;
        String real = above == null ? DEVICES + id : above + "/" + id;
        root.link(BUS + id, "../../../" + real.substring("/sys/".length()));
        root.absent(real + "/uevent").absent(real + "/power/runtime_status").absent(real + "/physfn");
        return real;
    }

    /** Whether there is no room for another one. */
    boolean full() {
        return functions == MOST;
    }

    /** A file {@code 0x…} unless the value is below 0, which is unknown. */
    void hex(String real, String file, int value, int digits) {
        if (value >= 0) {
            root.file(real + "/" + file, String.format(Locale.ROOT, "0x%0" + digits + "x\n", value));
        }
    }

    /** NUMA node; below 0 it is not known. */
    void numa(String real, int node) {
        if (node >= 0) {
            root.file(real + "/numa_node", node + "\n");
        }
    }

    /** Both ends of a link: speed in megatransfers per second and width, 0 for unknown. */
    void link(String real, int currentSpeed, int currentWidth, int maxSpeed, int maxWidth) {
        root.file(real + "/current_link_speed", speed(currentSpeed)).file(real + "/current_link_width", currentWidth + "\n")
                .file(real + "/max_link_speed", speed(maxSpeed)).file(real + "/max_link_width", maxWidth + "\n");
    }

    private static String speed(int mega) {
        return mega <= 0 ? "Unknown\n" : mega / 1000 + "." + mega % 1000 / 100 + " GT/s PCIe\n";
    }

    /** An entry of a class that belongs to the device at a real path; a name that is no file name is left out. */
    void offers(String real, String subsystem, String name) {
        if (name.isEmpty() || name.length() > 64 || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0 || name.startsWith(".") || !real.startsWith(DEVICES)) {
            return;
        }
        String entry = "/sys/class/" + subsystem + "/" + name;
        root.directory("/sys/class").directory("/sys/class/" + subsystem);
        if (!root.has(entry)) {
            root.link(entry, "../../" + real.substring("/sys/".length()) + "/" + subsystem + "/" + name);
        }
    }

    /** The first processor, as /proc/cpuinfo of x86 prints it; what is null or below 0 is left out. */
    void cpu(String vendor, int family) {
        if (vendor != null && family >= 0) {
            root.file("/proc/cpuinfo", "vendor_id\t: " + vendor + "\ncpu family\t: " + family + "\n");
        }
    }
}
