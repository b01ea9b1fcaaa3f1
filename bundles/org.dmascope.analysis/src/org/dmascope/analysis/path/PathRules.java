// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.time.Instant;

import org.dmascope.core.Evidence;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.PeerCatalogue;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.sysfs.DeviceInventory;

/** What all pairs of one reading share. */
final class PathRules {
    /** Name of the rule in evidence. */
    static final String SOURCE = "p2pdma";
    private final PciTree tree;
    private final P2pRule p2p;
    private final P2pRule.Support support;
    private final Bounds bounds;
    private final Outcome outcome;
    private final SideLinks links;
    private final Evidence sysfs;
    private final Evidence rule;
    private final String commandLine;
    private final Cpu cpu;

    PathRules(DeviceInventory inventory, P2pRule.Support support, Evidence sysfs, Instant takenAt) {
        PeerCatalogue catalogue = PeerCatalogue.load();
        tree = PciTree.of(inventory);
        this.support = support;
        p2p = new P2pRule(tree, inventory.platform().cpu(), catalogue, support);
        bounds = new Bounds(tree, sysfs);
        outcome = new Outcome(catalogue);
        links = new SideLinks(inventory, sysfs);
        this.sysfs = sysfs;
        rule = new Evidence(Tier.RULE, SOURCE, "drivers/pci/p2pdma.c calc_map_type_and_dist()", takenAt);
        cpu = inventory.platform().cpu();
        commandLine = inventory.platform().commandLine();
    }

    PciTree tree() {
        return tree;
    }

    P2pRule p2p() {
        return p2p;
    }

    Bounds bounds() {
        return bounds;
    }

    Outcome outcome() {
        return outcome;
    }

    SideLinks links() {
        return links;
    }

    Evidence sysfs() {
        return sysfs;
    }

    Evidence rule() {
        return rule;
    }

    boolean supported() {
        return support != P2pRule.Support.NO;
    }

    /** Whether it is not known that the kernel has the rule. */
    boolean assumes() {
        return support == P2pRule.Support.UNKNOWN;
    }

    /** Whether the kernel was started with this word. */
    boolean commandLine(String word) {
        return commandLine != null && (" " + commandLine + " ").contains(" " + word + " ");
    }

    /** Null when it was not read. */
    Cpu cpu() {
        return cpu;
    }
}
