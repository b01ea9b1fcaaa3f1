// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

/**
 * An XArray of pointers ({@code struct xarray}, include/linux/xarray.h, lib/xarray.c), gone through without its lock. Each node must lie below the one that
 * led to it, know it as its parent and belong to this array, so that memory that is no such tree, or a tree that changes, ends the branch at the first
 * wrong step: a loop is not possible, because every step down must lower the shift.
 */
final class Xarray {
    /** xa_is_internal(): the low bits of an entry that is no pointer of the user. */
    private static final int INTERNAL = 2;
    private static final int TAG = 3;
    /** xa_is_node(): internal entries up to here are siblings, retry and zero entries. */
    private static final long LAST_SPECIAL = 4096;

    /** Takes one entry. */
    @FunctionalInterface
    interface Visitor {
        void entry(long index, long pointer);
    }

    private final PagedMemory memory;
    private final int head;
    private final int shift;
    private final int parent;
    private final int array;
    private final Field slots;

    /** @throws KernelFault when this kernel's types lack it */
    Xarray(Bases bases) throws KernelFault {
        memory = bases.memory;
        head = bases.field("xarray", "xa_head").offset();
        shift = bases.field("xa_node", "shift").offset();
        parent = bases.field("xa_node", "parent").offset();
        array = bases.field("xa_node", "array").offset();
        slots = bases.field("xa_node", "slots");
    }

    /**
     * Visits the pointers of an array by their index.
     *
     * @param most after so many it ends
     * @return whether that was all: false when a part could not be read or was not what it should be, or there are more
     */
    boolean each(long xarray, int most, Visitor visitor) {
        Look look = new Look(xarray, most, visitor);
        try {
            long entry = memory.i64(xarray + head);
            if ((entry & TAG) == INTERNAL && Long.compareUnsigned(entry, LAST_SPECIAL) > 0) {
                look.node(entry - INTERNAL, 0, Long.SIZE, 0);
            } else {
                look.leaf(0, entry);
            }
        } catch (KernelFault e) {
            return false;
        }
        return look.whole;
    }

    /** One pass. */
    private final class Look {
        private final long xarray;
        private final Visitor visitor;
        private int left;
        private boolean whole = true;

        Look(long xarray, int most, Visitor visitor) {
            this.xarray = xarray;
            this.left = most;
            this.visitor = visitor;
        }

        /** @param below the shift of the node above */
        private void node(long at, long above, int below, long index) throws KernelFault {
            int s = memory.u8(at + shift);
            if (s >= below || memory.i64(at + parent) != above || memory.i64(at + array) != xarray) {
                throw new KernelFault("a node is none of this array");
            }
            int n = slots.size() / Long.BYTES;
            for (int i = 0; i < n && left > 0; i++) {
                long entry = memory.i64(at + slots.offset() + (long) i * Long.BYTES);
                long its = index + ((long) i << s);
                if ((entry & TAG) != INTERNAL) {
                    leaf(its, s == 0 ? entry : entry == 0 ? 0 : TAG);
                } else if (Long.compareUnsigned(entry, LAST_SPECIAL) > 0) {
                    try {
                        node(entry - INTERNAL, at, s, its);
                    } catch (KernelFault e) {
                        whole = false;
                    }
                }
            }
            whole &= left > 0;
        }

        /** Zero is no entry; what is no aligned pointer does not belong into an array of structures. */
        private void leaf(long index, long entry) {
            if (entry == 0 || (entry & TAG) == INTERNAL) {
                return;
            }
            if ((entry & Long.BYTES - 1) != 0) {
                whole = false;
                return;
            }
            left--;
            visitor.entry(index, entry);
        }
    }
}
