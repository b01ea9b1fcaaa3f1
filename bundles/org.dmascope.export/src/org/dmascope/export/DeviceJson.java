// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.core.Names;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.PciCapabilities;
import org.dmascope.core.source.pci.PciExpress;
import org.dmascope.core.source.pci.ResizableBar;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PciBar;
import org.dmascope.core.source.sysfs.PciFunction;
import org.dmascope.core.source.sysfs.PciLink;

/** {@code devices[]}. */
final class DeviceJson {
    private DeviceJson() {
    }

    static void write(Json json, List<? extends DeviceRow> devices) throws IOException {
        json.beginList();
        for (DeviceRow d : devices) {
            json.begin().name("id", d.id()).name("bus", d.bus()).name("driver", d.driver()).name("module", d.module()).name("sysfsPath", d.sysfsPath())
                    .name("parent", d.parentId()).name("hostBridge", d.hostBridge());
            if (d.pci() == null) {
                json.nothing("pci");
            } else {
                pci(json.key("pci"), d.pci());
            }
            nodes(json.key("nodes"), d.nodes());
            json.strings("roles", d.roles()).evidence("evidence", d.evidence()).end();
        }
        json.endList();
    }

    private static String hex(int value, int digits) {
        return value < 0 ? null : "0x" + HexFormat.of().toHexDigits(value, digits);
    }

    private static void pci(Json json, PciFunction p) throws IOException {
        json.begin().string("vendor", hex(p.vendor(), 4)).string("device", hex(p.device(), 4)).string("subsystemVendor", hex(p.subVendor(), 4))
                .string("subsystemDevice", hex(p.subDevice(), 4)).string("class", hex(p.classCode(), 6)).string("revision", hex(p.revision(), 2))
                .name("vendorName", p.vendorName()).name("deviceName", p.deviceName()).truth("bridge", p.bridge()).natural("secondaryBus", p.secondaryBus())
                .natural("numaNode", p.numaNode()).natural("iommuGroup", p.iommuGroup());
        if (p.link() == null) {
            json.nothing("link");
        } else {
            PciLink l = p.link();
            json.key("link").begin().number("currentSpeed", l.currentSpeed()).number("currentWidth", l.currentWidth()).number("maxSpeed", l.maxSpeed())
                    .number("maxWidth", l.maxWidth()).end();
        }
        json.key("bars").beginList();
        for (PciBar b : p.bars()) {
            json.begin().number("index", b.index()).string("start", "0x" + Long.toHexString(b.start())).number("size", b.size())
                    .string("flags", "0x" + Long.toHexString(b.flags())).end();
        }
        json.endList().number("configBytes", p.configBytes()).truth("asleep", p.asleep()).name("physicalFunction", p.physical());
        capabilities(json, p.capabilities());
        json.end();
    }

    private static void capabilities(Json json, PciCapabilities c) throws IOException {
        if (c.express() == null) {
            json.nothing("express");
        } else {
            PciExpress e = c.express();
            json.key("express").begin().string("type", e.type() == null ? null : e.type().words()).number("version", e.version()).number("port", e.port())
                    .number("currentSpeed", e.currentSpeed()).number("currentWidth", e.currentWidth()).number("maxSpeed", e.maxSpeed()).number("maxWidth", e.maxWidth())
                    .truth("atomicRouting", e.atomicRouting()).truth("atomicRequests", e.atomicRequest()).truth("atomicEgressBlocked", e.atomicBlocked()).end();
        }
        Acs a = c.acs();
        boolean read = a.state() == Acs.State.READ;
        json.key("acs").begin().string("state", a.state().name().toLowerCase(Locale.ROOT)).string("capability", read ? hex(a.capability(), 4) : null)
                .string("control", read ? hex(a.control(), 4) : null).truth("redirects", a.redirects()).end();
        json.key("resizableBars").beginList();
        for (ResizableBar b : c.resizableBars()) {
            json.begin().number("bar", b.bar()).number("size", b.size()).number("largest", b.largest()).end();
        }
        json.endList();
        if (c.virtual() == null) {
            json.nothing("virtualFunctions");
        } else {
            json.key("virtualFunctions").begin().number("total", c.virtual().total()).number("enabled", c.virtual().enabled()).end();
        }
    }

    private static void nodes(Json json, List<DeviceNode> nodes) throws IOException {
        json.beginList();
        for (DeviceNode n : nodes) {
            json.begin().string("subsystem", n.subsystem()).name("name", n.name()).name("dev", n.dev()).key("attributes").begin();
            for (Map.Entry<String, String> e : new TreeMap<>(n.attributes()).entrySet()) {
                json.name(Names.display(e.getKey()), e.getValue());
            }
            json.end().end();
        }
        json.endList();
    }
}
