// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Kernel memory a page at a time, each page read once until {@link #forget()}: the structures of a walk lie close together in slabs, and a
 * call into the kernel costs more than a page. Bounded in pages kept and in pages read. Not for several threads.
 */
final class PagedMemory {
    private static final int PAGE = 4096;
    private static final int KEPT = 2048;
    /** Bound on the pages of one walk: 1 GiB, about 500,000 buffers. */
    private static final int MAX_READ = 1 << 18;
    /** The base of no page: pages start at multiples of {@link #PAGE}. */
    private static final long NONE = 1;

    private final KernelMemory memory;
    private final boolean bigEndian;
    private final long[] bases = new long[KEPT * 2];
    private final ByteBuffer[] pages = new ByteBuffer[KEPT * 2];
    private int kept;
    private int read;
    private long lastBase = NONE;
    private ByteBuffer last;

    PagedMemory(KernelMemory memory) {
        this.memory = memory;
        bigEndian = memory.order() == ByteOrder.BIG_ENDIAN;
        java.util.Arrays.fill(bases, NONE);
    }

    /** Forgets what was read: the next look is a fresh one. */
    void forget() {
        java.util.Arrays.fill(bases, NONE);
        kept = 0;
        lastBase = NONE;
        last = null;
    }

    /** Allows another walk's worth of reads. */
    void restart() {
        forget();
        read = 0;
    }

    private ByteBuffer page(long address) throws KernelFault {
        long base = address & -PAGE;
        if (base == lastBase) {
            return last;
        }
        int mask = bases.length - 1;
        int s = Symbols.slot(base >>> 12, mask);
        while (bases[s] != NONE && bases[s] != base) {
            s = s + 1 & mask;
        }
        if (bases[s] == NONE) {
            if (kept == KEPT) {
                forget();
                s = Symbols.slot(base >>> 12, mask);
            }
            if (!memory.contains(base, PAGE)) {
                throw new KernelFault("a pointer leads out of the kernel's memory");
            }
            if (++read > MAX_READ) {
                throw new KernelFault("the walk was stopped: it read more than " + (MAX_READ / 256) + " MiB");
            }
            ByteBuffer b = pages[s] == null ? ByteBuffer.allocate(PAGE).order(memory.order()) : pages[s];
            if (!memory.read(base, b.array(), PAGE)) {
                throw new KernelFault("a page of kernel memory cannot be read");
            }
            pages[s] = b;
            bases[s] = base;
            kept++;
        }
        lastBase = base;
        last = pages[s];
        return last;
    }

    int u8(long address) throws KernelFault {
        return page(address).get((int) address & PAGE - 1) & 0xff;
    }

    private int aligned(long address, int size) throws KernelFault {
        if ((address & size - 1) != 0) {
            throw new KernelFault("a pointer is not aligned");
        }
        return (int) address & PAGE - 1;
    }

    int i32(long address) throws KernelFault {
        int at = aligned(address, Integer.BYTES);
        return page(address).getInt(at);
    }

    long i64(long address) throws KernelFault {
        int at = aligned(address, Long.BYTES);
        return page(address).getLong(at);
    }

    /** A member as an unsigned number, bit fields as well; members of more than eight bytes cannot be read so. */
    long field(long struct, Field f) throws KernelFault {
        long at = struct + f.offset();
        if (f.bits() == 0) {
            return switch (f.size()) {
                case 1 -> u8(at);
                case 2 -> page(at).getShort(aligned(at, Short.BYTES)) & 0xffffL;
                case 4 -> i32(at) & 0xffffffffL;
                case 8 -> i64(at);
                default -> throw new KernelFault("a member has an odd size");
            };
        }
        long v = 0;
        for (int i = 0; i < f.bits(); i++) {
            int bit = f.bit() + i;
            int b = u8(at + bit / 8);
            int set = b >>> (bigEndian ? 7 - bit % 8 : bit % 8) & 1;
            v = bigEndian ? v << 1 | set : v | (long) set << i;
        }
        return v;
    }

    /** Bytes up to a NUL, at most {@code most}, as a raw string. */
    String string(long address, int most) throws KernelFault {
        byte[] out = new byte[most];
        int n = 0;
        while (n < most) {
            int c = u8(address + n);
            if (c == 0) {
                break;
            }
            out[n++] = (byte) c;
        }
        return new String(out, 0, n, StandardCharsets.ISO_8859_1);
    }
}
