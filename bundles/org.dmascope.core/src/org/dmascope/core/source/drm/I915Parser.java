// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads {@code i915_gem_objects} (drivers/gpu/drm/i915/i915_debugfs.c, i915_gem_object_info()):
 * {@code %u shrinkable [%u free] objects, %llu bytes}, then a line for each region. Up to 5.19
 * {@code NAME: total:0xN, available:0xN bytes}; since then (intel_memory_region.c, intel_memory_region_debug()) {@code NAME: total:0xN bytes} or
 * {@code NAME: } and the text of a TTM manager with its size in bytes. Up to 5.19 sums by command follow; they are no totals of the device and are skipped,
 * and so is everything from the first blank line on, because a command name may hold anything.
 */
public final class I915Parser {
    /** Bound on regions: INTEL_REGION_UNKNOWN is below 10. */
    private static final int MAX_REGIONS = 32;

    private final List<MemoryPool> pools = new ArrayList<>();
    private String region;
    private long size = -1;
    private long usage = -1;

    private I915Parser() {
    }

    /**
     * @param objects objects that the shrinker may take
     * @param bytes   their bytes
     * @param pools   regions
     */
    public record Objects(long objects, long bytes, List<MemoryPool> pools) {
        public Objects {
            pools = List.copyOf(pools);
        }
    }

    public static Parsed<Objects> parse(Content content) {
        ProblemList problems = new ProblemList();
        Lines lines = new Lines(content, problems);
        String head = lines.next();
        int words = head == null ? -1 : head.indexOf(" shrinkable [");
        int comma = words < 0 ? -1 : head.indexOf("] objects, ");
        long objects = words < 0 ? -1 : Digits.of(head, 0, words);
        long bytes = comma < 0 || !head.endsWith(" bytes") ? -1 : Digits.of(head, comma + 11, head.length() - 6);
        if (objects < 0 || bytes < 0) {
            problems.add(1, "not a line N shrinkable [N free] objects, N bytes");
        }
        I915Parser p = new I915Parser();
        for (String line = lines.next(); line != null && !line.isEmpty(); line = lines.next()) {
            p.line(line);
        }
        p.close();
        return new Parsed<>(new Objects(objects, bytes, p.pools), problems.list());
    }

    private void line(String line) {
        int colon = line.indexOf(": ");
        boolean head = colon > 0 && line.charAt(0) != ' ' && isName(line, colon);
        if (head && line.startsWith("total:0x", colon + 2)) {
            close();
            total(line.substring(0, colon), line.substring(colon + 10));
        } else if (head && line.startsWith("  use_type: ", colon + 2)) {
            close();
            region = line.substring(0, colon);
        } else if (region != null && line.startsWith("  size: ")) {
            size = Digits.of(line.substring(8));
        } else if (region != null && line.startsWith("  usage: ")) {
            usage = Digits.of(line.substring(9));
        }
    }

    /** Names of regions are of letters, digits and dashes: {@code system}, {@code stolen-system}, {@code local0}. */
    private static boolean isName(String line, int end) {
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    private void total(String name, String rest) {
        int comma = rest.indexOf(", available:0x");
        int end = rest.lastIndexOf(" bytes");
        long total = end < 0 ? -1 : Digits.hex(rest.substring(0, comma < 0 ? end : Math.min(comma, end)));
        long free = comma < 0 || end < comma ? -1 : Digits.hex(rest.substring(comma + 14, end));
        add(new MemoryPool(name, total, false, -1, free < 0 || free > total ? -1 : total - free));
    }

    private void close() {
        if (region != null) {
            add(new MemoryPool(region, usage > size ? -1 : size, false, -1, usage));
        }
        region = null;
        size = -1;
        usage = -1;
    }

    private void add(MemoryPool p) {
        if (pools.size() < MAX_REGIONS && (p.size() >= 0 || p.used() >= 0)) {
            pools.add(p);
        }
    }
}
