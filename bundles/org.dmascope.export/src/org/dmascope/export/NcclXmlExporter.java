// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.dmascope.core.Names;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PciFunction;

/**
 * The topology as NCCL and RCCL load it ({@code NCCL_TOPO_FILE}; src/graph/xml.cc): a {@code cpu} for each NUMA node, below it the GPUs, accelerators and NICs with the switches above them. As
 * there, root ports and downstream ports are left out, and NCCL itself fills in what only it knows of a GPU. A comment at the end says what else was left out.
 */
final class NcclXmlExporter implements Exporter {
    private static final String INDENT = "  ";
    /** What NCCL writes for a switch that is no function of this host (ncclTopoGetXmlFromGpu() of src/graph/xml.cc). */
    private static final int SWITCH = 0x068000;

    @Override
    public String id() {
        return "nccl-xml";
    }

    @Override
    public String label() {
        return "NCCL topology (XML)";
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        NcclTree tree = NcclTree.of(request.snapshot(), request.rows(Views.DEVICES));
        Utf8Output text = new Utf8Output(out);
        text.append("<system version=\"1\">\n");
        for (NcclTree.Processor p : tree.processors()) {
            text.append(INDENT).append("<cpu numaid=\"").append(Integer.toString(p.numa())).append("\"");
            cpu(text, request.snapshot().host() == null ? null : request.snapshot().host().machine(), tree.cpu());
            text.append(">\n");
            for (NcclTree.Function f : p.functions()) {
                function(text, tree, f, 2);
            }
            text.append(INDENT).append("</cpu>\n");
        }
        text.append("</system>\n<!-- Not written: ").append(comment(tree.omitted())).append(" -->\n");
        text.flush();
    }

    private static void cpu(Utf8Output text, String machine, Cpu cpu) throws IOException {
        attribute(text, "arch", machine);
        if (cpu != null && cpu.vendor() != null && cpu.family() >= 0) {
            attribute(text, "vendor", cpu.vendor());
            attribute(text, "familyid", Integer.toString(cpu.family()));
        }
    }

    private static void function(Utf8Output text, NcclTree tree, NcclTree.Function f, int depth) throws IOException {
        PciFunction p = f.device().pci();
        String lead = INDENT.repeat(depth);
        text.append(lead).append("<pci");
        attribute(text, "busid", f.device().id());
        attribute(text, "class", hex(p.classCode(), 6));
        attribute(text, "vendor", hex(p.vendor(), 4));
        attribute(text, "device", hex(p.device(), 4));
        attribute(text, "subsystem_vendor", hex(p.subVendor(), 4));
        attribute(text, "subsystem_device", hex(p.subDevice(), 4));
        if (f.speed() > 0 && f.width() > 0) {
            attribute(text, "link_speed", f.speed() / 1000 + "." + f.speed() % 1000 / 100 + " GT/s PCIe");
            attribute(text, "link_width", Integer.toString(f.width()));
        }
        if (f.below().isEmpty() && f.links().isEmpty() && f.nets().isEmpty()) {
            text.append("/>\n");
            return;
        }
        text.append(">\n");
        gpu(text, tree, f.links(), lead + INDENT);
        nic(text, f.nets(), lead + INDENT);
        for (NcclTree.Function b : f.below()) {
            function(text, tree, b, depth + 1);
        }
        text.append(lead).append("</pci>\n");
    }

    private static void gpu(Utf8Output text, NcclTree tree, List<DeviceNode> links, String lead) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        text.append(lead).append("<gpu>\n");
        for (DeviceNode l : links) {
            text.append(lead).append(INDENT).append("<").append(l.subsystem());
            attribute(text, "target", l.name());
            attribute(text, "count", l.attributes().get("count"));
            int known = tree.classOf(l.name());
            attribute(text, "tclass", hex(known < 0 && l.attributes().containsKey("switch") ? SWITCH : known, 6));
            text.append("/>\n");
        }
        text.append(lead).append("</gpu>\n");
    }

    private static void nic(Utf8Output text, List<DeviceNode> nets, String lead) throws IOException {
        if (nets.isEmpty()) {
            return;
        }
        text.append(lead).append("<nic>\n");
        for (DeviceNode n : nets) {
            text.append(lead).append(INDENT).append("<net");
            attribute(text, "name", n.name());
            text.append("/>\n");
        }
        text.append(lead).append("</nic>\n");
    }

    private static String hex(int value, int digits) {
        return value < 0 ? null : String.format(Locale.ROOT, "0x%0" + digits + "x", value);
    }

    /** Left out when it is not known; a raw value comes in its shown form, which holds no control characters. */
    private static void attribute(Utf8Output text, String name, String value) throws IOException {
        if (value != null) {
            text.append(" ").append(name).append("=\"").append(Names.display(value).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")).append("\"");
        }
    }

    private static String comment(List<String> parts) {
        return String.join("; ", parts).replace("--", "- -");
    }
}
