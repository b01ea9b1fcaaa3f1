// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.source.struct.StructFence;

/**
 * Fences of a reservation object as it is since 5.19: {@code dma_resv->fences} is a table of pointers whose two lowest bits are the usage
 * (drivers/dma-buf/dma-resv.c, DMA_RESV_LIST_MASK). Unlike the kernel's texts this shows the bookkeep ones too.
 */
final class Fences {
    /** Bound on fences of one object. */
    private static final int MAX = 1024;
    private static final int USAGE_MASK = 3;
    private static final String[] USAGES = { "kernel", "write", "read", "bookkeep" };

    private final Bases bases;
    private final int fences;
    private final int count;
    private final int table;
    private final int ops;
    private final int context;
    private final Field seqno;
    private final int flags;
    private final long signalled;
    private final boolean known;

    Fences(Bases bases) {
        this.bases = bases;
        KernelTypes t = bases.types;
        fences = t.offset("dma_resv", "fences");
        count = t.offset("dma_resv_list", "num_fences");
        table = t.offset("dma_resv_list", "table");
        ops = t.offset("dma_fence", "ops");
        context = t.offset("dma_fence", "context");
        seqno = t.field("dma_fence", "seqno");
        flags = t.offset("dma_fence", "flags");
        signalled = t.constants().getOrDefault("DMA_FENCE_FLAG_SIGNALED_BIT", -1L);
        boolean usages = true;
        for (int i = 0; i < USAGES.length; i++) {
            usages &= t.constants().getOrDefault("DMA_RESV_USAGE_" + USAGES[i].toUpperCase(java.util.Locale.ROOT), -1L) == i;
        }
        known = usages && fences >= 0 && count >= 0 && table >= 0 && ops >= 0 && context >= 0 && seqno != null && flags >= 0 && signalled >= 0
                && signalled < Long.SIZE;
    }

    /** Null when this kernel keeps them in another way, or when they could not be read: fences come and go quicker than a walk. */
    List<StructFence> read(long resv) {
        if (!known || resv == 0) {
            return null;
        }
        try {
            long list = bases.pointer(resv + fences);
            if (list == 0) {
                return List.of();
            }
            int n = bases.memory.i32(list + count);
            if (n < 0 || n > MAX) {
                return null;
            }
            List<StructFence> out = n == 0 ? List.of() : new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                long entry = bases.memory.i64(list + table + (long) i * Long.BYTES);
                out.add(fence(entry & ~USAGE_MASK, USAGES[(int) entry & USAGE_MASK]));
            }
            return out;
        } catch (KernelFault e) {
            return null;
        }
    }

    private StructFence fence(long at, String usage) throws KernelFault {
        boolean done = (bases.memory.i64(at + flags) >>> signalled & 1) != 0;
        return new StructFence(usage, bases.memory.i64(at + context), bases.memory.field(at, seqno), done, bases.symbol(bases.pointer(at + ops)));
    }
}
