// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Reading;

/**
 * An RDMA device and what is registered with it.
 *
 * @param id      what it is
 * @param ports   its ports
 * @param objects contexts, PDs, CQs, QPs, SRQs; Unsupported for a kind that the kernel does not list
 * @param regions memory regions, in the order of the kernel
 * @param torn    kinds whose list may not be all: it changed each time the kernel gave it, or a part of the reply could not be understood
 */
public record RdmaDevice(RdmaId id, Reading<List<RdmaPort>> ports, Map<RdmaKind, Reading<List<RdmaObject>>> objects, Reading<List<RdmaMr>> regions,
        Set<RdmaKind> torn) {
    public RdmaDevice {
        objects = Map.copyOf(objects);
        torn = Set.copyOf(torn);
    }
}
