// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.util.List;
import java.util.Map;

import org.dmascope.core.Reading;

/**
 * What RDMA netlink said in one reading.
 *
 * @param devices Absent when the kernel has no RDMA support loaded, which is normal; then there are no memory regions
 * @param comms   command names of the processes that own something, raw, as far as they could be read
 */
public record RdmaInfo(Reading<List<RdmaDevice>> devices, Map<Integer, String> comms) {
    public RdmaInfo {
        comms = Map.copyOf(comms);
    }

    /** For a reading that did not ask. */
    public static RdmaInfo notAsked() {
        return new RdmaInfo(new Reading.Unsupported<>(RdmaPaths.DEVICES, 0, "this reading did not ask for RDMA devices"), Map.of());
    }
}
