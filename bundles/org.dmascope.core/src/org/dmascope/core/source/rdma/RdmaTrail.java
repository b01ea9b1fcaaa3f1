// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.util.Set;
import java.util.TreeSet;

import org.dmascope.core.Content;
import org.dmascope.core.ProblemList;

/** What a reply says of where to look next: which devices to ask about, which processes to name, whether to ask again. All else is left to who reads it. */
final class RdmaTrail {
    private final Messages messages;

    private RdmaTrail(Content c) {
        messages = new Messages(c, new ProblemList());
    }

    /** Whether something came or went while the kernel listed. */
    static boolean interrupted(Content c) {
        Messages m = new RdmaTrail(c).messages;
        while (m.next()) {
            continue;
        }
        return m.interrupted();
    }

    /** Indexes of the devices in a reply to RDMA_NLDEV_CMD_GET, sorted; at most {@code most}. */
    static Set<Integer> devices(Content c, int most) {
        Set<Integer> out = new TreeSet<>();
        Messages m = new RdmaTrail(c).messages;
        Attributes a = new Attributes(m.bytes());
        while (m.next() && out.size() < most) {
            a.open(m.from(), m.to());
            while (a.next()) {
                if (a.type() == Nldev.DEV_INDEX && a.small() >= 0) {
                    out.add(a.small());
                }
            }
        }
        return out;
    }

    /** Adds the processes that a reply names, until there are {@code most}. */
    static void processes(Content c, RdmaKind kind, Set<Integer> out, int most) {
        Messages m = new RdmaTrail(c).messages;
        Attributes message = new Attributes(m.bytes());
        Attributes table = new Attributes(m.bytes());
        Attributes entry = new Attributes(m.bytes());
        int last = 0;
        while (m.next()) {
            message.open(m.from(), m.to());
            while (message.next()) {
                table.open(message);
                while (message.type() == kind.table() && table.next()) {
                    entry.open(table);
                    while (entry.next()) {
                        int pid = entry.type() == Nldev.RES_PID ? entry.small() : 0;
                        if (pid > 0 && pid != last && out.size() < most) {
                            out.add(pid);
                            last = pid;
                        }
                    }
                }
            }
        }
    }

    /** Whether a driver says of a region that it is paged on demand: {@code odp} in its nest (drivers/infiniband/hw/mlx5/restrack.c). */
    static boolean pagesOnDemand(Content c) {
        Messages m = new RdmaTrail(c).messages;
        Attributes message = new Attributes(m.bytes());
        Attributes table = new Attributes(m.bytes());
        Attributes entry = new Attributes(m.bytes());
        Attributes driver = new Attributes(m.bytes());
        while (m.next()) {
            message.open(m.from(), m.to());
            while (message.next()) {
                table.open(message);
                while (message.type() == RdmaKind.MR.table() && table.next()) {
                    entry.open(table);
                    while (entry.next()) {
                        driver.open(entry);
                        while (entry.type() == Nldev.DRIVER && driver.next()) {
                            if (driver.type() == Nldev.DRIVER_STRING && driver.text().equals(RdmaMr.ODP)) {
                                return true;
                            }
                        }
                    }
                }
            }
        }
        return false;
    }
}
