// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.ByteBuffer;

/** {@code struct record_attachment} of native/bpf/records.h: device, operations and callback are addresses. */
record BpfAttachment(int flags, long device, long ops, long callback, long umemAddress, long umemLength, long umemDevice, long iommufdLength) {
    static final int BYTES = 64;
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

    static BpfAttachment at(ByteBuffer in, int at) {
        return new BpfAttachment(in.getInt(at + 4), in.getLong(at + 8), in.getLong(at + 16), in.getLong(at + 24), in.getLong(at + 32), in.getLong(at + 40),
                in.getLong(at + 48), in.getLong(at + 56));
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Null when the first flag says that there is no such member. */
    Boolean truth(int there, int flag) {
        return has(there) ? Boolean.valueOf(has(flag)) : null;
    }

    /** Whether the other one, which may be null, says the same but for what its importer keeps. */
    boolean alike(BpfAttachment other) {
        return other != null && flags == other.flags && device == other.device && ops == other.ops && callback == other.callback;
    }
}
