// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.dmascope.core.Names;
import org.dmascope.core.catalogue.KnownHostBridge;
import org.dmascope.core.catalogue.PeerCatalogue;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.pci.PciOmissions;
import org.dmascope.core.source.pci.PortType;

import org.dmascope.analysis.path.HostBridgeAnswer.Answer;

/** cpu_supports_p2pdma() and host_bridge_whitelist() of drivers/pci/p2pdma.c. */
final class HostBridges {
    private final PciTree tree;
    private final Cpu cpu;
    private final PeerCatalogue catalogue;
    /** By the two host bridges: a machine has few of them and many pairs. */
    private final Map<String, HostBridgeAnswer> asked = new ConcurrentHashMap<>();

    HostBridges(PciTree tree, Cpu cpu, PeerCatalogue catalogue) {
        this.tree = tree;
        this.cpu = cpu;
        this.catalogue = catalogue;
    }

    /** Whether the processor alone says yes: cpu_supports_p2pdma(). */
    boolean processorPasses() {
        return cpu != null && PeerCatalogue.AMD.equals(cpu.vendor()) && cpu.family() >= PeerCatalogue.ZEN;
    }

    HostBridgeAnswer between(PciNode a, PciNode b) {
        if (processorPasses()) {
            return new HostBridgeAnswer(Answer.YES, "the processor is AMD family 0x" + Integer.toHexString(cpu.family()) + " (0x17 and later pass it on)", null);
        }
        String one = a.device().hostBridge();
        String other = b.device().hostBridge();
        return asked.computeIfAbsent(one + " " + other, k -> listed(one, other));
    }

    private HostBridgeAnswer listed(String one, String other) {
        HostBridgeAnswer first = listed(one, one.equals(other));
        HostBridgeAnswer answer = one.equals(other) || first.answer() == Answer.NO ? first : worse(first, listed(other, false));
        if (answer.answer() == Answer.NO && cpu == null) {
            return new HostBridgeAnswer(Answer.UNKNOWN, answer.because() + ", but the processor is not known", "read /proc/cpuinfo, too");
        }
        return answer;
    }

    private static HostBridgeAnswer worse(HostBridgeAnswer a, HostBridgeAnswer b) {
        return b.answer() == Answer.NO || a.answer() == Answer.YES ? b : a;
    }

    private HostBridgeAnswer listed(String hostBridge, boolean same) {
        PciNode root = tree.firstOn(hostBridge);
        if (root == null) {
            return new HostBridgeAnswer(Answer.UNKNOWN, "nothing on the root bus " + Names.display(hostBridge) + " was read", "read all of /sys/bus/pci");
        }
        PciOmissions left = tree.omissions();
        if (left != null && (left.ports() || !root.id().endsWith(":00.0"))) {
            return new HostBridgeAnswer(Answer.UNKNOWN, left.subject() + " may leave out the first function of the root bus, which is what the kernel looks at",
                    "read the host itself, or a gathered tree of it");
        }
        int vendor = root.function().vendor();
        int device = root.function().device();
        if (vendor < 0 || device < 0) {
            return new HostBridgeAnswer(Answer.UNKNOWN, "the ids of " + Names.display(root.id()) + " were not read", left == null ? "read its uevent file, too" : left.subject() + " must hold them, too");
        }
        String name = String.format("%s (%04x:%04x), the first function of %s,", Names.display(root.id()), vendor, device, Names.display(hostBridge));
        if (!root.id().endsWith(":00.0") && root.port() != null && root.port() != PortType.ROOT_PORT) {
            return new HostBridgeAnswer(Answer.NO, name + " is neither at 00.0 nor a root port", null);
        }
        KnownHostBridge row = catalogue.hostBridge(vendor, device);
        if (row == null) {
            return new HostBridgeAnswer(Answer.NO, name + " is not in the kernel's list of host bridges", null);
        }
        if (row.sameOnly() && !same) {
            return new HostBridgeAnswer(Answer.NO, row.name() + " passes it on below one host bridge only", null);
        }
        if (!root.id().endsWith(":00.0") && root.port() == null) {
            return new HostBridgeAnswer(Answer.UNKNOWN, name + " counts only if it is a root port, which was not read", "read as root");
        }
        if (row.since() != null) {
            return new HostBridgeAnswer(Answer.UNKNOWN, name + " is in the list of kernel " + row.since() + "; whether this kernel has that row is not told",
                    "make a trial attachment, or look into " + row.source() + " of this kernel");
        }
        return new HostBridgeAnswer(Answer.YES, "the host bridge " + row.name() + " is in the kernel's list", null);
    }
}
