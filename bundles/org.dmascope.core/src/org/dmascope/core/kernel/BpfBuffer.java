// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.ByteBuffer;

import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.Sym;

/** {@code struct record_buffer} of native/bpf/records.h: operations, pin operation, device and functions are addresses. */
record BpfBuffer(int flags, long address, long ino, long size, long count, long ops, long pin, long device, long funcs, int vmappings, int kind, int pinCount,
        int memType, int references, String expName, String owner, String name) {
    private static final int EXP_NAME = 96;
    private static final int OWNER = EXP_NAME + BpfText.NAME;
    private static final int NAME = OWNER + BpfText.NAME;
    static final int BYTES = NAME + BpfText.BUFFER;
    private static final int HAS_NAME = 1;
    private static final int HAS_OWNER = 2;
    private static final int HAS_PINCOUNT = 4;
    private static final int HAS_MEMTYPE = 8;
    private static final int HAS_REVOKED = 16;
    private static final int REVOKED = 32;
    private static final int HAS_REFERENCES = 64;
    private static final int FENCES = 128;
    private static final int UNSTABLE = 256;
    private static final int AWAITED = 512;
    private static final BpfKind[] KINDS = BpfKind.values();

    static BpfBuffer at(ByteBuffer in, int at) {
        int flags = in.getInt(at + 4);
        return new BpfBuffer(flags, in.getLong(at + 8), in.getLong(at + 16), in.getLong(at + 24), in.getLong(at + 32), in.getLong(at + 40), in.getLong(at + 48),
                in.getLong(at + 56), in.getLong(at + 64), in.getInt(at + 72), in.getInt(at + 76), in.getInt(at + 80), in.getInt(at + 84), in.getInt(at + 88),
                BpfText.at(in, at + EXP_NAME, BpfText.NAME), (flags & HAS_OWNER) == 0 ? null : BpfText.at(in, at + OWNER, BpfText.NAME),
                (flags & HAS_NAME) == 0 ? null : BpfText.at(in, at + NAME, BpfText.BUFFER));
    }

    boolean fencesRead() {
        return (flags & FENCES) != 0;
    }

    boolean stable() {
        return (flags & UNSTABLE) == 0;
    }

    /** What the exporter's private part says; null when the exporter is not one that is known. */
    StructExporter exporter(BpfDevice device, Sym funcs) {
        String type = kind > 0 && kind < KINDS.length ? KINDS[kind].type() : null;
        if (type == null) {
            return null;
        }
        return new StructExporter(type, device == null ? null : device.name(), device == null ? null : device.driver(), this.funcs != 0 ? funcs : null,
                (flags & HAS_PINCOUNT) == 0 ? null : pinCount, (flags & HAS_MEMTYPE) == 0 ? null : memType,
                (flags & HAS_REVOKED) == 0 ? null : Boolean.valueOf((flags & REVOKED) != 0), mappings());
    }

    /** The exporter's own reference is in the count unless a revoke sleeps until the others have gone; see {@link PrivateParts}. */
    private Integer mappings() {
        if ((flags & HAS_REFERENCES) == 0) {
            return null;
        }
        return Math.max((flags & AWAITED) == 0 ? references - 1 : references, 0);
    }
}
