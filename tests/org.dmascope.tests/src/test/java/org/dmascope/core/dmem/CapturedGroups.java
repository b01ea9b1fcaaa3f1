// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.dmem;

import java.util.LinkedHashMap;
import java.util.Map;

import org.dmascope.core.Fixture;
import org.dmascope.core.MemoryRoot;

/** A moment of a captured run, as the files that it lists: a line is {@code GROUP/FILE: LINE}, a section starts with dashes and its title. */
public final class CapturedGroups {
    public static final String MOUNT = "/sys/fs/cgroup";
    private static final String DIR = "core/dmem/7.3-lab/";

    private CapturedGroups() {
    }

    /** Groups with limits, charged by a test module. */
    public static MemoryRoot run(String section) {
        return plant(new MemoryRoot(), "dmem_run", section);
    }

    /** Real video memory of qxl. */
    public static MemoryRoot qxl(String section) {
        return plant(new MemoryRoot(), "qxl_vram_dmem.log", section);
    }

    private static MemoryRoot plant(MemoryRoot root, String fixture, String section) {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        boolean in = false;
        for (String line : Fixture.raw(DIR + fixture).lines().toList()) {
            if (line.startsWith("--")) {
                in = line.replaceFirst("^-+ ", "").startsWith(section);
            } else if (in && line.matches("[a-z/]*dmem\\.[a-z]+: .*")) {
                int colon = line.indexOf(": ");
                files.computeIfAbsent(line.substring(0, colon), k -> new StringBuilder()).append(line, colon + 2, line.length()).append('\n');
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no section " + section);
        }
        root.file(MOUNT + "/cgroup.controllers", "memory pids rdma dmem\n").file(MOUNT + "/cgroup.subtree_control", "memory dmem\n");
        files.forEach((name, text) -> root.file(MOUNT + "/" + name, text.toString()));
        return root;
    }
}
