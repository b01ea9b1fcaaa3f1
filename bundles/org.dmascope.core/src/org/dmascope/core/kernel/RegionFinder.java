// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.core.source.struct.StructRegions.Kind;

/**
 * From a {@code struct ib_mr} to its umem. A driver keeps the region in a structure of its own, around the {@code ib_mr}. Where its types are known
 * ({@link RegionLayout}) the umem is a member of it. Where they are not, as of a driver from outside the kernel, the words behind the {@code ib_mr} and before the
 * next region are looked at for the one pointer to a umem of this device: one over a dma-buf whose attachment leads back to it, or one over memory, of the
 * region's very length. It must lie in the same place of every region of the device, else none counts.
 */
final class RegionFinder {
    /** How far behind the {@code ib_mr} is looked: more than any driver of the kernel has in between. */
    static final int WINDOW = 512;

    /** A region of the device. @param kernel whether the kernel itself made it: then it has no umem */
    record Mr(long number, long address, long length, boolean kernel) {
    }

    private final PagedMemory memory;
    private final Umems umems;
    private final int size;
    private final long device;
    private final String name;
    private final RegionLayout layout;
    /** Addresses of all regions of the device, ascending; where an unknown driver's structures end. */
    private final long[] all;
    private final long closest;

    /** @param layout null when the driver's types are not known */
    RegionFinder(Bases bases, Umems umems, long device, String name, RegionLayout layout, long[] all) {
        this.memory = bases.memory;
        this.umems = umems;
        this.size = bases.types.sizes().getOrDefault("ib_mr", 0);
        this.device = device;
        this.name = name;
        this.layout = layout;
        this.all = all;
        this.closest = closest(all);
    }

    /** @throws KernelFault when what is found is not what it should be */
    Umems.Seen typed(Mr m) throws KernelFault {
        if (m.kernel) {
            return new Umems.Seen(Kind.NONE, null);
        }
        long umem = memory.i64(m.address + layout.umem());
        if (umem == 0 && layout.other() != RegionLayout.NONE) {
            long other = memory.i64(m.address + layout.other());
            umem = other == 0 ? 0 : memory.i64(other + layout.within() + layout.umem());
        }
        return umem == 0 ? new Umems.Seen(Kind.NONE, null) : umems.read(umem, device, name, m.number, m.length);
    }

    /** Where behind the region pointers to a umem of its device stand, in bytes from its start. */
    Set<Integer> places(Mr m) {
        Set<Integer> found = new TreeSet<>();
        int words = (int) ((end(m.address) - m.address - size) / Long.BYTES);
        for (int i = 0; i < words; i++) {
            int place = size + i * Long.BYTES;
            if (leads(m, m.address + place)) {
                found.add(place);
            }
        }
        return found;
    }

    /** The next region, and never further than the two that lie closest together: the structures of a driver are all of one size. */
    private long end(long address) {
        int i = Arrays.binarySearch(all, address);
        long most = address + Math.min(size + WINDOW, closest);
        return i >= 0 && i + 1 < all.length ? Math.min(all[i + 1], most) : most;
    }

    private static long closest(long[] all) {
        long least = Long.MAX_VALUE;
        for (int i = 1; i < all.length; i++) {
            long gap = all[i] - all[i - 1];
            least = gap > 0 ? Math.min(least, gap) : least;
        }
        return least;
    }

    private boolean leads(Mr m, long at) {
        try {
            long p = memory.i64(at);
            return p != 0 && (p & Long.BYTES - 1) == 0 && umems.of(p, device) && umems.length(p) == m.length && m.length != 0
                    && umems.read(p, device, name, m.number, m.length).kind() != Kind.NONE;
        } catch (KernelFault e) {
            return false;
        }
    }

    /** @param place what {@link #places} found for regions of this device */
    Umems.Seen at(Mr m, int place) throws KernelFault {
        return umems.read(memory.i64(m.address + place), device, name, m.number, m.length);
    }
}
