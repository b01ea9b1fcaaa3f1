// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * The part of {@link SysfsWalk} that asks amdgpu for the links between its devices: the topology of KFD (drivers/gpu/drm/amd/amdkfd/kfd_topology.c). Only where the kernel has the class.
 */
final class KfdWalk {
    static final String CLASS = "kfd";
    private static final String NODES = "/sys/class/kfd/kfd/topology/nodes";
    /** Properties of a node are about forty lines of a name and a number. */
    private static final int TEXT = 4096;
    private static final int MOST = 256;

    private final SystemRoot root;
    private final Consumer<Raw> out;

    KfdWalk(SystemRoot root, Consumer<Raw> out) {
        this.root = root;
        this.out = out;
    }

    void run() {
        Reading<List<String>> nodes = root.list(NODES);
        if (!(nodes instanceof Reading.Ok<List<String>>(String path, List<String> names))) {
            out.accept(new Raw.Trouble(CLASS, nodes));
            return;
        }
        for (String name : some(names)) {
            String node = NODES + "/" + name;
            Reading<Content> properties = root.read(node + "/properties", TEXT);
            List<Reading<Content>> links = new ArrayList<>();
            if (root.list(node + "/io_links") instanceof Reading.Ok<List<String>>(String p, List<String> each)) {
                some(each).forEach(l -> links.add(root.read(node + "/io_links/" + l + "/properties", TEXT)));
            }
            out.accept(new Raw.KfdNode(name, properties, links));
        }
    }

    /** Those that are numbers, in a bounded number. */
    private static List<String> some(List<String> names) {
        return names.stream().filter(n -> PciText.decimal(n, 0, 1 << 16) >= 0).sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b))).limit(MOST).toList();
    }
}
