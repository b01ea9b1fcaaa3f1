// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.pci.PciOmissions;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceRecord;

/**
 * All pairs of functions that can take part in dma-bufs, idle ones too. Pairs are made when they are first asked for: a command that shows buffers does not pay
 * for them. Safe to hand between threads.
 */
public final class Paths {
    /** Bound on the functions: each pair of them is a row. */
    static final int MOST = 256;
    /** Present in every kernel that has PCI: says that symbols were read at all, and by a version that asked for this one. */
    private static final String ALWAYS = "pci_bus_type";
    private static final String RULE = "pci_p2pdma_distance_many";

    private final PathRules rules;
    private final List<PciNode> peers;
    private final List<PciNode> strangers;
    private final int left;
    private final Fact<Integer> unread;
    private List<PathState> rows;

    private Paths(PathRules rules, List<PciNode> peers, List<PciNode> strangers, int left, Fact<Integer> unread) {
        this.rules = rules;
        this.peers = peers;
        this.strangers = strangers;
        this.left = left;
        this.unread = unread;
    }

    /**
     * Of a reading.
     *
     * @param users  devices that export or import in this reading: these, or the functions that they hang on, are ends whatever their class
     * @param kernel what the kernel can do, for whether it has the rule at all
     * @param sysfs  evidence of the inventory
     */
    public static Paths of(Reading<DeviceInventory> inventory, List<DeviceRecord> users, Reading<KernelCaps> kernel, Evidence sysfs, Instant takenAt) {
        if (!(inventory instanceof Reading.Ok<DeviceInventory> ok)) {
            Diagnostic d = Diagnostic.of(sysfs.source(), inventory, null);
            return new Paths(null, List.of(), List.of(), 0, Fact.unknown("sysfs: " + d.reason(), "mount sysfs, or copy /sys into the tree"));
        }
        PathRules rules = new PathRules(ok.value(), support(kernel), sysfs, takenAt);
        Set<String> busy = new HashSet<>();
        List<PciNode> strangers = new ArrayList<>();
        for (DeviceRecord d : users) {
            PciNode n = rules.tree().client(d);
            if (n != null) {
                busy.add(n.id());
            } else {
                strangers.add(PciNode.stranger(d));
            }
        }
        List<PciNode> peers = new ArrayList<>();
        List<PciNode> virtual = new ArrayList<>();
        for (PciNode n : rules.tree().all()) {
            boolean untold = n.function().classCode() < 0 && rules.tree().omissions() != null; // a tree of lspci -tv names no classes
            if (!n.function().bridge() && (PeerKind.of(n.device()) != PeerKind.OTHER || untold || busy.contains(n.id()))) {
                (n.function().physical() == null || busy.contains(n.id()) ? peers : virtual).add(n);
            }
        }
        int physical = Math.min(peers.size(), MOST);
        int more = Math.min(virtual.size(), MOST - physical);
        int left = peers.size() - physical + virtual.size() - more;
        List<PciNode> some = new ArrayList<>(peers.subList(0, physical));
        some.addAll(virtual.subList(0, more));
        some.sort((a, b) -> a.id().compareTo(b.id()));
        strangers.sort((a, b) -> a.id().compareTo(b.id()));
        return new Paths(rules, List.copyOf(some), List.copyOf(strangers.subList(0, Math.min(strangers.size(), MOST))), left, null);
    }

    private static P2pRule.Support support(Reading<KernelCaps> kernel) {
        if (!(kernel instanceof Reading.Ok<KernelCaps> ok) || !ok.value().symbols().contains(ALWAYS)) {
            return P2pRule.Support.UNKNOWN;
        }
        return ok.value().symbols().contains(RULE) ? P2pRule.Support.YES : P2pRule.Support.NO;
    }

    /** The functions, by address. */
    public List<PciNode> peers() {
        return peers;
    }

    /** Devices that export or import in this reading and are no PCI function, nor hang on one: peer to peer never reaches them. */
    public List<PciNode> strangers() {
        return strangers;
    }

