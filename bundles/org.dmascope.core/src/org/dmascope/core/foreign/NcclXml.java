// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.dmascope.core.ProblemList;
import org.dmascope.core.source.pci.PciOmissions;

/**
 * The topology that NCCL and RCCL dump and load (src/graph/xml.cc): {@code system} holds a {@code cpu} for each NUMA node, that the {@code pci} functions below it, those
 * {@code gpu} with {@code nvlink}, {@code xgmi}, {@code c2c} and {@code nic} with {@code net}. Of a switch only the upstream port is there, of the ways to the processor neither root ports nor host bridges, so
 * functions are planted below a host bridge that no machine has: domain ffffffff, bus by NUMA node.
 */
final class NcclXml implements BoundedXml.Visitor {
    private static final int NODES = 0x100;

    /** An element on the way from the outermost one; {@code real} is the path that functions below it hang on, null where there is none. */
    private record Open(String element, String real, String id) {
    }

    private final Planter planter;
    private final LinkPlanter links;
    private final ProblemList problems;
    private final Deque<Open> way = new ArrayDeque<>();
    /** Elements and attributes that are not understood, with how often. */
    private final Map<String, Integer> dropped = new TreeMap<>();
    private int numa = -1;
    private boolean processor;

    private NcclXml(PlantedRoot root, ProblemList problems) {
        planter = new Planter(root);
        links = new LinkPlanter(root);
        this.problems = problems;
    }

    /** Plants everything that is understood; what is not is said. */
    static void plant(byte[] text, PlantedRoot root, ProblemList problems) {
        NcclXml x = new NcclXml(root, problems);
        BoundedXml.walk(text, problems, x);
        x.links.finish();
        if (!x.dropped.isEmpty()) {
            StringBuilder all = new StringBuilder();
            x.dropped.forEach((what, n) -> all.append(all.isEmpty() ? "" : ", ").append(what).append(n > 1 ? " (" + n + " times)" : ""));
            problems.add(0, "not understood, so not shown and not kept by an export: %s", all.length() > 600 ? all.substring(0, 600) + "…" : all);
        }
    }

    @Override
    public void begin(BoundedXml at, String element) {
        Open above = way.peek();
        Open here = switch (element) {
            case "system" -> new Open(element, null, null);
            case "cpu" -> cpu(at);
            case "pci" -> pci(at, above);
            case "gpu" -> {
                drop(at, element, "");
                yield new Open(element, above == null ? null : above.real, above == null ? null : above.id);
            }
            case "nic" -> new Open(element, above == null ? null : above.real, above == null ? null : above.id);
            case "net" -> net(at, above);
            case "xgmi", "nvlink", "c2c" -> link(at, element, above);
            default -> {
                dropped.merge("<" + shortened(element) + ">", 1, Integer::sum);
                yield new Open(element, null, null);
            }
        };
        way.push(here);
    }

    @Override
    public void end(String element) {
        way.poll();
    }

    private static String shortened(String s) {
        return s.length() > 32 ? s.substring(0, 32) + "…" : s;
    }

    /** Notes the attributes that mean nothing here; {@code known} are those that do, each between blanks. */
    private void drop(BoundedXml at, String element, String known) {
        for (String a : at.attributes()) {
            if (!known.contains(" " + a + " ") && dropped.size() < 100) {
                dropped.merge(element + " " + shortened(a), 1, Integer::sum);
            }
        }
    }

    private Open cpu(BoundedXml at) {
        drop(at, "cpu", " numaid arch vendor familyid ");
        numa = at.number("numaid");
        if (!processor) {
            processor = true;
            String vendor = at.text("vendor");
            planter.cpu(vendor.matches("[A-Za-z0-9 ]{1,32}") ? vendor : null, at.number("familyid"));
            String arch = at.text("arch");
            if (arch.matches("[a-z0-9_]{1,16}")) {
                planter.root().file("/proc/sys/kernel/arch", arch + "\n");
            }
        }
        return new Open("cpu", Planter.DEVICES + PciOmissions.HOST_BRIDGE + String.format(Locale.ROOT, "%02x", Math.max(0, numa) % NODES), null);
    }

    private Open pci(BoundedXml at, Open above) {
        drop(at, "pci", " busid class link_speed link_width vendor device subsystem_vendor subsystem_device ");
        String id = Planter.address(at.text("busid"));
        if (id == null) {
            problems.add(at.line(), "a pci element without an address in busid");
            return new Open("pci", above == null ? null : above.real, null);
        }
        String real = planter.function(above == null ? null : above.real, id);
        if (real == null) {
            problems.add(at.line(), planter.full() ? "more functions than are shown" : "%s is there twice; the first one is shown", id);
            return new Open("pci", above == null ? null : above.real, null);
        }
        planter.hex(real, "class", at.hex("class"), 6);
        planter.hex(real, "vendor", id(at, "vendor"), 4);
        planter.hex(real, "device", id(at, "device"), 4);
        planter.hex(real, "subsystem_vendor", id(at, "subsystem_vendor"), 4);
        planter.hex(real, "subsystem_device", id(at, "subsystem_device"), 4);
        planter.numa(real, numa);
        String speed = at.text("link_speed");
        if (!speed.isEmpty()) { // the kernel's own text, copied by NCCL: max_link_speed and max_link_width of the slower end
            planter.root().file(real + "/max_link_speed", speed + "\n").file(real + "/max_link_width", at.text("link_width") + "\n");
        }
        return new Open("pci", real, id);
    }

    /** Zero stands for unknown: files for virtual machines are written so. */
    private static int id(BoundedXml at, String attribute) {
        int v = at.hex(attribute);
        return v == 0 ? -1 : v;
    }

    private Open net(BoundedXml at, Open above) {
        drop(at, "net", " name ");
        String name = at.text("name");
        if (above != null && above.real != null && above.id != null && !name.isEmpty()) {
            planter.offers(above.real, name.matches("(eth|en|em|ib[0-9]|bond|p[0-9]).*") ? "net" : "infiniband", name);
        }
        return new Open("net", null, null);
    }

    private Open link(BoundedXml at, String element, Open above) {
        drop(at, element, " target count tclass ");
        String target = Planter.address(at.text("target"));
        if (above != null && above.id != null && target != null) {
            links.add(element, above.id, target, at.number("count"), at.hex("tclass") >> 8 == LinkPlanter.OTHER_BRIDGE);
        } else {
            problems.add(at.line(), "a link without an address in target, or outside of a device");
        }
        return new Open(element, null, null);
    }
}
