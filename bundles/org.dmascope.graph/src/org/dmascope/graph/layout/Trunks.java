// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.graph.build.GraphEdge;
import org.dmascope.graph.build.GraphLink;
import org.dmascope.graph.scene.LineKind;

/**
 * Which edges leave their device by one line that branches: all that it exports; all that a process holds; and where it has many attachments, those that look alike. Fewer keep a line each, which
 * is easier to follow.
 */
final class Trunks {
    /** A device with more attachments than this shares lines. */
    private static final int OWN_LINES = 8;

    private final Map<String, Integer> attachments = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();

    private final Map<String, List<String>> links = new HashMap<>();

    Trunks(List<GraphEdge> edges, List<GraphLink> linked) {
        for (GraphEdge e : edges) {
            if (e.kind() == LineKind.ATTACHMENT) {
                attachments.merge(e.device(), 1, Integer::sum);
            }
        }
        Set<String> seen = new HashSet<>();
        for (GraphEdge e : edges) {
            if (seen.add(of(e))) {
                ports.merge(e.device(), 1, Integer::sum);
            }
        }
        for (GraphLink k : linked) {
            for (String d : k.devices()) {
                ports.merge(d, 1, Integer::sum);
                links.computeIfAbsent(d, x -> new ArrayList<>(1)).add(of(k, d));
            }
        }
    }

    /** Where a link leaves one of its devices. */
    static String of(GraphLink k, String device) {
        return k.id() + " " + device;
    }

    /** What leaves each device for other devices. */
    Map<String, List<String>> links() {
        return links;
    }

    String of(GraphEdge e) {
        if (e.kind() == LineKind.EXPORT) {
            return "e:" + e.device();
        } else if (e.kind() == LineKind.HOLD) {
            return "h:" + e.device();
        }
        return attachments.get(e.device()) <= OWN_LINES ? e.id()
                : "t:" + e.device() + " " + e.colour() + " " + e.dash() + " " + e.mark() + " " + (e.badge() == null ? "" : e.badge().word());
    }

    /** Lines that begin at each device. */
    Map<String, Integer> ports() {
        return ports;
    }
}
