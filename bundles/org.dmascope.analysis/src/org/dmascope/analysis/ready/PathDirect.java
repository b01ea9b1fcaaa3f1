// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.List;

import org.dmascope.analysis.path.MapType;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Names;

/** Whether the traffic stays below a switch, or ACS or the lack of one sends it up to the root. */
final class PathDirect implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("path.acs", "Does the traffic go directly, without ACS sending it up to the root?",
            "drivers/pci/p2pdma.c pci_bridge_has_acs_redir()");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        PathState path = p.path();
        if (path == null) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, "the two do not both hang on PCI", null);
        }
        List<PciNode> unread = path.route().unread();
        if (!path.redirecting().isEmpty()) {
            return ReadyRow.no(ABOUT, Weight.LIMITS, path.sysfs(), "ACS of " + names(path.redirecting()) + " redirects the traffic up to the root"
                    + (unread.isEmpty() ? "" : "; that of " + names(unread.stream().map(PciNode::id).toList()) + " was not read"), path.fix());
        }
        if (!unread.isEmpty()) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, "whether ACS of " + names(unread.stream().map(PciNode::id).toList()) + " redirects was not read", "read as root");
        }
        if (path.route().common() == null) {
            return ReadyRow.no(ABOUT, Weight.LIMITS, path.sysfs(), "no bridge is above both, so the traffic goes through the root", "put both below one PCI Express switch");
        }
        return path.type().value() == MapType.NOT_SUPPORTED ? ReadyRow.unknown(ABOUT, Weight.LIMITS, "there is no way at all: " + path.reason(), path.fix())
                : ReadyRow.yes(ABOUT, Weight.LIMITS, path.sysfs(), path.reason());
    }

    private static String names(List<String> ids) {
        return String.join(", ", ids.stream().map(Names::display).toList());
    }
}
