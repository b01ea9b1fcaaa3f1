// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.List;

/**
 * What is to be drawn, before anything has a place. Strings are in their shown form.
 *
 * @param title   whose topology
 * @param places  NUMA nodes and what is on none, each with its tree of devices; processes, when they are wanted
 * @param buffers in the order of their exporters, each with those of one exporter by inode
 * @param edges   exports, attachments and holdings, in the order of their buffers
 * @param links   between devices, beside PCI
 * @param notes   what is left out or not known, one sentence each
 */
public record Graph(String title, List<GraphPlace> places, List<GraphBuffer> buffers, List<GraphEdge> edges, List<GraphLink> links, List<String> notes) {
    public Graph {
        places = List.copyOf(places);
        buffers = List.copyOf(buffers);
        edges = List.copyOf(edges);
        links = List.copyOf(links);
        notes = List.copyOf(notes);
    }

    /** Without links. */
    public Graph(String title, List<GraphPlace> places, List<GraphBuffer> buffers, List<GraphEdge> edges, List<String> notes) {
        this(title, places, buffers, edges, List.of(), notes);
    }
}
