// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.List;

/**
 * An open file of a DRM device with what its driver says of it. A file that several descriptors lead to is one client.
 *
 * @param info   fdinfo
 * @param node   text of the link: {@code /dev/dri/renderD128}
 * @param seenAt descriptors, by process and number
 */
public record DrmClient(DrmFdinfo info, String node, List<Descriptor> seenAt) {
    /** A descriptor of a process. */
    public record Descriptor(DrmProcess process, int fd) {
    }

    public DrmClient {
        seenAt = List.copyOf(seenAt);
    }

    /** The process with the lowest number that has it. */
    public DrmProcess process() {
        return seenAt.getFirst().process();
    }
}
