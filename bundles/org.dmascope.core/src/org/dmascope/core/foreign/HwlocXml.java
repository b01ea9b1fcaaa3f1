// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.ProblemList;

/**
 * The XML of {@code lstopo --of xml}, versions 1, 2 and 3 (hwloc/topology-xml.c). Objects {@code Bridge} and {@code PCIDev} lie within each other as in the machine;
 * {@code bridge_type="0-1"} is a host bridge. NUMA nodes are known by the node set of the object around them.
 */
final class HwlocXml implements BoundedXml.Visitor {
    private static final Pattern TYPE = Pattern
            .compile("(\\p{XDigit}{4}) \\[(\\p{XDigit}{4}):(\\p{XDigit}{4})\\] \\[(\\p{XDigit}{4}):(\\p{XDigit}{4})\\] (\\p{XDigit}{2})(?: (\\p{XDigit}{2}))?");
    private static final Pattern RANGE = Pattern.compile("(\\p{XDigit}{4,8}):\\[(\\p{XDigit}{2})-(\\p{XDigit}{2})\\]");
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._ +:#()~-]{1,200}");

    /** An object on the way from the outermost one. {@code real} is what functions below it hang on; numa is -1 where it is not known. */
    private record Open(String type, String real, int numa, String function) {
    }

    private final Planter planter;
    private final ProblemList problems;
    private final Deque<Open> way = new ArrayDeque<>();
    private final Map<String, String> infos = new HashMap<>();
    private String version = "";

    private HwlocXml(PlantedRoot root, ProblemList problems) {
        planter = new Planter(root);
        this.problems = problems;
    }

    /** Plants the functions, what hwloc found them to offer, and what it says of the machine. */
    static void plant(byte[] text, PlantedRoot root, ProblemList problems) {
        HwlocXml x = new HwlocXml(root, problems);
        BoundedXml.walk(text, problems, x);
        x.machine();
    }

    @Override
    public void begin(BoundedXml at, String element) {
        switch (element) {
            case "topology" -> version = at.text("version");
            case "object" -> way.push(object(at, way.peek()));
            case "info" -> info(at);
            default -> {
                // distances, memory attributes, page types: nothing of devices
            }
        }
    }

    @Override
    public void end(String element) {
        if (element.equals("object")) {
            way.poll();
        }
    }

    /** What is said of the machine and its first package; of devices their drivers are not. */
    private void info(BoundedXml at) {
        Open here = way.peek();
        String name = at.text("name");
        String value = at.text("value");
        if (here != null && (here.type.equals("Machine") || here.type.equals("Package") || here.type.equals("Socket")) && SAFE.matcher(value).matches()) {
            infos.putIfAbsent(name, value);
        }
    }

    private void machine() {
        String family = infos.getOrDefault("CPUFamilyNumber", "");
        planter.cpu(infos.get("CPUVendor"), family.matches("[0-9]{1,6}") ? Integer.parseInt(family) : -1);
        Map.of("HostName", "hostname", "OSRelease", "osrelease", "Architecture", "arch").forEach((info, file) -> {
            if (infos.containsKey(info)) {
                planter.root().file("/proc/sys/kernel/" + file, infos.get(info) + "\n");
            }
        });
    }

    private Open object(BoundedXml at, Open above) {
        String type = at.text("type");
        int numa = numa(at, type, above);
        return switch (type) {
            case "Bridge" -> at.text("bridge_type").startsWith("0-") ? host(at, numa) : function(at, type, above, numa);
            case "PCIDev" -> function(at, type, above, numa);
            case "OSDev" -> offered(at, above);
            default -> new Open(type, null, numa, null);
        };
    }

    private Open host(BoundedXml at, int numa) {
        Matcher m = RANGE.matcher(at.text("bridge_pci"));
        if (!m.matches()) {
            problems.add(at.line(), "a host bridge without its buses in bridge_pci");
            return new Open("Bridge", null, numa, null);
        }
        return new Open("Bridge", Planter.DEVICES + "pci" + (m.group(1) + ":" + m.group(2)).toLowerCase(Locale.ROOT), numa, null);
    }

