// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.dmascope.analysis.path.Bound;
import org.dmascope.analysis.path.MapType;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Fact;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.sysfs.PciLink;

/** One path for a person: each function on the way, then the verdict, the reason and what would change it. */
public final class PathText {
    private static final String LINE = "%-12s%s%n";
    private final PathState path;

    public PathText(PathState path) {
        this.path = path;
    }

    public void print(PrintStream out) {
        String hops = path.distance() < 0 ? "" : path.distance() == 1 ? ", 1 hop" : ", " + path.distance() + " hops";
        out.println("Path  " + Shown.name(path.a().id()) + " → " + Shown.name(path.b().id()) + "  "
                + (path.pathClass().known() ? path.pathClass().value().words() + " (" + path.place().letters() + ")" : "not known") + hops);
        if (path.pathClass().known()) {
            strip(out);
        }
        out.println();
        Fact<MapType> type = path.type();
        String verdict = !type.known() ? "not known" : type.value() == MapType.BUS_ADDRESS ? "peer to peer, directly"
                : type.value() == MapType.THROUGH_HOST_BRIDGE ? "peer to peer, through the host bridge" : "no peer to peer";
        out.printf(LINE, "Verdict", verdict + (type.known() ? " (" + type.value().word() + ")" : ""));
        out.printf(LINE, "Reason", path.reason());
        if (!path.redirecting().isEmpty()) {
            out.printf(LINE, "To blame", String.join(", ", path.redirecting().stream().map(Shown::name).toList()));
        }
        if (path.fix() != null) {
            out.printf(LINE, type.known() ? "Fix" : "To know", path.fix());
        }
        out.printf(LINE, "Bound", bound());
        for (String outcome : outcomes()) {
            out.printf(LINE, "dma-buf", outcome);
        }
        if (path.assumes() != null) {
            out.printf(LINE, "Assumes", path.assumes());
        }
        out.printf(LINE, "Evidence", "RULE drivers/pci/p2pdma.c calc_map_type_and_dist(); TEXT sysfs, config space");
    }

    private List<String> outcomes() {
        List<String> out = new ArrayList<>();
        if (path.outcomeOfA() != null) {
            out.add(Shown.name(path.a().id()) + " exports: " + path.outcomeOfA());
        }
        if (path.outcomeOfB() != null && path.route().provider() != path.route().client()) {
            out.add(Shown.name(path.b().id()) + " exports: " + path.outcomeOfB());
        }
        return out;
    }

    private String bound() {
        Fact<Bound> f = path.bound();
        if (!f.known()) {
            return "not known: " + f.reason() + (f.remedy() == null ? "" : "; " + f.remedy());
        }
        Bound b = f.value();
        if (b.megabytes() == 0) {
            return "no PCI Express link lies between the two";
        }
        String most = b.most() > b.megabytes() ? "; up to " + Bound.gigabytes(b.most()) + " when no link is lowered" : "";
        return b.words() + " at " + Shown.name(b.function()) + most;
    }

    private void strip(PrintStream out) {
        List<PciNode> up = side(path.route().provider());
        List<PciNode> down = side(path.route().client());
        Collections.reverse(down);
        up.forEach(n -> function(out, n));
        if (path.route().common() == null) {
            String one = Shown.name(path.a().hostBridge());
            String other = Shown.name(path.b().hostBridge());
            out.println("  " + (one.equals(other) ? one + "  host bridge" : one + " | " + other + "  host bridges"));
        } else if (path.route().provider() != path.route().client()) {
            if (path.route().common() != path.route().provider() && path.route().common() != path.route().client()) {
                function(out, path.route().common());
            }
        }
        if (path.route().provider() != path.route().client()) {
            down.forEach(n -> function(out, n));
        }
    }

    /** From an end up to the bridge above both, which is in it only when it is that end itself. */
    private List<PciNode> side(PciNode end) {
        List<PciNode> out = new ArrayList<>(List.of(end));
        for (PciNode n = end == path.route().common() ? null : end.upstream(); n != null && n != path.route().common(); n = n.upstream()) {
            out.add(n);
        }
        return out;
    }

    private static void function(PrintStream out, PciNode n) {
        PciLink l = n.link();
        String link = l == null || l.currentSpeed() == 0 || l.currentWidth() == 0 ? "" : "x" + l.currentWidth() + " " + Bound.transfers(l.currentSpeed());
        String driver = n.device().driver() == null ? "" : Shown.name(n.device().driver());
        out.println(String.format("  %-14s%-18s%-14s%-14s%s", Shown.name(n.id()), n.kind(), driver, link, acs(n.acs())).stripTrailing());
    }

    private static String acs(Acs acs) {
        return switch (acs.state()) {
            case NONE -> "";
            case UNREAD -> "ACS not read";
            case READ -> String.format("ACS 0x%04x%s", acs.control(), acs.redirects() ? " redirects" : "");
        };
    }
}
