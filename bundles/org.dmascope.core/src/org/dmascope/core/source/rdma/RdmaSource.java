// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.util.List;
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
        if (!(reply instanceof Reading.Ok<Content>(String path, Content c))) {
            return;
        }
        Set<Integer> pids = new TreeSet<>();
        for (RdmaId d : RdmaParser.devices(path, c).reading().orElse(List.of())) {
            for (RdmaKind kind : RdmaKind.values()) {
                owners(kind, ask(g, RdmaPaths.of(d.index(), kind), kind.command(), d.index()), pids);
            }
        }
        pids.forEach(pid -> g.read(RdmaPaths.comm(pid), SystemRoot.SMALL));
    }

    private Reading<Content> ask(Gatherer g, String path, int command, int device) {
        Reading<Content> reply = netlink.dump(path, command, device);
        for (int i = 1; i < MAX_READS && reply instanceof Reading.Ok<Content> ok && RdmaParser.interrupted(ok.value()); i++) {
            reply = netlink.dump(path, command, device);
        }
        g.recordDerived(path, reply);
        return reply;
    }

    private static void owners(RdmaKind kind, Reading<Content> reply, Set<Integer> pids) {
        if (kind != RdmaKind.MR || !(reply instanceof Reading.Ok<Content>(String path, Content c))) {
            return;
        }
        for (RdmaMr m : RdmaParser.regions(path, c).reading().orElse(List.of())) {
            if (m.pid() > 0 && pids.size() < MAX_PROCESSES) {
                pids.add(m.pid());
            }
        }
    }
}
