// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.List;

import org.dmascope.graph.scene.Subject;

/**
 * A buffer, or several as one.
 *
 * @param group      see {@link org.dmascope.graph.scene.Box#group()}
 * @param count      how many
 * @param title      {@code ino 1187}
 * @param size       {@code 2 GiB}
 * @param name       its name, or what a group holds
 * @param place      where the bytes are, in words
 * @param placeIcon  mark of the evidence of that
 * @param holders    number of processes in words; empty when it is known to be none
 * @param regions    number of RDMA memory regions in words; empty when none is known
 * @param tip        see {@link org.dmascope.graph.scene.Item#tip()}
 */
public record GraphBuffer(String id, Subject subject, List<Subject> more, String group, int count, String title, String size, String name, String place,
        String placeIcon, String holders, String regions, String tip) {
    public GraphBuffer {
        more = List.copyOf(more);
    }
}