    private Open function(BoundedXml at, String type, Open above, int numa) {
        String id = Planter.address(at.text("pci_busid"));
        Matcher m = TYPE.matcher(at.text("pci_type"));
        boolean read = m.matches();
        if (id == null || !read) {
            problems.add(at.line(), id == null ? "a PCI object without an address in pci_busid" : "the type of %s is not understood", id);
        }
        String real = id == null ? null : planter.function(above == null ? null : above.real, id);
        if (id != null && real == null) {
            problems.add(at.line(), planter.full() ? "more functions than are shown" : "%s is there twice; the first one is shown", id);
        }
        if (real == null) {
            return new Open(type, above == null ? null : above.real, numa, null);
        }
        planter.numa(real, numa);
        if (read) {
            ids(real, m);
            Matcher buses = RANGE.matcher(at.text("bridge_pci"));
            if (buses.matches()) {
                buses(real, m, buses);
            }
        }
        return new Open(type, real, numa, real);
    }

    private void ids(String real, Matcher m) {
        boolean known = hex(m.group(2)) != 0; // hwloc writes 0 where it could not read config space
        planter.hex(real, "vendor", known ? hex(m.group(2)) : -1, 4);
        planter.hex(real, "device", known ? hex(m.group(3)) : -1, 4);
        boolean sub = hex(m.group(4)) != 0 || hex(m.group(5)) != 0;
        planter.hex(real, "subsystem_vendor", sub ? hex(m.group(4)) : -1, 4);
        planter.hex(real, "subsystem_device", sub ? hex(m.group(5)) : -1, 4);
        planter.hex(real, "revision", known ? hex(m.group(6)) : -1, 2);
        planter.hex(real, "class", classCode(m), 6);
    }

    /** The bus behind a bridge, in the one place where it is read from: the header of its config space. */
    private void buses(String real, Matcher type, Matcher buses) {
        byte[] header = ConfigHeader.put(new byte[ConfigHeader.HEADER], hex(type.group(2)), hex(type.group(3)), classCode(type), hex(type.group(6)));
        planter.root().file(real + "/config", ConfigHeader.bridge(header, 0, hex(buses.group(2)), hex(buses.group(3))));
    }

    /** Version 3 prints the programming interface, too; without it a class is of 16 bits, and no kind of device depends on the rest. */
    private static int classCode(Matcher type) {
        return hex(type.group(1)) << 8 | (type.group(7) == null ? 0 : hex(type.group(7)));
    }

    private Open offered(BoundedXml at, Open above) {
        if (above != null && above.function != null) {
            String subsystem = OsDevices.subsystem(version, at.number("osdev_type"), at.text("name"));
            if (subsystem != null) {
                planter.offers(above.function, subsystem, at.text("name"));
            }
        }
        return new Open("OSDev", null, -1, above == null ? null : above.function);
    }

    /** The only node of a set; an object without a set of its own is where the one around it is. */
    private static int numa(BoundedXml at, String type, Open above) {
        String set = at.value("nodeset");
        if (set == null || type.equals("Bridge") || type.equals("PCIDev") || type.equals("OSDev")) {
            return above == null ? -1 : above.numa;
        }
        int found = -1;
        String[] words = set.split(",", -1);
        for (int i = 0; i < words.length; i++) {
            String digits = words[i].startsWith("0x") ? words[i].substring(2) : words[i];
            for (int k = 0; k < digits.length(); k++) {
                int nibble = Character.digit(digits.charAt(k), 16);
                if (nibble > 0) {
                    if (found >= 0 || Integer.bitCount(nibble) > 1) {
                        return -1;
                    }
                    found = (words.length - 1 - i) * 32 + (digits.length() - 1 - k) * 4 + Integer.numberOfTrailingZeros(nibble);
                }
            }
        }
        return found;
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, 16);
    }
}
