// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;

/**
 * PCI functions of one vendor's drivers as exporters through that vendor's library. They are found in sysfs; the library is not loaded for that.
 *
 * @param kind    id of the kind
 * @param drivers those that the library works with
 * @param library file name of the library
 * @param node    a node that the library opens; null when it differs
 * @param remedy  what to install
 */
record VendorParties(String kind, Set<String> drivers, String library, String node, String remedy) {
    private static final String PCI = "/sys/bus/pci/drivers/";

    List<TrialParty> of(SystemRoot root, DeviceCalls calls) {
        Nodes nodes = new Nodes(root, calls);
        Libraries libraries = new Libraries(root);
        List<TrialParty> out = new ArrayList<>();
        for (String driver : drivers.stream().sorted().toList()) {
            for (String name : nodes.names(PCI + driver, n -> n.matches("[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]"))) {
                String id = kind + "-" + name;
                if (!libraries.has(library)) {
                    out.add(Libraries.without(TrialRole.EXPORTER, id, kind, node, name, driver, library, remedy));
                } else if (node != null) {
                    out.add(nodes.party(TrialRole.EXPORTER, id, kind, node, name, driver, "whoever may use the accelerator"));
                } else {
                    out.add(new TrialParty(TrialRole.EXPORTER, id, kind, null, name, driver, TrialParty.State.AVAILABLE, null, null));
                }
            }
        }
        return out.isEmpty() ? List.of(Nodes.missing(TrialRole.EXPORTER, kind, node, "no device of " + String.join(" or ", drivers.stream().sorted().toList()) + " is here", "nothing: it takes that hardware"))
                : out;
    }

    /** The name of a PCI function with the NUL that C wants. */
    static byte[] busId(TrialParty party) {
        return text(party.device());
    }

    /** A text with its NUL. */
    static byte[] text(String ascii) {
        return java.util.Arrays.copyOf(ascii.getBytes(java.nio.charset.StandardCharsets.US_ASCII), ascii.length() + 1);
    }
}
