// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.source.sysfs.PciLink;

/** The slowest link of a route, by what sysfs prints of links at this moment. */
final class Bounds {
    /** Nothing bounds the pair: no link lies between the two. */
    static final Bound NONE = new Bound(0, "", 0, 0, 0);
    private final PciTree tree;
    private final Evidence sysfs;

    Bounds(PciTree tree, Evidence sysfs) {
        this.tree = tree;
        this.sysfs = sysfs;
    }

    Fact<Bound> of(Route r) {
        if (r.provider() == r.client()) {
            return Fact.of(NONE, sysfs);
        }
        if (!r.provider().placed() || !r.client().placed()) {
            return Fact.unknown(r.reason(), r.remedy());
        }
        if (!tree.links()) {
            return Fact.unknown("no function of this host prints a PCI Express link", "needs kernel 4.13 or newer, and functions on PCI Express");
        }
        Fact<Bound> up = slowest(way(r, null));
        if (r.type() == MapType.THROUGH_HOST_BRIDGE || r.common() == null) {
            return up;
        }
        Fact<Bound> turn = slowest(way(r, r.common()));
        boolean same = up.known() && turn.known() && up.value().equals(turn.value());
        return r.type() != null || same ? turn : Fact.unknown("which way the traffic takes is not known: " + r.reason(), r.remedy());
    }

    /** Both sides, up to a bridge that is not counted; null for all the way. */
    private static List<PciNode> way(Route r, PciNode end) {
        List<PciNode> out = new ArrayList<>();
        for (PciNode side : List.of(r.provider(), r.client())) {
            for (PciNode n = side; n != null && n != end; n = n.upstream()) {
                out.add(n);
            }
        }
        return out;
    }

    private Fact<Bound> slowest(List<PciNode> way) {
        Bound least = null;
        int most = Integer.MAX_VALUE;
        for (PciNode n : way) {
            PciLink l = n.link();
            if (l == null) {
                if (n.upstream() == null) {
                    continue; // integrated in the root complex: no link of its own
                }
                return Fact.unknown(Names.display(n.id()) + " is a conventional PCI function", null);
            }
            if (integrated(n)) {
                continue;
            }
            if (l.currentSpeed() == 0 || l.currentWidth() == 0) {
                return n.function().asleep()
                        ? Fact.unknown(Names.display(n.id()) + " is suspended; it was not woken to ask for its link", "read while it is in use")
                        : Fact.unknown("the link of " + Names.display(n.id()) + " is down or not known", null);
            }
            int now = Bound.megabytes(l.currentSpeed(), l.currentWidth());
            most = l.maxSpeed() == 0 || l.maxWidth() == 0 ? 0 : Math.min(most, Bound.megabytes(l.maxSpeed(), l.maxWidth()));
            if (least == null || now < least.megabytes()) {
                least = new Bound(now, n.id(), l.currentSpeed(), l.currentWidth(), 0);
            }
        }
        return Fact.of(least == null ? NONE : new Bound(least.megabytes(), least.function(), least.speed(), least.width(), most), sysfs);
    }

    /** A function on a root bus that is no bridge has no link, though its files may print one. */
    private static boolean integrated(PciNode n) {
        return n.upstream() == null && !n.function().bridge();
    }
}
