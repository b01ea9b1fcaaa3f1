// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.dmascope.core.Reading;

/**
 * The program headers of {@code /proc/kcore}, a 64-bit ELF core file whose loadable segments are the kernel's ranges of virtual memory
 * (fs/proc/kcore.c): which range lies where in the file.
 */
public final class KcoreElf {
    public static final String PATH = "/proc/kcore";
    /** Bytes at the start of the file that hold the headers of {@link #MAX_SEGMENTS} segments. */
    public static final int HEADERS = 64 << 10;
    private static final int MAX_SEGMENTS = 1024;
    // include/uapi/linux/elf.h: sizes of Elf64_Ehdr and Elf64_Phdr, and the places of the members below
    private static final int EHDR = 64;
    private static final int PHDR = 56;
    private static final int EI_CLASS = 4;
    private static final int EI_DATA = 5;
    private static final int ELFCLASS64 = 2;
    private static final int ELFDATA2LSB = 1;
    private static final int ELFDATA2MSB = 2;
    private static final int E_TYPE = 16;
    private static final int E_PHOFF = 32;
    private static final int E_PHENTSIZE = 54;
    private static final int E_PHNUM = 56;
    private static final int ET_CORE = 4;
    private static final int PT_LOAD = 1;
    private static final int P_OFFSET = 8;
    private static final int P_VADDR = 16;
    private static final int P_MEMSZ = 40;

    private final ByteOrder order;
    /** Sorted by start, as unsigned numbers. */
    private final Segment[] segments;

    private record Segment(long start, long length, long offset) {
    }

    private KcoreElf(ByteOrder order, Segment[] segments) {
        this.order = order;
        this.segments = segments;
    }

    /** @param head the first bytes of the file, at most {@link #HEADERS} */
    public static Reading<KcoreElf> parse(byte[] head) {
        if (head.length < EHDR || head[0] != 0x7f || head[1] != 'E' || head[2] != 'L' || head[3] != 'F' || head[EI_CLASS] != ELFCLASS64
                || head[EI_DATA] != ELFDATA2LSB && head[EI_DATA] != ELFDATA2MSB) {
            return malformed("not a 64-bit ELF file");
        }
        ByteOrder order = head[EI_DATA] == ELFDATA2LSB ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer in = ByteBuffer.wrap(head).order(order);
        long at = in.getLong(E_PHOFF);
        int n = Short.toUnsignedInt(in.getShort(E_PHNUM));
        if (in.getShort(E_TYPE) != ET_CORE || Short.toUnsignedInt(in.getShort(E_PHENTSIZE)) != PHDR) {
            return malformed("not the core file of a kernel");
        }
        if (n > MAX_SEGMENTS || at < 0 || at > head.length - (long) n * PHDR) {
            return malformed("the program headers lie outside of what was read");
        }
        Segment[] out = new Segment[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            int p = (int) at + i * PHDR;
            Segment s = new Segment(in.getLong(p + P_VADDR), in.getLong(p + P_MEMSZ), in.getLong(p + P_OFFSET));
            if (in.getInt(p) != PT_LOAD || s.length() == 0) {
                continue;
            }
            if (s.length() < 0 || s.offset() < 0 || s.offset() > Long.MAX_VALUE - s.length() || Long.compareUnsigned(s.start() + s.length() - 1, s.start()) < 0) {
                return malformed("a segment goes beyond the end of memory");
            }
            out[count++] = s;
        }
        Segment[] sorted = Arrays.copyOf(out, count);
        Arrays.sort(sorted, (a, b) -> Long.compareUnsigned(a.start(), b.start()));
        return count == 0 ? malformed("no segment with memory") : new Reading.Ok<>(PATH, new KcoreElf(order, sorted));
    }

    private static Reading<KcoreElf> malformed(String reason) {
        return new Reading.Malformed<>(PATH, 0, reason);
    }

    public ByteOrder order() {
        return order;
    }

    /** Place in the file of these bytes; -1 when they do not lie within one segment. Where segments overlap the later start wins. */
    public long offset(long address, int length) {
        int low = 0;
        int high = segments.length - 1;
        while (low < high) {
            int mid = low + high + 1 >>> 1;
            if (Long.compareUnsigned(segments[mid].start(), address) <= 0) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        for (int i = low; i >= 0; i--) {
            long into = address - segments[i].start();
            if (into >= 0 && length >= 0 && into <= segments[i].length() - length) {
                return segments[i].offset() + into;
            }
        }
        return -1;
    }
}
