// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.Sym;

/** {@code struct record_buffer} of native/bpf/records.h: operations, pin operation, device and functions are addresses. */
record BpfBuffer(int flags, long address, long ino, long size, long count, long ops, long pin, long device, long funcs, int vmappings, int kind, int pinCount,
        int memType, int references, String expName, String owner, String name) {
    private static final int EXP_NAME = 12;
    private static final int OWNER = EXP_NAME + BpfText.NAME / BpfWords.BYTES;
    private static final int NAME = OWNER + BpfText.NAME / BpfWords.BYTES;
    static final int WORDS = NAME + BpfText.BUFFER / BpfWords.BYTES;
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

    /** @param exporter the last exporter's name; @param owner the last module */
    static BpfBuffer at(BpfWords in, int at, BpfLastText exporter, BpfLastText owner) {
        int flags = in.second(at);
        return new BpfBuffer(flags, in.at(at + 1), in.at(at + 2), in.at(at + 3), in.at(at + 4), in.at(at + 5), in.at(at + 6), in.at(at + 7), in.at(at + 8),
                in.first(at + 9), in.second(at + 9), in.first(at + 10), in.second(at + 10), in.first(at + 11), exporter.at(in, at + EXP_NAME),
                (flags & HAS_OWNER) == 0 ? null : owner.at(in, at + OWNER), (flags & HAS_NAME) == 0 ? null : in.text(at + NAME, BpfText.BUFFER));
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
