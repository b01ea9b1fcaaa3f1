// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.PeerExporter;

/** Everything that is to be said about a pair, provider first: the same on the command line, as JSON and in the window. */
public final class PathStory {
    /** Other pairs that are named. */
    private static final int NAMED = 6;
    private static final String CATALOGUE = "peers.tsv";

    private final Snapshot snapshot;
    private final PathState path;
    private final Route route;
    private final List<PathStatement> out = new ArrayList<>();

    private PathStory(Snapshot snapshot, PathState path) {
        this.snapshot = snapshot;
        this.path = path;
        route = path.route();
    }

    /** The statements, in the order of {@link PathPart}. */
    public static List<PathStatement> of(Snapshot snapshot, PathState path) {
        PathStory s = new PathStory(snapshot, path);
        s.out.add(s.verdict());
        s.out.addAll(new PathCause(path).statements());
        s.repair();
        s.bound();
        s.sideLink();
        s.outcome(path.route().provider(), path.route().client(), path.outcomeOfA());
        if (path.outcomeOfB() != null && path.route().provider() != path.route().client()) {
            s.outcome(path.route().client(), path.route().provider(), path.outcomeOfB());
        }
        s.out.addAll(new PathUse(snapshot, path).statements());
        s.sameCause();
        if (path.assumes() != null) {
            s.out.add(PathStatement.of(PathPart.ASSUMES, "a kernel with CONFIG_PCI_P2PDMA", "whether this one has it could not be told", PathRules.SOURCE, path.rules().rule()));
        }
        return List.copyOf(s.out);
    }

    /** The verdict as one sentence. */
    public static String sentence(PathState p) {
        if (!p.type().known()) {
            return "Whether peer to peer works is not known.";
        }
        return switch (p.type().value()) {
            case BUS_ADDRESS -> p.route().provider() == p.route().client() ? "It is the same function." : "P2P works, directly.";
            case THROUGH_HOST_BRIDGE -> p.redirecting().isEmpty() ? "P2P works, up through the host bridge and down again."
                    : "P2P works, but every transfer is redirected through the host bridge.";
            case NOT_SUPPORTED -> p.redirecting().isEmpty() ? "P2P does not work: the kernel refuses this pair."
                    : "P2P does not work: the traffic is redirected to a host bridge that does not pass it on.";
        };
    }

    static String verdict(MapType t) {
        return switch (t) {
            case BUS_ADDRESS -> "peer to peer, directly";
            case THROUGH_HOST_BRIDGE -> "peer to peer, through the host bridge";
            case NOT_SUPPORTED -> "no peer to peer";
        };
    }

    private PathStatement verdict() {
        Fact<MapType> t = path.type();
        if (!t.known()) {
            return PathStatement.unknown(PathPart.VERDICT, t.reason(), null);
        }
        String distance = path.distance() < 0 ? "" : ", distance " + path.distance();
        String text = switch (t.value()) {
            case BUS_ADDRESS -> "map type BUS_ADDR" + distance + ", by the address on the bus";
            case THROUGH_HOST_BRIDGE -> "map type THRU_HOST_BRIDGE" + distance + ", mapped as memory is";
            case NOT_SUPPORTED -> "map type NOT_SUPPORTED" + distance + ", pci_p2pdma_distance() answers -1";
        };
        return PathStatement.of(PathPart.VERDICT, verdict(t.value()), text, PathRules.SOURCE, t.evidence());
    }

    private void repair() {
        String fix = path.fix();
        if (fix == null) {
            return;
        }
        if (route.remedy() != null) {
            out.add(PathStatement.of(PathPart.TO_KNOW, fix, "", PathRules.SOURCE, path.rules().rule()));
        } else if (route.redirecting().isEmpty()) {
            out.add(PathStatement.of(PathPart.FIX, fix, "", PathRules.SOURCE, path.rules().rule()));
        } else if (path.rules().commandLine(path.parameter())) {
            out.add(PathStatement.of(PathPart.FIX, path.parameter(), "the command line has it already, but these functions still redirect: see the kernel's log", "/proc/cmdline",
                    text("/proc/cmdline")));
        } else {
            String more = route.unread().isEmpty() ? "" : "; whether ACS redirects on " + P2pRule.names(route.unread()) + ", too, was not read";
            out.add(PathStatement.of(PathPart.FIX, path.parameter(), "on the kernel's command line, from the next boot; Dmascope never changes it" + more, "p2pdma.acs-hint",
                    path.rules().rule()));
            out.addAll(new FixCost(path).statements());
        }
    }

