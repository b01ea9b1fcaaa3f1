// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

import org.dmascope.core.Content;
import org.dmascope.core.ProblemList;

/** Changes numbers in recorded replies of RDMA netlink where they stand, so that the replies stay what the kernel sends. */
public final class RdmaMask {
    /** RDMA_NLDEV_ATTR_SYS_IMAGE_GUID and RDMA_NLDEV_ATTR_SUBNET_PREFIX. */
    private static final int SYS_IMAGE_GUID = 7;
    private static final int SUBNET_PREFIX = 8;

    private final LongUnaryOperator address;
    private final LongUnaryOperator key;
    private final LongUnaryOperator guid;
    private ByteBuffer bytes;

    /**
     * @param address for the address at which a region is seen (IOVA)
     * @param key     for local and remote keys
     * @param guid    for GUIDs and subnet prefixes
     */
    public RdmaMask(LongUnaryOperator address, LongUnaryOperator key, LongUnaryOperator guid) {
        this.address = address;
        this.key = key;
        this.guid = guid;
    }

    /** The same reply with other numbers; anything that does not fit is left as it is. */
    public byte[] mask(byte[] reply) {
        byte[] copy = reply.clone();
        Messages m = new Messages(new Content(copy, false), new ProblemList());
        bytes = ByteBuffer.wrap(copy).order(m.bytes().order());
        while (m.next()) {
            attributes(new Attributes(bytes).open(m.from(), m.to()));
        }
        return copy;
    }

    private void attributes(Attributes a) {
        while (a.next()) {
            int type = a.type();
            switch (type) {
                case Nldev.NODE_GUID, SYS_IMAGE_GUID, SUBNET_PREFIX -> put(a, guid);
                case Nldev.RKEY, Nldev.LKEY -> put(a, key);
                case Nldev.IOVA -> put(a, address);
                default -> {
                    boolean table = Arrays.stream(RdmaKind.values()).anyMatch(k -> k.table() > 0 && (k.table() == type || k.entry() == type));
                    if (table) {
                        attributes(new Attributes(bytes).open(a));
                    }
                }
            }
        }
    }

    private void put(Attributes a, LongUnaryOperator f) {
        switch (a.length()) {
            case Integer.BYTES -> bytes.putInt(a.at(), (int) f.applyAsLong(a.bits()));
            case Long.BYTES -> bytes.putLong(a.at(), f.applyAsLong(a.bits()));
            default -> {
                // of no length that such a number has: not one
            }
        }
    }
}
