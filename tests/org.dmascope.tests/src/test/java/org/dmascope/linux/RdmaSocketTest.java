// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.rdma.RdmaMr;
import org.dmascope.core.source.rdma.RdmaNetlink;
import org.dmascope.core.source.rdma.RdmaParser;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The exchange with the running kernel: with a family that every kernel has, and with one that none has. */
class RdmaSocketTest {
    /** include/uapi/linux/netlink.h: NETLINK_ROUTE, and a number beyond MAX_LINKS. */
    private static final int ROUTE = 0;
    private static final int NONE = 100;

    /** NETLINK_ROUTE knows no such message (rtnetlink_rcv_msg()) and says so in an NLMSG_ERROR, which the parser understands. */
    @Test
    void aRefusalComesBackAsTheKernelWroteIt() {
        Reading<Content> reply = new RdmaSocket(Libc.load(), ROUTE).dump("/x", 13, 7);
        Content c = assertInstanceOf(Reading.Ok.class, reply) == null ? null : reply.orElse(null);
        Reading<List<RdmaMr>> parsed = RdmaParser.regions("/x", c).reading();
        assertEquals(Errno.EOPNOTSUPP, parsed.errno());
        assertInstanceOf(Reading.Unsupported.class, parsed);
    }

    @Test
    void aKernelWithoutTheFamily() {
        assertInstanceOf(Reading.Unsupported.class, new RdmaSocket(Libc.load(), NONE).dump("/x", 1, RdmaNetlink.ALL));
    }
}
