// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.Locale;

/** The keys of the filter language. */
public enum FilterKey {
    /** Inode, the exact number. */
    INO(true),
    /** Process id, the exact number. */
    PID(true),
    /** Device name, any part of it. */
    DEV(false),
    /** Driver, any part of it. */
    DRV(false),
    /** Exporter name, any part of it. */
    EXP(false),
    /** Name of a buffer or process, any part of it. */
    NAME(false),
    /** Kind of an event, the whole word. */
    KIND(true),
    /** Name of a process, any part of it. */
    COMM(false),
    /** Remote key of an RDMA memory region, the exact number, decimal or {@code 0x…}. */
    RKEY(true),
    /** What memory an RDMA memory region covers: plain, odp, dma-buf, unknown. */
    MODE(true),
    /** Path of a control group, any part of it. */
    CGROUP(false),
    /** Class of an attachment, the whole word; {@code unknown} too. */
    CLASS(true),
    /** Revoke state of an attachment, or what becomes of an RDMA memory region, the whole word; {@code unknown} too. */
    STATE(true),
    /** How an attachment was made: static or dynamic, the whole word; {@code unknown} too. */
    IMPORTER(true),
    /** Peer to peer of an attachment: yes, no, unknown; fails where it is one by its contract and cannot be mapped. */
    P2P(true),
    /** Whether an attachment keeps the memory in its place, the whole word; {@code unknown} too. */
    PINNED(true),
    /** Whether an attachment can be revoked: yes, no, unknown. */
    REVOCABLE(true),
    /** A rule that one of the axes of an attachment comes from, any part of its name. */
    RULE(false);

    private final boolean whole;

    FilterKey(boolean whole) {
        this.whole = whole;
    }

    /** As typed, without the colon. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean finds(String wanted, String term) {
        return whole ? term.equals(wanted) : term.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Whether it looks at the contract of attachments. */
    boolean ofContract() {
        return compareTo(CLASS) >= 0;
    }

    static FilterKey of(String word) {
        for (FilterKey k : values()) {
            if (k.word().equals(word)) {
                return k;
            }
        }
        return null;
    }
}
