// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.List;

import org.dmascope.graph.scene.Subject;

/**
 * Devices that are linked beside PCI, each with each in the same way.
 *
 * @param label   {@code NV12}, {@code XGMI}
 * @param devices ids of their nodes, in bus order; at least two
 * @param subjects the same devices
 * @param tip     see {@link org.dmascope.graph.scene.Item#tip()}
 */
public record GraphLink(String id, String label, List<String> devices, List<Subject> subjects, String tip) {
    public GraphLink {
        devices = List.copyOf(devices);
        subjects = List.copyOf(subjects);
    }
}
