// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads what a TTM memory manager prints of itself: {@code use_type: use_tt: size: usage:} (drivers/gpu/drm/ttm/ttm_resource.c,
 * ttm_resource_manager_debug()), then what the driver adds: {@code vis usage:N} (amdgpu), {@code visible_avail: NMiB} and {@code visible_size: NMiB} (xe),
 * and for managers of ranges {@code total: N, used N free N} (drm_mm.c, drm_mm_print()).
 * <p>
 * {@code usage} is bytes everywhere. {@code size} is what the driver gave ttm_resource_manager_init(): pages for range managers (ttm_range_man_init())
 * and xe's gtt_mm (xe_ttm_sys_mgr.c), bytes for amdgpu and xe's device memory. A text in which more is used than there is cannot be of the unit
 * that was expected: then the size is left out.
 */
public final class TtmParser {
    private static final long MIB = 1 << 20;

    private final ProblemList problems = new ProblemList();
    private long size = -1;
    private long usage = -1;
    private long visibleUsed = -1;
    private long visibleSize = -1;
    private long visibleFree = -1;
    private long rangeUsed = -1;

    private TtmParser() {
    }

    /**
     * The pool, and another one for the part that the CPU reaches when the driver prints it.
     *
     * @param region name of the pool
     * @param pages  whether this file counts its size in pages
     */
    public static Parsed<List<MemoryPool>> parse(Content content, String region, boolean pages) {
        TtmParser p = new TtmParser();
        // a long tail of ranges is usual and may be cut off: the head says what counts
        Lines lines = new Lines(new Content(content.bytes(), false), p.problems);
        for (String line = lines.next(); line != null; line = lines.next()) {
            p.line(line.strip());
        }
        return new Parsed<>(p.pools(region, pages), p.problems.list());
    }

    private void line(String line) {
        size = first(size, line, "size: ", 1);
        usage = first(usage, line, "usage: ", 1);
        visibleUsed = first(visibleUsed, line, "vis usage:", 1);
        visibleFree = first(visibleFree, line, "visible_avail: ", MIB);
        visibleSize = first(visibleSize, line, "visible_size: ", MIB);
        if (rangeUsed < 0 && line.startsWith("total: ")) {
            int used = line.indexOf(", used ");
            rangeUsed = used < 0 ? -1 : Digits.of(line, used + 7, Digits.end(line, used + 7));
        }
    }

    private static long first(long known, String line, String key, long unit) {
        if (known >= 0 || !line.startsWith(key)) {
            return known;
        }
        int end = Digits.end(line, key.length());
        String rest = line.substring(end);
        long v = Digits.of(line, key.length(), end);
        boolean right = unit == MIB ? rest.equals("MiB") : rest.isEmpty();
        return v < 0 || !right || v > Long.MAX_VALUE / unit ? -1 : v * unit;
    }

    private List<MemoryPool> pools(String region, boolean pages) {
        List<MemoryPool> out = new ArrayList<>(2);
        if (usage < 0 && size < 0) {
            problems.add(0, "neither size nor usage of a memory manager");
            return out;
        }
        if (!pages && usage > size && size >= 0) {
            problems.add(0, "more is used than there is: the size is not in bytes, and is left out");
            size = -1;
        }
        long page = pages && rangeUsed > 0 && usage > 0 && usage % rangeUsed == 0 && Long.bitCount(usage / rangeUsed) == 1 ? usage / rangeUsed : -1;
        out.add(new MemoryPool(region, size, pages, page, usage));
        if (visibleUsed >= 0 || visibleSize >= 0 && visibleFree >= 0 && visibleFree <= visibleSize) {
            out.add(new MemoryPool("visible-" + region, visibleSize, false, -1, visibleUsed >= 0 ? visibleUsed : visibleSize - visibleFree));
        }
        return out;
    }
}
