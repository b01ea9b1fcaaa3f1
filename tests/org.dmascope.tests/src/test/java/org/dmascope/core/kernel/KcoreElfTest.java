// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;

/** Segments of a core file, in both byte orders. */
class KcoreElfTest {
    /** Segments as START, LENGTH, OFFSET each. */
    static byte[] elf(ByteOrder order, long[]... segments) {
        ByteBuffer b = ByteBuffer.allocate(64 + 56 * (segments.length + 1)).order(order);
        b.putInt(0, order == ByteOrder.BIG_ENDIAN ? 0x7f454c46 : 0x464c457f).put(4, (byte) 2).put(5, (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1));
        b.putShort(16, (short) 4).putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) (segments.length + 1));
        b.putInt(64, 4); // the notes come first
        for (int i = 0; i < segments.length; i++) {
            int p = 64 + 56 * (i + 1);
            b.putInt(p, 1).putLong(p + 8, segments[i][2]).putLong(p + 16, segments[i][0]).putLong(p + 40, segments[i][1]);
        }
        return b.array();
    }

    @Test
    void addressesToPlaces() {
        for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
            KcoreElf e = KcoreElf.parse(elf(order, new long[] { 0xffffffff81000000L, 0x3000, 0x7fff80001000L }, new long[] { 0xffff888000000000L, 0x1000, 0x1000 })).orElse(null);
            assertEquals(order, e.order());
            assertEquals(0x7fff80001010L, e.offset(0xffffffff81000010L, 8));
            assertEquals(0x1ff8, e.offset(0xffff888000000ff8L, 8));
            assertEquals(-1, e.offset(0xffff888000000ff9L, 8));
            assertEquals(-1, e.offset(0xffffffff81003000L, 1));
            assertEquals(-1, e.offset(0, 8));
            assertEquals(-1, e.offset(-1, 8));
        }
    }

    @Test
    void whatIsNoCoreFileIsMalformed() {
        byte[] good = elf(ByteOrder.LITTLE_ENDIAN, new long[] { 0xffff888000000000L, 0x1000, 0x1000 });
        for (int n = 0; n < good.length; n++) {
            assertInstanceOf(Reading.Malformed.class, KcoreElf.parse(Arrays.copyOf(good, n)));
        }
        for (long[] bad : new long[][] { { -4096, 8192, 0 }, { 0, -1, 0 }, { 0, 4096, -1 }, { 0, 4096, Long.MAX_VALUE } }) {
            assertInstanceOf(Reading.Malformed.class, KcoreElf.parse(elf(ByteOrder.LITTLE_ENDIAN, bad)));
        }
        assertInstanceOf(Reading.Malformed.class, KcoreElf.parse(elf(ByteOrder.LITTLE_ENDIAN)));
    }

    @Test
    void damagedAnywhere() {
        Property.holds(5_000, d -> {
            byte[] b = elf(ByteOrder.LITTLE_ENDIAN, new long[] { 0xffff888000000000L, 0x1000, 0x1000 }, new long[] { 0xffffffff81000000L, 0x3000, 0x3000 });
            b[d.below(b.length)] = (byte) d.below(256);
            if (KcoreElf.parse(b) instanceof Reading.Ok<KcoreElf> ok) {
                ok.value().offset(d.any(), d.below(4096));
            }
        });
    }
}
