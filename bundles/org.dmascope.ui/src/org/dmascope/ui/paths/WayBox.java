// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import org.dmascope.analysis.path.Bound;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Names;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.PortType;
import org.dmascope.core.source.sysfs.PciLink;
import org.dmascope.ui.words.DeviceWords;
import org.eclipse.osgi.util.NLS;

/**
 * One box of a way.
 *
 * @param icon  key of its icon
 * @param title address
 * @param text  what it is
 * @param role  how it is painted
 * @param mark  key of the icon in its corner, null for none
 * @param node  the function; null for a host bridge
 */
record WayBox(String icon, String title, String text, Role role, String mark, PciNode node) {
    enum Role {
        END, BLAME, UNREAD, PLAIN, HOST
    }

    static WayBox of(PciNode n, PathState p) {
        boolean provider = n == p.route().provider();
        boolean end = provider || n == p.route().client();
        boolean blame = p.route().redirecting().contains(n);
        boolean unread = p.route().unread().contains(n);
        String text = end ? NLS.bind(provider ? Messages.isProvider : Messages.isClient, PathWords.below(n)) : PathWords.joined(", ", kind(n), acs(n.acs())); //$NON-NLS-1$
        return new WayBox(DeviceWords.icon(n), PathWords.address(n), text, blame ? Role.BLAME : end ? Role.END : unread ? Role.UNREAD : Role.PLAIN,
                blame ? "redirected" : unread ? "unknown" : null, n); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** @param turn whether the traffic comes back out of it on the same side */
    static WayBox host(String hostBridge, boolean turn) {
        return new WayBox("iommu", Names.display(hostBridge), turn ? Messages.hostBridgeTurn : Messages.hostBridge, Role.HOST, null, null); //$NON-NLS-1$
    }

    private static String kind(PciNode n) {
        PortType t = n.port();
        return t == PortType.DOWNSTREAM ? Messages.port : t == PortType.UPSTREAM ? Messages.switchUpstream : n.kind();
    }

    private static String acs(Acs acs) {
        return switch (acs.state()) {
            case NONE -> ""; //$NON-NLS-1$
            case UNREAD -> Messages.acsUnread;
            case READ -> String.format("ACS 0x%04x", acs.control()); //$NON-NLS-1$
        };
    }

    /** Of the link to what is above it; "" when it has none, or none that is known: ports that lead down have their link below. */
    String link() {
        if (node == null || node.link() == null || node.port() == PortType.DOWNSTREAM || node.port() == PortType.ROOT_PORT || node.upstream() == null) {
            return ""; //$NON-NLS-1$
        }
        PciLink l = node.link();
        return l.currentSpeed() == 0 || l.currentWidth() == 0 ? "" : "x" + l.currentWidth() + " \u00b7 " + Bound.transfers(l.currentSpeed()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    /** Everything of it that the box may have no room for. */
    String tip() {
        if (node == null) {
            return title + '\n' + text;
        }
        String driver = node.device().driver() == null ? "" : Names.display(node.device().driver()); //$NON-NLS-1$
        return PathWords.joined("\n", Names.display(node.id()), text, driver, link()); //$NON-NLS-1$
    }
}
