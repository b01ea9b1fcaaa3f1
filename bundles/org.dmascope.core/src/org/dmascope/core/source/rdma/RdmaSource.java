// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.util.Set;
import java.util.TreeSet;

import org.dmascope.core.Content;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;

/**
 * RDMA devices and what is registered with them. Ships the replies of the kernel as they came, under the names of {@link RdmaPaths}; looks into
 * them only for the devices to ask about and the processes to name. Without {@link RdmaPaths#CLASS} nothing is asked: opening a socket of this
 * family makes the kernel load ib_core where it can, and looking must not change a host.
 */
public final class RdmaSource implements Source {
    public static final String ID = "rdma";
    /** How often a list is read that changed while it was read. */
    static final int MAX_READS = 3;
    /** Bound on devices. */
    static final int MAX_DEVICES = 1024;
    /** Bound on the processes that are named. */
    static final int MAX_PROCESSES = 65_536;

    private final RdmaNetlink netlink;

    public RdmaSource(RdmaNetlink netlink) {
        this.netlink = netlink;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean canBlock() {
        return true; // listing takes locks of the devices
    }

    @Override
    public void gather(Gatherer g) {
        g.list(RdmaPaths.CLASSES);
        if (g.list(RdmaPaths.CLASS) instanceof Reading.Absent) {
            return;
        }
        Reading<Content> reply = ask(g, RdmaPaths.DEVICES, RdmaPaths.GET, RdmaNetlink.ALL);
        if (!(reply instanceof Reading.Ok<Content>(String path, Content devices))) {
            return;
        }
        Set<Integer> pids = new TreeSet<>();
        for (int device : RdmaTrail.devices(devices, MAX_DEVICES)) {
            for (RdmaKind kind : RdmaKind.values()) {
                Reading<Content> list = ask(g, RdmaPaths.of(device, kind), kind.command(), device);
                if (kind == RdmaKind.MR && list instanceof Reading.Ok<Content> ok) {
                    RdmaTrail.processes(ok.value(), kind, pids, MAX_PROCESSES);
                    if (RdmaTrail.pagesOnDemand(ok.value())) {
                        String stat = RdmaPaths.statistics(device);
                        g.recordDerived(stat, netlink.statistics(stat, device));
                    }
                }
            }
        }
        pids.forEach(pid -> g.read(RdmaPaths.comm(pid), SystemRoot.SMALL));
    }

    private Reading<Content> ask(Gatherer g, String path, int command, int device) {
        Reading<Content> reply = netlink.dump(path, command, device);
        for (int i = 1; i < MAX_READS && reply instanceof Reading.Ok<Content> ok && RdmaTrail.interrupted(ok.value()); i++) {
            reply = netlink.dump(path, command, device);
        }
        g.recordDerived(path, reply);
        return reply;
    }
}
