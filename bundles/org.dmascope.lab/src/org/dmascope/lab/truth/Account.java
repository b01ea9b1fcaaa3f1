// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.List;

/**
 * What a scenario says of each thing when an action has ended ({@code native/lab/src/outcome.h}): two of them show what became of it.
 *
 * @param buffers     every dma-buf there is
 * @param attachments those of the test module, and those to its buffers
 * @param mappings    CPU mappings that are watched
 * @param processes   ids of those of the scenario's processes that are there
 * @param answer      errno of who wanted something; 0: granted
 * @param placeTold   whether this kernel's lists of drivers say which buffer is which
 */
public record Account(List<Buffer> buffers, List<Attachment> attachments, List<Mapping> mappings, List<Integer> processes, int answer, boolean placeTold) {
    /** Nobody tried. */
    public static final int NOT_TRIED = -1;

    public Account {
        buffers = List.copyOf(buffers);
        attachments = List.copyOf(attachments);
        mappings = List.copyOf(mappings);
        processes = List.copyOf(processes);
    }

    /** Whether there are places that no reader can know: a reading is then not whole. */
    public boolean placesHidden() {
        return !placeTold && buffers.stream().anyMatch(b -> !b.place().equals("-"));
    }

    /**
     * @param place   {@code vram}, {@code gtt}, or {@code -} where nobody keeps one
     * @param moves   how often it was moved
     * @param revoked whether its exporter has taken it back
     * @param waiting whether a revoke of it waits
     * @param blocked whether a removal waits for it
     * @param pins    how often it is pinned, -1 when nobody counts
     */
    public record Buffer(long ino, String place, int moves, boolean revoked, boolean waiting, boolean blocked, int pins) {
    }

    /**
     * @param ordinal which of the attachments of this device to this buffer, from 1, oldest first, as readings count
     * @param id      its number in the test module, 0 for a driver's and a memory region's
     * @param told    how often its callback was called
     * @param lkey    of the memory region that it is, else 0
     * @param mapped  whether it is mapped
     * @param revoked whether the importer has given it up for good
     * @param again   errno of a try to map it again, 0 when it could, {@link #NOT_TRIED}
     */
    public record Attachment(long ino, String device, int ordinal, long id, long told, long lkey, boolean mapped, boolean revoked, int again) {
        /** Whether it is the same one. */
        public boolean same(Attachment o) {
            return ino == o.ino && device.equals(o.device) && (id > 0 || lkey > 0 ? id == o.id && lkey == o.lkey : ordinal == o.ordinal);
        }
    }

    /** @param present whether the page that was written to is still mapped */
    public record Mapping(int pid, long ino, boolean present) {
    }
}
