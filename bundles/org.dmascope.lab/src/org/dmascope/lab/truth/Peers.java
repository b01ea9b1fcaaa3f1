// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.List;

import org.dmascope.analysis.path.MapType;

/**
 * The kernel's own answers to peer-to-peer questions, as the test module got them (native/lab/module/p2p.c).
 *
 * @param functions every PCI function of the guest
 * @param pairs     every ordered pair of them, a function with itself too
 * @param mappings  what mapping buffers of device memory came to
 */
public record Peers(List<Function> functions, List<Pair> pairs, List<Mapping> mappings) {
    /**
     * @param above      the bridge above it; null on a root bus
     * @param acs        offset of its Access Control Services; 0 when it has none
     * @param capability of these
     * @param control    of these
     */
    public record Function(String id, String above, int acs, int capability, int control) {
    }

    /**
     * @param distance pci_p2pdma_distance(), -1 when refused
     * @param type     map type of calc_map_type_and_dist()
     * @param hops     its distance, which is there for refused pairs too
     * @param used     pci_p2pdma_map_type(), which importers get; null when the provider offers no memory
     */
    public record Pair(String provider, String client, int distance, MapType type, int hops, MapType used) {
    }

    /** @param errno name of the error; null when it is mapped */
    public record Mapping(long ino, String device, String errno) {
    }
}
