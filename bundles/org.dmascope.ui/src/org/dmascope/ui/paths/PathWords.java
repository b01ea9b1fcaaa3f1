// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.analysis.path.PeerKind;
import org.dmascope.core.Names;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.ui.grid.IconLegend;
import org.dmascope.ui.look.Token;

/** Icons, words and colours of verdicts and of the ends of a path. */
public final class PathWords {
    private static final String ARROW = " \u2192 "; //$NON-NLS-1$
    /** The domain that most machines have alone; it is left out where there is no room. */
    private static final String FIRST_DOMAIN = "0000:"; //$NON-NLS-1$

    private PathWords() {
    }

    static String icon(PathVerdict v) {
        return switch (v) {
            case SAME -> "self"; //$NON-NLS-1$
            case DIRECT -> "p2p"; //$NON-NLS-1$
            case REDIRECT -> "redirected"; //$NON-NLS-1$
            case BRIDGE -> "bridge"; //$NON-NLS-1$
            case ACROSS -> "cross"; //$NON-NLS-1$
            case NEVER -> "revoked"; //$NON-NLS-1$
            case UNKNOWN -> "unknown"; //$NON-NLS-1$
        };
    }

    static String word(PathVerdict v) {
        return switch (v) {
            case SAME -> Messages.same;
            case DIRECT -> Messages.direct;
            case REDIRECT -> Messages.redirect;
            case BRIDGE -> Messages.bridge;
            case ACROSS -> Messages.across;
            case NEVER -> Messages.never;
            case UNKNOWN -> Messages.unknown;
        };
    }

    /** Whose tint a cell has; null for none. */
    static Token token(PathVerdict v) {
        return switch (v) {
            case SAME -> null;
            case DIRECT -> Token.TEAL;
            case REDIRECT -> Token.OCHRE;
            case BRIDGE -> Token.BLUE;
            case ACROSS -> Token.SLATE;
            case NEVER -> Token.RED;
            case UNKNOWN -> Token.UNKNOWN;
        };
    }

    static List<IconLegend.Entry> legend() {
        return List.of(entry(PathVerdict.DIRECT, Messages.directText), entry(PathVerdict.REDIRECT, Messages.redirectText), entry(PathVerdict.BRIDGE, Messages.bridgeText),
                entry(PathVerdict.ACROSS, Messages.acrossText), entry(PathVerdict.NEVER, Messages.neverText), entry(PathVerdict.UNKNOWN, Messages.unknownText));
    }

    private static IconLegend.Entry entry(PathVerdict v, String words) {
        return new IconLegend.Entry(List.of(icon(v)), word(v), words);
    }

    /** The distance as pci_p2pdma_distance() answers it: -1 for a pair that is refused; "" when it is not known. */
    static String distance(PathState p) {
        return PathVerdict.of(p) == PathVerdict.NEVER ? "\u22121" : p.distance() < 0 ? "" : Integer.toString(p.distance()); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** {@code 44:00.0}; with the domain where it is another one than the first. */
    static String address(PciNode n) {
        String id = Names.display(n.id());
        return n.pci() && id.startsWith(FIRST_DOMAIN) ? id.substring(FIRST_DOMAIN.length()) : id;
    }

    /** {@code GPU}, {@code NIC}, …; "" for what is nothing that takes part by itself. */
    static String role(PciNode n) {
        return switch (PeerKind.of(n.device())) {
            case GPU -> Messages.gpu;
            case NETWORK -> Messages.nic;
            case NVME -> Messages.nvme;
            case STORAGE -> Messages.storage;
            case VIDEO -> Messages.video;
            case ACCELERATOR -> Messages.accelerator;
            case VFIO -> Messages.vfio;
            case OTHER -> ""; //$NON-NLS-1$
        };
    }

    /** Role and driver; of what is no PCI function that. */
    public static String below(PciNode n) {
        String driver = n.device().driver() == null ? "" : Names.display(n.device().driver()); //$NON-NLS-1$
        return joined(" ", n.pci() ? role(n) : Messages.notPci, driver); //$NON-NLS-1$
    }

    static String joined(String between, String... some) {
        return Stream.of(some).filter(s -> !s.isEmpty()).collect(Collectors.joining(between));
    }

    /** Everything that a filter may look for, in lower case. */
    public static String sought(PciNode n) {
        String nodes = n.device().nodes().stream().map(DeviceNode::name).map(Names::display).collect(Collectors.joining(" ")); //$NON-NLS-1$
        return joined(" ", Names.display(n.id()), below(n), PeerKind.of(n.device()).word(), nodes).toLowerCase(java.util.Locale.ROOT); //$NON-NLS-1$
    }

    static String arrow(PathState p) {
        return Names.display(p.a().id()) + ARROW + Names.display(p.b().id());
    }
}
