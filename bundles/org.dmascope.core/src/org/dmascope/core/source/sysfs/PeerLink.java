// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A link from one device to another that is no PCI Express.
 *
 * @param kind  {@code xgmi}, {@code nvlink}, {@code c2c}
 * @param from  address of the function that it belongs to
 * @param to    address of what it leads to: a function, or for NVLink a switch
 * @param lanes how many run in parallel, -1 when not told
 */
public record PeerLink(String kind, String from, String to, int lanes) {
    /** A line of {@link PeerLinks#PATH}. */
    public String text() {
        return kind + " " + from + " " + to + " " + lanes;
    }

    /** As a node of its device; the name is the address of the other end. */
    DeviceNode node() {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (lanes >= 0) {
            attributes.put("count", Integer.toString(lanes));
        }
        return new DeviceNode(kind, to, null, attributes);
    }
}