    private Evidence text(String file) {
        return new Evidence(Tier.TEXT, path.sysfs().source(), file, path.sysfs().takenAt());
    }

    private void bound() {
        Fact<Bound> f = path.bound();
        if (!f.known()) {
            out.add(PathStatement.unknown(PathPart.BOUND, f.reason(), f.remedy()));
            return;
        }
        Bound b = f.value();
        if (b.megabytes() == 0) {
            out.add(PathStatement.of(PathPart.BOUND, "none", "no PCI Express link lies between the two", "sysfs", f.evidence()));
            return;
        }
        String most = b.most() > b.megabytes() ? "; up to " + Bound.gigabytes(b.most()) + " when no link is lowered" : "";
        out.add(PathStatement.of(PathPart.BOUND, b.words(), "the slowest link is at " + Names.display(b.function()) + most, "current_link_speed", f.evidence()));
    }

    private void sideLink() {
        Fact<SideLink> f = path.sideLink();
        if (f == null) {
            return;
        }
        if (!f.known()) {
            out.add(PathStatement.unknown(PathPart.SIDE_LINK, f.reason(), f.remedy()));
        } else if (f.value().exists()) {
            String use = f.value().kind() == SideLink.Kind.XGMI ? "amdgpu takes it for dma-bufs between the two whatever the kernel's rule says" : "the driver's own peer access takes it; dma-bufs go by PCI and follow the kernel's rule";
            out.add(PathStatement.of(PathPart.SIDE_LINK, f.value().letters(), f.value().words() + "; " + use, f.evidence().source(), f.evidence()));
        } else {
            out.add(PathStatement.of(PathPart.SIDE_LINK, "none", "no link of another kind leads from one to the other", f.evidence().source(), f.evidence()));
        }
    }

    private void outcome(PciNode exporter, PciNode importer, String words) {
        String driver = exporter.device().driver();
        String ends = Names.display(exporter.id()) + " exports";
        if (exporter == importer) {
            return;
        }
        PeerExporter row = path.rules().outcome().row(driver);
        Evidence rule = path.rules().rule();
        if (row == null) {
            String who = driver == null ? "no driver is bound to it" : Names.display(driver) + " is not known to export device memory";
            out.add(PathStatement.of(PathPart.OUTCOME, ends, who, CATALOGUE, new Evidence(Tier.RULE, CATALOGUE, CATALOGUE, rule.takenAt())));
        } else {
            out.add(PathStatement.of(PathPart.OUTCOME, ends, words, row.rule(), new Evidence(Tier.RULE, row.rule(), row.source(), rule.takenAt(), row.remark())));
        }
    }

    /** Pairs that the same bridge redirects: mending one mends them all. */
    private void sameCause() {
        if (route.redirecting().isEmpty()) {
            return;
        }
        List<PathState> others = snapshot.paths().rows().stream().filter(p -> p.route().redirecting().stream().anyMatch(route.redirecting()::contains))
                .filter(p -> !sameEnds(p.route())).toList();
        if (others.isEmpty()) {
            out.add(PathStatement.of(PathPart.SAME_CAUSE, "no other pair", "of those that take part in dma-bufs", PathRules.SOURCE, path.rules().rule()));
            return;
        }
        String more = others.size() > NAMED ? ", and " + (others.size() - NAMED) + " more" : "";
        String named = String.join(", ", others.stream().limit(NAMED).map(p -> Names.display(p.a().id()) + " with " + Names.display(p.b().id())).toList());
        out.add(PathStatement.of(PathPart.SAME_CAUSE, others.size() == 1 ? "1 other pair" : others.size() + " other pairs", named + more, PathRules.SOURCE, path.rules().rule()));
    }

    private boolean sameEnds(Route r) {
        return r.provider() == route.provider() && r.client() == route.client() || r.provider() == route.client() && r.client() == route.provider();
    }
}
