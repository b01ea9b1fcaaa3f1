// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.dmem;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads the texts of control groups. {@code dmem.*}: {@code REGION BYTES} a line, or {@code REGION max} (kernel/cgroup/dmem.c, dmemcg_limit_show()); a region
 * is {@code drm/DEVICE/NAME} where the graphics subsystem registered it (drm_cgroup.c, drmm_cgroup_register_region()). {@code memory.*}: one number of bytes, or
 * {@code max}. Never throws.
 */
public final class DmemParser {
    /** What {@code max} stands for: no limit. */
    public static final long UNLIMITED = Long.MAX_VALUE;
    /** Bound on regions of a host. */
    static final int MAX_REGIONS = 4096;
    private static final String MAX = "max";
    private static final int DIGITS = 19;

    private DmemParser() {
    }

    /** Bytes by region, in the order printed. A region that comes twice counts as it came first. */
    public static Parsed<Map<String, Long>> regions(Content content) {
        ProblemList problems = new ProblemList();
        Map<String, Long> out = new LinkedHashMap<>();
        String text = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        int number = 1;
        for (int p = 0; p < text.length(); number++) {
            int end = text.indexOf('\n', p);
            if (end < 0) {
                problems.add(number, "the text ends in the middle of a line");
                break;
            }
            int blank = text.lastIndexOf(' ', end);
            long bytes = blank <= p ? -1 : bytes(text.substring(blank + 1, end));
            if (bytes < 0) {
                problems.add(number, "not a line REGION BYTES");
            } else if (out.size() >= MAX_REGIONS) {
                problems.add(number, "more regions than are read");
            } else if (out.putIfAbsent(text.substring(p, blank), bytes) != null) {
                problems.add(number, "a region comes twice");
            }
            p = end + 1;
        }
        if (content.truncated()) {
            problems.add(number, "the text is longer than the bytes that were read");
        }
        return new Parsed<>(Collections.unmodifiableMap(out), problems.list());
    }

    /** One amount; the value is null when it is none. */
    public static Parsed<Long> amount(Content content) {
        long bytes = content.truncated() ? -1 : bytes(content.line());
        ProblemList problems = new ProblemList();
        if (bytes < 0) {
            problems.add(1, "not a number of bytes");
        }
        return new Parsed<>(bytes < 0 ? null : (Long) bytes, problems.list());
    }

    /** Names of controllers, blanks between them. */
    public static Parsed<List<String>> controllers(Content content) {
        String line = content.line();
        return Parsed.of(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }

    /** A boolean of a module: {@code Y} or {@code N} (kernel/params.c, param_get_bool()); null for anything else. */
    public static Parsed<Boolean> truth(Content content) {
        ProblemList problems = new ProblemList();
        Boolean value = switch (content.line()) {
            case "Y" -> Boolean.TRUE;
            case "N" -> Boolean.FALSE;
            default -> null;
        };
        if (value == null) {
            problems.add(1, "neither Y nor N");
        }
        return new Parsed<>(value, problems.list());
    }

    /** A number of bytes, {@link #UNLIMITED}, or -1. The kernel counts in pages or 64 bits; what a long cannot hold is no limit. */
    private static long bytes(String s) {
        if (s.equals(MAX)) {
            return UNLIMITED;
        }
        if (s.isEmpty() || s.length() > DIGITS + 1) {
            return -1;
        }
        long v = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            v = v > (Long.MAX_VALUE - (c - '0')) / 10 ? Long.MAX_VALUE : v * 10 + (c - '0');
        }
        return v;
    }
}
