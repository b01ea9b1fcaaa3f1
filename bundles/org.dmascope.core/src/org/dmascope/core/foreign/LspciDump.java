// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.dmascope.core.ProblemList;
import org.dmascope.core.source.pci.ConfigParser;
import org.dmascope.core.source.pci.PciCapabilities;
import org.dmascope.core.source.pci.PciExpress;
import org.dmascope.core.source.pci.PortType;

/** Plants the functions of a dump of lspci. */
final class LspciDump {
    private static final int CONVENTIONAL = 256;
    private static final int BRIDGE_TYPE = 1;
    private static final int CARDBUS_TYPE = 2;

    private final Planter planter;
    private final ProblemList problems;
    private final Map<String, PciCapabilities> capabilities = new LinkedHashMap<>();
    private final Map<String, byte[]> configs = new LinkedHashMap<>();

    private LspciDump(PlantedRoot root, ProblemList problems) {
        planter = new Planter(root);
        this.problems = problems;
    }

    /** Plants everything that the text holds. @param text one char per byte */
    static void plant(String text, PlantedRoot root, ProblemList problems) {
        LspciParser.Dump dump = LspciParser.parse(text, problems);
        new LspciDump(root, problems).plant(dump);
    }

    private void plant(LspciParser.Dump dump) {
        dump.functions().forEach(this::decode);
        Map<String, LspciFunction> byId = new LinkedHashMap<>();
        dump.functions().forEach(f -> byId.put(f.id, f));
        LspciPlaces places = new LspciPlaces(dump.functions(), dump.tree(), problems);
        dump.tree().nodes().values().forEach(n -> drawn(byId, n));
        int lost = 0;
        for (LspciFunction f : byId.values()) {
            String above = places.above(f.id);
            lost += above == null ? 1 : 0;
            String real = planter.function(above, f.id);
            if (real != null) {
                function(real, f);
            }
        }
        if (lost > 0) {
            problems.add(0, "what %d of the functions hang on is not known: the dump does not hold the bridges above them", lost);
        }
    }

    /** A function that is drawn, and what the drawing knows better than its lines. */
    private void drawn(Map<String, LspciFunction> byId, LspciTree.Node n) {
        LspciFunction f = byId.computeIfAbsent(n.id(), id -> new LspciFunction(id, 0));
        if (n.secondary() >= 0 && f.secondary < 0) {
            f.bridge = true;
            f.secondary = n.secondary();
            f.subordinate = n.subordinate();
            f.classCode = f.classCode < 0 ? LspciClasses.BRIDGE << 8 : f.classCode;
        }
        f.vendor = f.vendor < 0 ? n.vendor() : f.vendor;
        f.device = f.device < 0 ? n.device() : f.device;
        configs.computeIfAbsent(n.id(), id -> f.bridge ? LspciConfig.encode(f) : new byte[0]);
    }

    /** Takes from the bytes what they say; where there are none, or none of the part that only root may read, makes them of the text. */
    private void decode(LspciFunction f) {
        byte[] config = f.dumped();
        if (config.length >= ConfigHeader.HEADER) {
            f.vendor = word(config, 0);
            f.device = word(config, 2);
            f.revision = config[8] & 0xff;
            f.classCode = config[9] & 0xff | word(config, 10) << 8;
            int type = config[0x0e] & 0x7f;
            if (type == BRIDGE_TYPE || type == CARDBUS_TYPE) { // both keep their buses in the same place
                f.bridge = true;
                f.primary = config[0x18] & 0xff;
                f.secondary = config[0x19] & 0xff;
                f.subordinate = config[0x1a] & 0xff;
            }
        }
        if (config.length <= CONVENTIONAL && f.acsControl >= 0 || config.length < CONVENTIONAL && f.expressAt >= 0 && !f.denied) {
            config = LspciConfig.encode(f, config);
        } else if (config.length < ConfigHeader.HEADER && f.bridge) {
            config = LspciConfig.encode(f);
        }
        configs.put(f.id, config);
        if (config.length >= ConfigHeader.HEADER) {
            PciCapabilities c = ConfigParser.parse(config).value();
            capabilities.put(f.id, c);
            PortType type = c.express() == null ? null : c.express().type();
            f.expressType = type == null ? f.expressType : type.code();
        }
    }

    private static int word(byte[] b, int at) {
        return b[at] & 0xff | (b[at + 1] & 0xff) << 8;
    }

    private void function(String real, LspciFunction f) {
        planter.hex(real, "vendor", f.vendor, 4);
        planter.hex(real, "device", f.device, 4);
        planter.hex(real, "class", f.classCode, 6);
        planter.hex(real, "subsystem_vendor", f.subVendor, 4);
        planter.hex(real, "subsystem_device", f.subDevice, 4);
        PlantedRoot root = planter.root();
        byte[] config = configs.getOrDefault(f.id, new byte[0]);
        if (config.length >= ConfigHeader.HEADER) {
            root.file(real + "/config", config);
        } else {
            planter.hex(real, "revision", f.line > 0 ? f.revision : -1, 2);
        }
        planter.numa(real, f.numa);
        if (f.verbose && f.numa < 0) {
            root.absent(real + "/numa_node");
        }
        if (f.group >= 0) {
            root.link(real + "/iommu_group", "/sys/kernel/iommu_groups/" + f.group);
        }
        if (f.driver != null) {
            root.link(real + "/driver", "/sys/bus/pci/drivers/" + f.driver);
        }
        link(real, f);
        resource(real, f);
    }

    /** The link as the dump has it; none of a function that is known to be conventional. */
    private void link(String real, LspciFunction f) {
        PciCapabilities c = capabilities.get(f.id);
        if (c != null && c.express() != null && c.express().type() != null) {
            PciExpress e = c.express();
            planter.link(real, e.currentSpeed(), e.currentWidth(), e.maxSpeed(), e.maxWidth());
        } else if (f.expressAt >= 0 && f.maxWidth > 0) {
            planter.link(real, f.currentSpeed, f.currentWidth, f.maxSpeed, f.maxWidth);
        } else if (c != null && c.bytes() >= CONVENTIONAL && c.express() == null) {
            planter.root().absent(real + "/current_link_speed");
        }
    }

    private void resource(String real, LspciFunction f) {
        if (f.regions.isEmpty()) {
            return;
        }
        StringBuilder out = new StringBuilder();
        for (int slot = 0; slot < 7; slot++) {
            int wanted = slot;
            LspciFunction.Region r = f.regions.stream().filter(x -> x.slot() == wanted).findFirst().orElse(null);
            out.append(String.format(Locale.ROOT, "0x%016x 0x%016x 0x%016x\n", r == null ? 0 : r.start(), r == null ? 0 : r.start() + r.size() - 1, r == null ? 0 : r.flags()));
        }
        planter.root().file(real + "/resource", out.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
