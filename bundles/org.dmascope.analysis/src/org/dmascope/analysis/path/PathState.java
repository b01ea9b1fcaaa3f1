// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** One pair of functions. The kernel's answer is the same in both directions; what it means for a buffer depends on who exports. */
public final class PathState {
    private final Route route;
    private final PathPlace place;
    private final PathRules rules;
    private final Fact<MapType> type;

    PathState(Route route, PathRules rules) {
        this.route = route;
        this.rules = rules;
        place = PathPlace.of(route, rules.tree());
        type = route.type() == null ? Fact.unknown(route.reason(), route.remedy()) : Fact.of(route.type(), rules.rule().withNote(route.reason()));
    }

    PathRules rules() {
        return rules;
    }

    public Route route() {
        return route;
    }

    /** The first function of the pair. */
    public DeviceRecord a() {
        return route.provider().device();
    }

    /** The second. */
    public DeviceRecord b() {
        return route.client().device();
    }

    public PeerKind kindA() {
        return PeerKind.of(a());
    }

    public PeerKind kindB() {
        return PeerKind.of(b());
    }

    public PathPlace place() {
        return place;
    }

    /** What links them beside PCI; null when they are not of a kind that has such links. */
    public Fact<SideLink> sideLink() {
        return rules.links().between(route.provider(), route.client());
    }

    /** As {@code nvidia-smi topo -m} writes them: the link beside PCI when there is one, else where the two ways to the root meet. */
    public String letters() {
        Fact<SideLink> side = sideLink();
        return side != null && side.known() && side.value().exists() ? side.value().letters() : place.letters();
    }

    /** How they reach each other. */
    public Fact<PathClass> pathClass() {
        return place.kind() == null ? Fact.unknown(place.note(), route.remedy()) : Fact.of(place.kind(), place.note() == null ? rules.sysfs() : rules.sysfs().withNote(place.note()));
    }

    /** The kernel's answer by its own rule. */
    public Fact<MapType> type() {
        return type;
    }

    /** Hops; -1 when not known. */
    public int distance() {
        return route.distance();
    }

    /** Those whose ACS sends the traffic up to the root. */
    public List<String> redirecting() {
        return route.redirecting().stream().map(PciNode::id).toList();
    }

    /** The slowest link. */
    public Fact<Bound> bound() {
        return rules.bounds().of(route);
    }

    /** What the answer rests on and was not read; null when nothing. */
    public String assumes() {
        return rules.assumes() && type.known() && type.value() != MapType.NOT_SUPPORTED ? "a kernel with CONFIG_PCI_P2PDMA, which could not be told" : null;
    }

    /** All functions on the way, from the first end over the bridge above both to the second; without such a bridge both sides up to the root. */
    public List<PciNode> nodes() {
        if (!route.provider().pci() || !route.client().pci()) { // there is no way
            return route.provider() == route.client() ? List.of(route.provider()) : List.of(route.provider(), route.client());
        }
        List<PciNode> out = new ArrayList<>();
        PciNode common = route.common();
        for (PciNode n = route.provider(); n != null && n != common; n = n.upstream()) {
            out.add(n);
        }
        if (common != null) {
            out.add(common);
        }
        List<PciNode> other = new ArrayList<>();
        for (PciNode n = route.client(); n != null && n != common; n = n.upstream()) {
            other.add(0, n);
        }
        out.addAll(other);
        return out;
    }

    /** Their ids. */
    public List<String> way() {
        return nodes().stream().map(PciNode::id).toList();
    }

    public Evidence sysfs() {
        return rules.sysfs();
    }

    /** Why, one sentence. */
    public String reason() {
        return route.reason();
    }

    /** What would make it direct, or known; null when nothing need be done or nothing helps. */
    public String fix() {
        if (route.remedy() != null) {
            return route.remedy();
        }
        if (!route.redirecting().isEmpty()) {
            String word = parameter();
            return rules.commandLine(word) ? "the command line has " + word + " already, but these functions still redirect: see the kernel's log"
                    : "boot with " + word + " on the kernel's command line; functions below are then no longer isolated from each other";
        }
        if (route.type() == MapType.NOT_SUPPORTED && route.common() == null && rules.supported() && route.provider().pci() && route.client().pci()) {
            return "put both below one PCI Express switch, or into a machine whose host bridge the kernel trusts";
        }
        return null;
    }

    /** The parameter that switches the redirect off: Documentation/admin-guide/kernel-parameters.txt, and the hint that pci_p2pdma_distance_many() prints. */
    String parameter() {
        return "pci=disable_acs_redir=" + String.join(";", redirecting().stream().map(Names::display).toList());
    }

    /** What follows for a buffer of the first that the second imports, one sentence; null when the driver exports no device memory. */
    public String outcomeOfA() {
        return rules.outcome().of(a().driver(), b().driver(), type, sideLink());
    }

    /** Whether a buffer of the first that the second attaches as a peer cannot be mapped: it has nothing but device memory to give, and the kernel refuses the pair. */
    public boolean failsToMapFromA() {
        return rules.outcome().failsToMap(a().driver(), type);
    }

    /** The same in the other direction. */
    public String outcomeOfB() {
        return rules.outcome().of(b().driver(), a().driver(), type, sideLink());
    }
}
