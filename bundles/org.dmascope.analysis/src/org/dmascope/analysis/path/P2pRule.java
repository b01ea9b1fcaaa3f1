// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.core.Names;
import org.dmascope.core.catalogue.PeerCatalogue;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.pci.PciOmissions;

/**
 * calc_map_type_and_dist() of drivers/pci/p2pdma.c, step by step, over what was read. Where something was not read the answer is the kernel's only if it would
 * be the same either way; else it is not known.
 */
public final class P2pRule {
    private static final String ABOVE = "read the bridges above it, too";
    private final HostBridges hostBridges;
    private final Support support;
    private final PciOmissions omissions;

    /** Whether this kernel has the rule at all (CONFIG_PCI_P2PDMA); without it pci_p2pdma_distance() answers -1 for every pair. */
    public enum Support {
        YES, NO, UNKNOWN
    }

    public P2pRule(PciTree tree, Cpu cpu, PeerCatalogue catalogue, Support support) {
        hostBridges = new HostBridges(tree, cpu, catalogue);
        this.support = support;
        omissions = tree.omissions();
    }

    HostBridges hostBridges() {
        return hostBridges;
    }

    /** The answer for two functions. */
    public Route route(PciNode provider, PciNode client) {
        if (!provider.pci() || !client.pci()) {
            PciNode other = provider.pci() ? client : provider;
            return new Route(provider, client, null, -1, List.of(), List.of(), MapType.NOT_SUPPORTED, Names.display(other.id()) + " is no PCI function and hangs on none", null);
        }
        PciNode common = null;
        int up = 0;
        int down = 0;
        List<PciNode> way = new ArrayList<>();
        for (PciNode a = provider; a != null && common == null; a = a.upstream()) {
            way.add(a);
            PciNode b = client;
            for (down = 0; b != null && b != a; down++) {
                b = b.upstream();
            }
            common = b;
            up += b == null ? 1 : 0;
        }
        if (common == null && (!provider.placed() || !client.placed())) {
            PciNode lost = provider.placed() ? client : provider;
            return new Route(provider, client, null, -1, List.of(), List.of(), null, "what is above " + Names.display(lost.id()) + " is not known",
                    omissions == null ? "read the links of /sys/bus/pci/devices, not copies of the folders" : omissions.subject() + " must hold the bridges above it, too");
        }
        if (common == null) {
            return decided(provider, client, null, up + down, way, List.of());
        }
        List<PciNode> below = new ArrayList<>();
        for (PciNode b = client; b != common; b = b.upstream()) {
            below.add(b);
        }
        return decided(provider, client, common, up + down, way, below);
    }

    private Route decided(PciNode provider, PciNode client, PciNode common, int distance, List<PciNode> way, List<PciNode> below) {
        List<PciNode> redirecting = new ArrayList<>();
        List<PciNode> unread = new ArrayList<>();
        if (common != null) { // without one the traffic goes up to the root in any case
            List.of(way, below).forEach(side -> side.forEach(n -> {
                if (n.acs().redirects()) {
                    redirecting.add(n);
                } else if (!n.acs().known()) {
                    unread.add(n);
                }
            }));
        }
        Answer answer = answer(provider, client, common, redirecting, unread);
        int hops = omissions != null && omissions.ports() && provider != client ? -1 : distance; // bridges are left out of such a file
        return new Route(provider, client, common, hops, redirecting, unread, answer.type, answer.reason, answer.remedy);
    }

    /** What the kernel answers, and why. */
    private record Answer(MapType type, String reason, String remedy) {
    }

    private Answer answer(PciNode provider, PciNode client, PciNode common, List<PciNode> redirecting, List<PciNode> unread) {
        if (support == Support.NO) {
            return new Answer(MapType.NOT_SUPPORTED, "this kernel is built without peer-to-peer DMA (CONFIG_PCI_P2PDMA)", null);
        }
        if (common != null && redirecting.isEmpty()) {
            if (unread.isEmpty()) {
                return new Answer(MapType.BUS_ADDRESS, direct(provider, client, common), null);
            }
            return new Answer(null, "whether ACS redirects on " + names(unread) + " was not read", unreadRemedy(unread));
        }
        if (!known(common)) {
            return new Answer(null, "ACS redirect on " + names(redirecting) + " sends the traffic up to the root; what is above " + Names.display(common.id()) + " is not known", ABOVE);
        }
        HostBridgeAnswer host = hostBridges.between(provider, client);
        String lead = common == null ? "no bridge is above both" : "ACS redirect on " + names(redirecting) + " sends the traffic up to the root";
        return switch (host.answer()) {
            case YES -> new Answer(MapType.THROUGH_HOST_BRIDGE, lead + "; it may pass because " + host.because(), null);
            case NO -> new Answer(MapType.NOT_SUPPORTED, lead + ", and it may not pass because " + host.because(), null);
            case UNKNOWN -> new Answer(null, lead + "; whether it may pass is not known because " + host.because(), host.remedy());
        };
    }

    /** Whether everything up to the root is known; both ends were placed when there is no common bridge. */
    private static boolean known(PciNode n) {
        return n == null || n.placed();
    }

    private static String direct(PciNode provider, PciNode client, PciNode common) {
        return provider == client ? "it is the same function"
                : "both are below " + Names.display(common.id()) + " (" + common.kind() + ") and no ACS redirects on the way";
    }

    private String unreadRemedy(List<PciNode> unread) {
        if (omissions != null) {
            return omissions.remedy();
        }
        List<PciNode> asleep = unread.stream().filter(n -> n.function().asleep()).toList();
        return asleep.isEmpty() ? "read as root: others see the first 64 bytes of config space only"
                : "read as root, while " + names(asleep) + (asleep.size() == 1 ? " is" : " are") + " in use: suspended functions are not woken to be asked";
    }

    static String names(List<PciNode> nodes) {
        return nodes.stream().map(n -> Names.display(n.id())).collect(Collectors.joining(", "));
    }
}
