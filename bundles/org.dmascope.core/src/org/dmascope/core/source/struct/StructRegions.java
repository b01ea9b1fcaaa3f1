// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.List;
import java.util.Objects;

/**
 * One walk over the memory regions of all RDMA devices: from each device's list of regions (restrack) to the umem that each is on.
 *
 * @param partial  null when every device was visited; else one sentence that says which are missing
 * @param devices  in the order of their index
 * @param problems what went wrong on the way, a sentence each, bounded
 */
public record StructRegions(String partial, List<Nic> devices, List<String> problems) {
    /** Bound on devices. */
    public static final int MAX_DEVICES = 1024;
    /** Bound on regions of one device. */
    public static final int MAX_REGIONS = 1 << 20;

    public StructRegions {
        devices = List.copyOf(devices);
        problems = List.copyOf(problems);
    }

    /** What a region is on. */
    public enum Kind {
        /** No umem: of the kernel itself, or over memory of the device. */
        NONE("none"),
        /** A umem over pinned pages of a process. */
        PLAIN("plain"),
        /** A umem that is paged on demand ({@code umem.is_odp}). */
        ODP("odp"),
        /** A umem over a dma-buf; its buffer is in {@link Nic#onBuffers()}. */
        DMA_BUF("dma-buf"),
        /** Its umem was not found, or the two looks at it differed. */
        UNKNOWN("unknown");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Word in the text form. */
        public String word() {
            return word;
        }
    }

    /** Regions with consecutive numbers. @param last inclusive */
    public record Span(Kind kind, long first, long last) {
    }

    /**
     * A region on a dma-buf.
     *
     * @param mrn    {@code ib_mr.res.id}
     * @param length {@code ib_mr.length} in bytes
     * @param ino    inode of the buffer: {@code ib_umem_dmabuf.attach->dmabuf->file}
     * @param device dev_name of the attachment, raw
     * @param place  place of the attachment among those of the buffer, from 0 in the kernel's order; -1 when it was not found there
     * @param umem   what its umem says
     */
    public record OnBuffer(long mrn, long length, long ino, String device, int place, StructUmem umem) {
    }

    /**
     * A {@code struct ib_device}.
     *
     * @param index     as netlink has it
     * @param name      raw
     * @param module    of its driver; null for one that is built in
     * @param dmabufOp  whether {@code ops.reg_user_mr_dmabuf} is set; null when this kernel has no such member
     * @param odpCaps   {@code attrs.odp_caps.general_caps}: IB_ODP_SUPPORT is 1, IB_ODP_SUPPORT_IMPLICIT 2; null when not said
     * @param layout    where its driver keeps the umem of a region, in words; null when that is not known
     * @param whole     whether all of its regions were visited
     * @param spans     ascending, without overlap; a number that is in none was no region
     * @param onBuffers ascending
     */
    public record Nic(int index, String name, String module, Boolean dmabufOp, Long odpCaps, String layout, boolean whole, List<Span> spans, List<OnBuffer> onBuffers) {
        public Nic {
            Objects.requireNonNull(name);
            spans = List.copyOf(spans);
            onBuffers = List.copyOf(onBuffers);
        }

        /** What the region of this number is on; null when there was none. */
        public Kind kind(long mrn) {
            int low = 0;
            int high = spans.size() - 1;
            while (low <= high) {
                int mid = low + high >>> 1;
                Span s = spans.get(mid);
                if (mrn < s.first()) {
                    high = mid - 1;
                } else if (mrn > s.last()) {
                    low = mid + 1;
                } else {
                    return s.kind();
                }
            }
            return null;
        }

        /** Whether it is known of every region what it is on: what no region has then is none of a region. */
        public boolean complete() {
            return whole && spans.stream().noneMatch(s -> s.kind() == Kind.UNKNOWN);
        }
    }
}
