// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.List;

/**
 * A scenario's account of the RDMA memory regions that it made. Keys are what the kernel answered to whoever registered; the number of a
 * region (mrn) only netlink tells.
 *
 * @param listed all but those of {@code alike}
 * @param alike  many that differ in nothing but their keys; null when there are none
 * @param tool   what the program {@code rdma} printed of them all; null when it did not, because the guest lacks it or there are too many
 */
public record Regions(List<Region> listed, Alike alike, List<ToolRegion> tool) {
    /**
     * @param device      RDMA device
     * @param length      bytes
     * @param pid         null when the kernel made it, or when the process has ended
     * @param comm        in the shown form; null as {@code pid}
     * @param kernelOwner module of the kernel; null when a process made it
     * @param ino         the dma-buf that it attaches; null when none
     * @param mapped      the dma-buf whose mapping it registers without an attachment; null when none
     * @param mode        class of the attachment, as {@link Contract} has it; of a process' memory "odp" when it is paged on demand, else null
     * @param revoked     whether its memory was taken back
     */
    public record Region(String device, long lkey, long rkey, long length, Integer pid, String comm, String kernelOwner, Long ino, Long mapped, String mode,
            boolean revoked) {
        boolean dmabuf() {
            return ino != null;
        }

        /** What it covers, in the shown word. */
        String covers() {
            return dmabuf() ? "dma-buf" : "odp".equals(mode) ? "odp" : "plain";
        }
    }

    /** @param keys lkey and rkey of each */
    public record Alike(String device, long length, int pid, String comm, List<Keys> keys) {
    }

    /** Of one region. */
    public record Keys(long lkey, long rkey) {
    }

    /** Each region by itself. */
    List<Region> all() {
        if (alike == null) {
            return listed;
        }
        List<Region> out = new ArrayList<>(listed);
        alike.keys().forEach(k -> out.add(new Region(alike.device(), k.lkey(), k.rkey(), alike.length(), alike.pid(), alike.comm(), null, null, null, null, false)));
        return out;
    }
}
