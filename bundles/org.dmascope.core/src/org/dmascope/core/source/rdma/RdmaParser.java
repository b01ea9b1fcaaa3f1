// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.ProblemList;
import org.dmascope.core.Reading;

/**
 * Parser of the replies of RDMA netlink: messages of {@code struct nlmsghdr} with attributes {@code struct nlattr}, a table of entries in each.
 * Unknown attributes are passed over, an entry without its number is dropped and complained of. One pass over the bytes, which makes one
 * object for an entry. Never throws for bad input. Source: drivers/infiniband/core/nldev.c.
 */
public final class RdmaParser {
    /** Bound on entries of one dump: a device has at most some million keys. */
    public static final int MAX_ENTRIES = 4 << 20;

    private final String path;
    private final ProblemList problems = new ProblemList();
    private final Messages messages;
    private final Attributes message;
    private final Attributes table;
    private final EntryParser entries;

    private RdmaParser(String path, Content c) {
        this.path = path;
        messages = new Messages(c, problems);
        ByteBuffer bytes = messages.bytes();
        message = new Attributes(bytes);
        table = new Attributes(bytes);
        entries = new EntryParser(bytes, problems);
    }

    /** The reply to RDMA_NLDEV_CMD_GET. */
    public static Answer<RdmaId> devices(String path, Content c) {
        RdmaParser p = new RdmaParser(path, c);
        return p.each(RdmaSource.MAX_DEVICES, add -> {
            RdmaId d = p.entries.device(p.message);
            if (d != null) {
                add.accept(d);
            }
        });
    }

    /** The reply to RDMA_NLDEV_CMD_PORT_GET. */
    public static Answer<RdmaPort> ports(String path, Content c) {
        RdmaParser p = new RdmaParser(path, c);
        return p.each(MAX_ENTRIES, add -> {
            RdmaPort port = p.entries.port(p.message);
            if (port != null) {
                add.accept(port);
            }
        });
    }

    /** The reply to one of the RDMA_NLDEV_CMD_RES_…_GET. */
    public static Answer<RdmaObject> objects(String path, Content c, RdmaKind kind) {
        RdmaParser p = new RdmaParser(path, c);
        return p.each(MAX_ENTRIES, add -> p.table(kind, () -> {
            RdmaObject o = p.entries.object(p.table, kind);
            if (o != null) {
                add.accept(o);
            }
        }));
    }

    /** The reply to RDMA_NLDEV_CMD_RES_MR_GET. */
    public static Answer<RdmaMr> regions(String path, Content c) {
        RdmaParser p = new RdmaParser(path, c);
        return p.each(MAX_ENTRIES, add -> p.table(RdmaKind.MR, () -> {
            RdmaMr m = p.entries.region(p.table);
            if (m != null) {
                add.accept(m);
            }
        }));
    }

    /** The reply to RDMA_NLDEV_CMD_STAT_GET for memory regions. */
    public static Answer<RdmaStatistic> statistics(String path, Content c) {
        RdmaParser p = new RdmaParser(path, c);
        return p.each(MAX_ENTRIES, add -> p.table(RdmaKind.MR, () -> {
            RdmaStatistic s = p.entries.statistic(p.table);
            if (s != null) {
                add.accept(s);
            }
        }));
    }

    private <T> Answer<T> each(int most, Consumer<Consumer<T>> parse) {
        List<T> out = new ArrayList<>();
        int[] dropped = new int[1];
        Consumer<T> add = t -> {
            if (out.size() < most) {
                out.add(t);
            } else {
                dropped[0]++;
            }
        };
        while (messages.next()) {
            message.open(messages.from(), messages.to());
            parse.accept(add);
        }
        if (dropped[0] > 0) {
            problems.add(0, "more than %d entries; %d are left out", most, dropped[0]);
        }
        Reading<List<T>> reading = messages.errno() != 0 ? refused(messages.errno()) : new Reading.Ok<>(path, List.copyOf(out));
        return new Answer<>(reading, messages.interrupted(), problems.list());
    }

    /** EINVAL: the kernel does not know the question (rdma_nl_rcv_msg()), or the device has gone since (nldev.c res_get_common_dumpit()). */
    private <T> Reading<T> refused(int errno) {
        return errno == Errno.EINVAL
                ? new Reading.Unsupported<>(path, errno, "the kernel does not answer this question (EINVAL): it is too old to list this kind, or the device has gone")
                : Reading.failure(path, errno);
    }

    /** Calls for each entry of the tables of a message, with {@link #table} standing at it. */
    private void table(RdmaKind kind, Runnable entry) {
        while (message.next()) {
            if (message.type() != kind.table()) {
                continue;
            }
            table.open(message);
            while (table.next()) {
                if (table.type() == kind.entry()) {
                    entry.run();
                }
            }
            if (table.broken()) {
                problems.add(0, "an entry does not fit into its table");
            }
        }
        if (message.broken()) {
            problems.add(0, "an attribute does not fit into its message");
        }
    }
}
