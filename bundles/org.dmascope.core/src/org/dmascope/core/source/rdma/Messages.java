// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.dmascope.core.Content;
import org.dmascope.core.ProblemList;

/**
 * Goes through the messages of one dump. Numbers are in the byte order of the host that answered, which the type of the first message
 * gives away: a capture may be read on another machine.
 */
final class Messages {
    private final ByteBuffer bytes;
    private final boolean truncated;
    private final ProblemList problems;
    private int next;
    private int from;
    private int to;
    private int errno;
    private boolean done;
    private boolean interrupted;

    Messages(Content c, ProblemList problems) {
        bytes = ByteBuffer.wrap(c.bytes());
        bytes.order(bigEndian(bytes) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        truncated = c.truncated();
        this.problems = problems;
    }

    private static boolean bigEndian(ByteBuffer b) {
        if (b.limit() < Nldev.HEADER) {
            return false;
        }
        return !plausible(Short.toUnsignedInt(b.order(ByteOrder.LITTLE_ENDIAN).getShort(4))) && plausible(Short.toUnsignedInt(b.order(ByteOrder.BIG_ENDIAN).getShort(4)));
    }

    private static boolean plausible(int type) {
        return type >= Nldev.NLMSG_NOOP && type <= Nldev.NLMSG_DONE || (type & ~0x3ff) == Nldev.CLIENT;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    /** Goes to the next message with attributes; false at the end of the dump, also at one that the kernel ended with an error. */
    boolean next() {
        while (!done) {
            if (bytes.limit() - next < Nldev.HEADER) {
                cut();
                return false;
            }
            int length = bytes.getInt(next);
            if (length < Nldev.HEADER || length > bytes.limit() - next) {
                cut();
                return false;
            }
            int type = Short.toUnsignedInt(bytes.getShort(next + 4));
            interrupted |= (bytes.getShort(next + 6) & Nldev.NLM_F_DUMP_INTR) != 0;
            from = next + Nldev.HEADER;
            to = next + length;
            next = (int) Math.min(bytes.limit(), next + (length + 3L & ~3));
            if (type == Nldev.NLMSG_DONE || type == Nldev.NLMSG_ERROR) {
                end(type);
            } else if ((type & ~0x3ff) == Nldev.CLIENT) {
                return true;
            } else if (type != Nldev.NLMSG_NOOP) {
                problems.add(0, "a message of type %d, at byte %d, is not an answer to the question", type, from - Nldev.HEADER);
            }
        }
        return false;
    }

    /** Both carry an int: 0, or a negative errno (netlink_ack(), netlink_dump_done()). Older kernels may leave it out of NLMSG_DONE. */
    private void end(int type) {
        done = true;
        int code = to - from >= Integer.BYTES ? bytes.getInt(from) : 0;
        if (code > 0 || code < -4095) {
            problems.add(0, "the dump ends with %d, which is no error number", code);
        } else {
            errno = -code;
        }
        if (type == Nldev.NLMSG_ERROR && to - from < Integer.BYTES) {
            problems.add(0, "an error without a number");
        }
    }

    private void cut() {
        done = true;
        problems.add(0, truncated ? "the reply is larger than what is read of it; the rest is missing" : "the reply was cut off at byte %d", next);
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** 0, or why the kernel did not answer, or not to the end. */
    int errno() {
        return errno;
    }

    /** Whether something came or went while the kernel listed (NLM_F_DUMP_INTR): entries may be missing or stand there twice. */
    boolean interrupted() {
        return interrupted;
    }
}
