// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads {@code /proc/PID/cgroup}: lines {@code ID:CONTROLLERS:PATH} (kernel/cgroup/cgroup.c, proc_cgroup_show()). The line {@code 0::PATH} is the
 * unified hierarchy (version 2), all others are version 1. A cgroup's name cannot hold a newline (cgroup_mkdir()); a removed one ends in
 * {@code " (deleted)"}, which is kept as printed.
 */
public final class CgroupParser {
    /**
     * The cgroups of a process.
     *
     * @param unified path in the unified hierarchy, raw; null when there is none
     * @param v1      path by controllers ({@code "cpu,cpuacct"}, {@code "name=systemd"}), raw
     */
    public record Cgroups(String unified, Map<String, String> v1) {
    }

    private CgroupParser() {
    }

    public static Parsed<Cgroups> parse(Content content) {
        String text = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        ProblemList problems = new ProblemList();
        String unified = null;
        Map<String, String> v1 = new LinkedHashMap<>();
        int line = 1;
        for (int p = 0; p < text.length(); line++) {
            int end = text.indexOf('\n', p);
            int id = text.indexOf(':', p);
            int controllers = id < 0 ? -1 : text.indexOf(':', id + 1);
            if (end < 0 || controllers < 0 || controllers > end || Decimal.of(text, p, id) < 0) {
                problems.add(line, end < 0 ? "the text ends in the middle of a line" : "not a line ID:CONTROLLERS:PATH");
                p = end < 0 ? text.length() : end + 1;
                continue;
            }
            String path = text.substring(controllers + 1, end);
            if (id == p + 1 && text.charAt(p) == '0' && controllers == id + 1) {
                unified = path;
            } else {
                v1.put(text.substring(id + 1, controllers), path);
            }
            p = end + 1;
        }
        if (content.truncated()) {
            problems.add(line, "the text is longer than the bytes that were read");
        }
        return new Parsed<>(new Cgroups(unified, java.util.Collections.unmodifiableMap(v1)), problems.list());
    }
}
