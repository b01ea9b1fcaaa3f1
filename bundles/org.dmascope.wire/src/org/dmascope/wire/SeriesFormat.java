// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The file of a series: a head, then one record for each step, appended one by one. Numbers are big-endian.
 *
 * <pre>
 * head    00 "DMASERIES" 0A, version (16 bit), length of the manifest (32), manifest (JSON, UTF-8), CRC-32C of all that (32)
 * step    00 "STEP" FF 0A 00, kind (8), number, base, oldest (32 each), taken at (64, milliseconds), length and CRC-32C of the body (32 each),
 *         CRC-32C of all that (32); then the body
 * body    WHOLE, CHANGES: see {@link StepPacker}; FAILED: errno (32), reason (UTF-8)
 * </pre>
 *
 * A step that says changes needs those before it down to the last whole one, and no others.
 */
final class SeriesFormat {
    static final int VERSION = 1;
    static final byte[] MAGIC = "\0DMASERIES\n".getBytes(StandardCharsets.ISO_8859_1);
    static final byte[] STEP = "\0STEP\u00ff\n\0".getBytes(StandardCharsets.ISO_8859_1);
    static final int HEAD = MAGIC.length + Short.BYTES + Integer.BYTES;
    static final int STEP_HEAD = STEP.length + 1 + 6 * Integer.BYTES + Long.BYTES;
    /** Bound on the steps of a file: more than any series keeps. */
    static final int MAX_STEPS = 1 << 20;

    private SeriesFormat() {
    }

    static int sum(byte[] b, int length) {
        CRC32C c = new CRC32C();
        c.update(b, 0, length);
        return (int) c.getValue();
    }

    static byte[] head(byte[] manifest) {
        ByteBuffer b = ByteBuffer.allocate(HEAD + manifest.length + Integer.BYTES);
        b.put(MAGIC).putShort((short) VERSION).putInt(manifest.length).put(manifest);
        return b.putInt(sum(b.array(), b.position())).array();
    }

    static byte[] step(StepHead h, byte[] body) {
        ByteBuffer b = ByteBuffer.allocate(STEP_HEAD + body.length);
        b.put(STEP).put((byte) h.kind().ordinal()).putInt(h.number()).putInt(h.base()).putInt(h.oldest()).putLong(h.takenAt().toEpochMilli())
                .putInt(h.length()).putInt(h.sum());
        return b.putInt(sum(b.array(), b.position())).put(body).array();
    }

    /** The head that stands there; null when none does, or a damaged one. */
    static StepHead stepHead(byte[] b, int from, long at) {
        if (b.length - from < STEP_HEAD || !Arrays.equals(b, from, from + STEP.length, STEP, 0, STEP.length)) {
            return null;
        }
        byte[] own = Arrays.copyOfRange(b, from, from + STEP_HEAD);
        ByteBuffer r = ByteBuffer.wrap(own, STEP.length, STEP_HEAD - STEP.length);
        int kind = r.get() & 0xff;
        int number = r.getInt();
        int base = r.getInt();
        int oldest = r.getInt();
        long millis = r.getLong();
        int length = r.getInt();
        int sum = r.getInt();
        boolean good = sum(own, r.position()) == r.getInt() && kind < StepHead.Kind.values().length && number > 0 && base >= 0 && base < number && length >= 0;
        return good ? new StepHead(StepHead.Kind.values()[kind], number, base, Math.clamp(oldest, 1, number), Instant.ofEpochMilli(millis), at, length, sum) : null;
    }
}
