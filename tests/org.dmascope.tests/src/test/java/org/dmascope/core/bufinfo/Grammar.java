// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.bufinfo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.FenceLine;

/** The forms of bufinfo by the first kernel that prints them, and how that kernel prints a model. */
enum Grammar {
    V4_4, V4_15, V5_4, V5_17, V5_19, V6_1, V7_0;

    boolean hasIno() {
        return compareTo(V5_4) >= 0;
    }

    boolean saysNone() {
        return compareTo(V6_1) >= 0;
    }

    boolean hasFences() {
        return this != V4_4;
    }

    boolean hasSeqno() {
        return compareTo(V5_17) >= 0;
    }

    boolean hasContext() {
        return this == V7_0;
    }

    byte[] render(Bufinfo model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, "\nDma-buf Objects:\n");
        put(out, this == V4_4 ? "size\tflags\tmode\tcount\texp_name" : "%-8s\t%-8s\t%-8s\t%-8s\texp_name".formatted("size", "flags", "mode", "count"));
        put(out, (hasIno() ? "\tino     " : "") + (saysNone() ? "\tname" : "") + "\n");
        for (BufinfoBuffer b : model.buffers()) {
            buffer(out, b);
        }
        put(out, "\nTotal " + model.totalObjects() + " objects, " + model.totalBytes() + " bytes\n");
        return out.toByteArray();
    }

    private void buffer(ByteArrayOutputStream out, BufinfoBuffer b) {
        put(out, "%08d\t%08x\t%08x\t%08d\t%s".formatted(b.size(), b.flags(), b.mode(), b.count(), b.expName()));
        if (hasIno()) {
            put(out, "\t%08d\t".formatted(b.ino()) + (b.name() == null ? "<none>" : b.name()));
        }
        put(out, "\n");
        for (FenceLine f : b.fences()) {
            put(out, "\t" + fence(f) + (f.signalled() ? " signalled\n" : " unsignalled\n"));
        }
        put(out, "\tAttached Devices:\n");
        b.attachments().forEach(d -> put(out, "\t" + d + "\n"));
        put(out, "Total " + b.attachments().size() + " devices attached\n\n");
    }

    private String fence(FenceLine f) {
        String old = f.usage().equals("write") ? "Exclusive" : "Shared";
        String seq = " seq " + Long.toUnsignedString(f.seqno());
        return switch (this) {
            case V4_4, V4_15, V5_4 -> old + " fence: " + f.driver() + " " + f.timeline();
            case V5_17 -> old + " fence:" + f.driver() + " " + f.timeline() + seq;
            case V5_19, V6_1 -> f.usage() + " fence:" + f.driver() + " " + f.timeline() + seq;
            case V7_0 -> f.usage() + " fence:" + Long.toUnsignedString(f.context()) + ":" + Long.toUnsignedString(f.seqno()) + " " + f.timeline() + " " + f.driver();
        };
    }

    private static void put(ByteArrayOutputStream out, String raw) {
        out.writeBytes(raw.getBytes(StandardCharsets.ISO_8859_1));
    }
}
