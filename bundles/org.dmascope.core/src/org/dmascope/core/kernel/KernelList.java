// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.Arrays;

/**
 * A circular list of the kernel ({@code struct list_head}), followed without its lock. Each node must point back to the one before it, so a
 * list that changes under the walk, runs into another or never returns to its head is noticed at the first wrong step.
 */
final class KernelList {
    private final PagedMemory memory;
    private final int next;
    private final int prev;

    KernelList(Bases bases) {
        this.memory = bases.memory;
        this.next = Math.max(bases.types.offset("list_head", "next"), 0);
        this.prev = bases.types.offset("list_head", "prev") < 0 ? Long.BYTES : bases.types.offset("list_head", "prev");
    }

    /**
     * Nodes of a list.
     *
     * @param nodes  their addresses, in order
     * @param closed whether the last one led back to the head
     */
    record Nodes(long[] nodes, boolean closed) {
    }

    /** Follows a list from its head; takes at most {@code most} nodes. */
    Nodes nodes(long head, int most) {
        long[] out = new long[16];
        int n = 0;
        try {
            long before = head;
            for (long node = memory.i64(head + next); node != head; node = memory.i64(node + next)) {
                if (n == most || memory.i64(node + prev) != before) {
                    return new Nodes(Arrays.copyOf(out, n), false);
                }
                if (n == out.length) {
                    out = Arrays.copyOf(out, n * 2);
                }
                out[n++] = node;
                before = node;
            }
            return new Nodes(Arrays.copyOf(out, n), memory.i64(head + prev) == before);
        } catch (KernelFault e) {
            return new Nodes(Arrays.copyOf(out, n), false);
        }
    }
}
