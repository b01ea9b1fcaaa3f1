// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import org.dmascope.core.Names;

/**
 * Where two ways to the root meet, in the words of this program and in the letters of {@code nvidia-smi topo -m}: X the same, PIX at most one switch, PXB several bridges but not
 * the host bridge, PHB the same host bridge, NODE several host bridges of one NUMA node, SYS across NUMA nodes.
 *
 * @param kind    null when it is not known
 * @param letters {@code ?} when it is not known, {@code -} when one of the two is no PCI function
 * @param note    what the class rests on; null when nothing needs saying
 */
public record PathPlace(PathClass kind, String letters, String note) {
    /** Steps from a function to the upstream port of the switch that it hangs on. */
    private static final int ONE_SWITCH = 2;

    static PathPlace of(Route r, PciTree tree) {
        PciNode a = r.provider();
        PciNode b = r.client();
        if (a == b) {
            return new PathPlace(PathClass.SAME_FUNCTION, "X", null);
        }
        if (!a.pci() || !b.pci()) {
            return new PathPlace(null, "-", r.reason());
        }
        if (r.common() == null && (!a.placed() || !b.placed())) {
            return new PathPlace(null, "?", r.reason());
        }
        boolean ports = tree.omissions() == null || !tree.omissions().ports();
        if (r.common() != null) {
            int depth = r.common().depth();
            int steps = ports ? ONE_SWITCH : 1; // where downstream ports are left out
            boolean one = a.depth() - depth <= steps && b.depth() - depth <= steps;
            boolean root = r.common().upstream() == null && r.common().placed() && ports;
            boolean inSwitch = one && !root;
            return new PathPlace(inSwitch ? PathClass.SAME_SWITCH : PathClass.SAME_ROOT_PORT, one ? "PIX" : "PXB", null);
        }
        if (!ports && tree.numaNode(a) == tree.numaNode(b)) {
            return new PathPlace(null, "?", tree.omissions().subject() + " does not tell whether one host bridge is above both or two of one NUMA node");
        }
        if (ports && a.device().hostBridge().equals(b.device().hostBridge())) {
            return new PathPlace(PathClass.SAME_HOST_BRIDGE, "PHB", null);
        }
        int here = tree.numaNode(a);
        int there = tree.numaNode(b);
        if (here < 0 || there < 0) {
            return new PathPlace(null, "?", "the firmware names no NUMA node for " + Names.display(here < 0 ? a.id() : b.id()));
        }
        String note = a.function().numaNode() >= 0 && b.function().numaNode() >= 0 ? null : "the firmware names no NUMA node for one of them; that of its neighbours is taken";
        return here == there ? new PathPlace(PathClass.ACROSS_BRIDGES, "NODE", note) : new PathPlace(PathClass.ACROSS_NUMA_NODES, "SYS", note);
    }
}
