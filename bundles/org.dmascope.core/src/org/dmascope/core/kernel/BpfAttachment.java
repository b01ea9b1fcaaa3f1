// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

/** {@code struct record_attachment} of native/bpf/records.h: device, operations and callback are addresses. */
record BpfAttachment(int flags, long device, long ops, long callback, long umemAddress, long umemLength, long umemDevice, long iommufdLength) {
    static final int WORDS = 8;
    static final int P2P = 1;
    static final int ALLOW_P2P = 2;
    static final int HAS_SGT = 4;
    static final int SGT = 8;
    static final int UMEM = 16;
    static final int HAS_PINNED = 32;
    static final int PINNED = 64;
    static final int HAS_REVOKED = 128;
    static final int REVOKED = 256;
    static final int MAPPED = 512;
    static final int IOMMUFD = 1024;
    static final int UNSTABLE = 2048;
    static final int OPS_LOST = 4096;

    /** @param words those of a record, but for the first one; in its place the flags */
    static BpfAttachment of(long[] words, int at) {
        return new BpfAttachment((int) words[at], words[at + 1], words[at + 2], words[at + 3], words[at + 4], words[at + 5], words[at + 6], words[at + 7]);
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Null when the first flag says that there is no such member. */
    Boolean truth(int there, int flag) {
        return has(there) ? Boolean.valueOf(has(flag)) : null;
    }

    /** Whether these words say the same, but for what its importer keeps. */
    boolean alike(long[] words, int at) {
        return flags == (int) words[at] && device == words[at + 1] && ops == words[at + 2] && callback == words[at + 3];
    }
}
