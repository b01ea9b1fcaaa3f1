// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.dmascope.analysis.path.Bound;
import org.dmascope.analysis.path.PathPart;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathStatement;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.sysfs.PciLink;

/** One path for a person: each function on the way, then what there is to say about it, with what says so. */
public final class PathText {
    private static final String LINE = "%-17s%s%n";
    private final PathState path;
    private final List<PathStatement> story;

    public PathText(PathState path, List<PathStatement> story) {
        this.path = path;
        this.story = story;
    }

    public void print(PrintStream out) {
        String hops = path.distance() < 0 ? "" : path.distance() == 1 ? ", 1 hop" : ", " + path.distance() + " hops";
        out.println("Path  " + Shown.name(path.a().id()) + " → " + Shown.name(path.b().id()) + "  "
                + (path.pathClass().known() ? path.pathClass().value().words() + " (" + path.place().letters() + ")" : "not known") + hops);
        if (path.pathClass().known()) {
            strip(out);
        }
        out.println();
        PathPart before = null;
        for (PathStatement l : story) {
            String said = l.evidence() == null ? "" : "  [" + l.evidence().tier() + " " + (l.source().isEmpty() ? l.evidence().source() : l.source()) + "]";
            out.printf(LINE, l.part() == before ? "" : l.part().title(), l.words() + said);
            before = l.part();
        }
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
