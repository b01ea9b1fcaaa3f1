// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.Arrays;

/**
 * A circular list of the kernel ({@code struct list_head}), followed without its lock. Each node must point back to the one before it, so a
 * list that changes under the walk, runs into another or never returns to its head is noticed at the first wrong step. It is then taken up again
 * where it is still whole, a few times.
 */
final class KernelList {
    /** How often a list that changes under the walk is taken up again. */
    private static final int MAX_REPAIRS = 16;
    /** No node lies here: nodes are aligned. */
    private static final long NOWHERE = 1;

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
        int repairs = 0;
        while (true) {
            long before = n == 0 ? head : out[n - 1];
            long node = follow(before);
            if (node == head && before == backward(head)) {
                return new Nodes(Arrays.copyOf(out, n), true);
            }
            if (node != NOWHERE && node != head && backward(node) == before && n < most) {
                out = n == out.length ? Arrays.copyOf(out, n * 2) : out;
                out[n++] = node;
                continue;
            }
            if (n == most || ++repairs > MAX_REPAIRS) {
                return new Nodes(Arrays.copyOf(out, n), false);
            }
            // somebody added or removed one meanwhile: look afresh, and go on from the last one that is still linked
            memory.forget();
            while (n > 0 && !linked(out[n - 1])) {
                n--;
            }
        }
    }

    /** Whether a node is on a list at this moment. */
    boolean linked(long node) {
        long before = backward(node);
        return before != NOWHERE && follow(before) == node;
    }

    private long follow(long node) {
        return pointer(node + next);
    }

    private long backward(long node) {
        return pointer(node + prev);
    }

    private long pointer(long at) {
        try {
            return memory.i64(at);
        } catch (KernelFault e) {
            return NOWHERE;
        }
    }
}
