// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A link from one device to another that is no PCI Express.
 *
 * @param kind       {@code xgmi}, {@code nvlink}, {@code c2c}
 * @param from       address of the function that it belongs to
 * @param to         address of what it leads to: a function, or for NVLink a switch
 * @param attributes {@code count}: how many run in parallel; from KFD {@code weight}, {@code min_bandwidth} and {@code max_bandwidth} in MB/s; from NVML {@code version} of NVLink,
 *                   {@code link_bandwidth} of each in MB/s in one direction, {@code switch} 1 when it leads to a switch, {@code p2p} 0 when peers may not use it. Only those that are told
 */
public record PeerLink(String kind, String from, String to, Map<String, String> attributes) {
    public PeerLink {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** A line of {@link PeerLinks#PATH}. */
    public String text() {
        return kind + " " + from + " " + to + attributes.entrySet().stream().map(e -> " " + e.getKey() + "=" + e.getValue()).collect(Collectors.joining());
    }

    /** As a node of its device; the name is the address of the other end. */
    DeviceNode node() {
        return new DeviceNode(kind, to, null, attributes);
    }
}