    /** All that are rows and columns of the matrix: {@link #peers()}, then {@link #strangers()}. */
    public List<PciNode> ends() {
        return strangers.isEmpty() ? peers : Stream.concat(peers.stream(), strangers.stream()).toList();
    }

    /** Each pair once, the lower address first. */
    public synchronized List<PathState> rows() {
        if (rows == null) {
            List<PathState> all = new ArrayList<>(peers.size() * (peers.size() + 1) / 2);
            for (int i = 0; i < peers.size(); i++) {
                for (int j = i + 1; j < peers.size(); j++) {
                    all.add(between(peers.get(i), peers.get(j)));
                }
            }
            rows = List.copyOf(all);
        }
        return rows;
    }

    /** How many pairs there are; unknown when sysfs could not be read or there are more functions than are paired. */
    public Fact<Integer> known() {
        if (unread != null) {
            return unread;
        }
        return left > 0 ? Fact.unknown(left + " more functions are not paired: only " + MOST + " are, virtual functions last", "ask for a pair with dmascope path")
                : Fact.of(peers.size() * (peers.size() - 1) / 2, rules.sysfs());
    }

    /** The path between any two functions, bridges too. */
    public PathState between(PciNode a, PciNode b) {
        return new PathState(rules.p2p().route(a, b), rules);
    }

    /** The same pair with its ends exchanged. */
    public PathState reversed(PathState p) {
        return between(p.route().client(), p.route().provider());
    }

    /** The path between two devices by their sysfs paths; null when one of them is neither a PCI function nor among {@link #strangers()}. */
    public PathState between(String sysfsA, String sysfsB) {
        PciNode a = end(sysfsA);
        PciNode b = end(sysfsB);
        return a == null || b == null ? null : between(a, b);
    }

    private PciNode end(String sysfsPath) {
        PciNode n = rules == null ? null : rules.tree().at(sysfsPath);
        return n != null ? n : strangers.stream().filter(s -> s.device().sysfsPath().equals(sysfsPath)).findFirst().orElse(null);
    }

    /** The end that a device is or hangs on: a function, or one of {@link #strangers()}; null when it is neither, or not known. */
    public PciNode end(DeviceRecord d) {
        PciNode n = function(d);
        return n != null || d == null ? n : end(d.sysfsPath());
    }

    /** All PCI functions that are no bridges, by address, then {@link #strangers()}: also those that take no part in dma-bufs. */
    public List<PciNode> everything() {
        return rules == null ? List.of() : Stream.concat(rules.tree().all().stream().filter(n -> !n.function().bridge()).sorted(Comparator.comparing(PciNode::id)),
                strangers.stream()).toList();
    }

    /** What the file that was read leaves out; null when a kernel's own files were read. */
    public PciOmissions omissions() {
        return rules == null ? null : rules.tree().omissions();
    }

    /** The first processor, which decides about ways through the root; null when it was not read. */
    public Cpu cpu() {
        return rules == null ? null : rules.cpu();
    }

    /** The PCI function that a device is or hangs on; null when there is none or nothing was read. */
    public PciNode function(DeviceRecord d) {
        return rules == null || d == null ? null : rules.tree().client(d);
    }

    /** Those that an address means: {@code 0000:41:00.0}, without the domain {@code 41:00.0}, or the name of a node such as {@code card0} or {@code mlx5_0}. */
    public List<PciNode> find(String text) {
        if (rules == null) {
            return List.of();
        }
        String low = text.toLowerCase(Locale.ROOT);
        PciNode exact = rules.tree().find(low);
        if (exact != null) {
            return List.of(exact);
        }
        return Stream.concat(rules.tree().all().stream(), strangers.stream()).filter(n -> n.id().equals(text) || shortened(n.id(), low) || n.device().nodes().stream().anyMatch(x -> x.name().equals(text))).toList();
    }

    private static boolean shortened(String id, String text) {
        return id.endsWith(":" + text) && id.indexOf(':') == id.length() - text.length() - 1;
    }
}
