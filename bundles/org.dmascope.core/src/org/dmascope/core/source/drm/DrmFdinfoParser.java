// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads {@code /proc/PID/fdinfo/N} of a DRM file (drivers/gpu/drm/drm_file.c, drm_show_fdinfo(); Documentation/gpu/drm-usage-stats.rst): {@code KEY: TAB VALUE} a line,
 * behind the lines of every file. A size is a number and {@code KiB}, {@code MiB} or nothing for bytes; keys of engines and clocks are passed over.
 * A key that comes twice counts as it came first. Never throws.
 */
public final class DrmFdinfoParser {
    /** Bound on regions of one client; drivers have at most a dozen. */
    static final int MAX_REGIONS = 64;
    private static final int MAX_EXTRAS = 64;
    private static final List<String> KINDS = List.of("drm-total-", "drm-shared-", "drm-resident-", "drm-purgeable-", "drm-active-", "drm-memory-");

    private final Map<String, long[]> regions = new LinkedHashMap<>();
    private final Map<String, Long> extras = new LinkedHashMap<>();
    private final ProblemList problems = new ProblemList();
    private String driver;
    private String pdev;
    private String clientName;
    private long clientId = -1;

    private DrmFdinfoParser() {
    }

    public static Parsed<DrmFdinfo> parse(Content content) {
        DrmFdinfoParser p = new DrmFdinfoParser();
        Lines lines = new Lines(content, p.problems);
        for (String line = lines.next(); line != null; line = lines.next()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                p.pair(line.substring(0, colon), line.substring(colon + 1).strip(), lines.number());
            }
        }
        List<RegionUse> uses = new ArrayList<>();
        p.regions.forEach((name, v) -> uses.add(new RegionUse(name, v[0], v[1], v[2], v[3], v[4], v[5])));
        return new Parsed<>(new DrmFdinfo(p.driver, p.pdev, p.clientId, p.clientName, uses, p.extras), p.problems.list());
    }

    private void pair(String key, String value, int line) {
        if (key.equals("drm-driver") && driver == null && !value.isEmpty()) {
            driver = value;
        } else if (key.equals("drm-pdev") && pdev == null && !value.isEmpty()) {
            pdev = value;
        } else if (key.equals("drm-client-name") && clientName == null && !value.isEmpty()) {
            clientName = value;
        } else if (key.equals("drm-client-id") && clientId < 0) {
            clientId = Digits.of(value);
            if (clientId < 0) {
                problems.add(line, "drm-client-id is not a number");
            }
        } else if (key.startsWith("drm-")) {
            for (int kind = 0; kind < KINDS.size(); kind++) {
                if (key.length() > KINDS.get(kind).length() && key.startsWith(KINDS.get(kind))) {
                    use(key.substring(KINDS.get(kind).length()), kind, bytes(value, line), line);
                }
            }
        } else if (key.startsWith("amd-") && extras.size() < MAX_EXTRAS && !extras.containsKey(key)) {
            long v = bytes(value, line);
            if (v >= 0) {
                extras.put(key, v);
            }
        }
    }

    private void use(String region, int kind, long bytes, int line) {
        long[] v = regions.get(region);
        if (v == null && regions.size() < MAX_REGIONS) {
            v = new long[KINDS.size()];
            Arrays.fill(v, -1);
            regions.put(region, v);
        }
        if (v == null) {
            problems.add(line, "more regions than are read");
        } else if (v[kind] < 0) {
            v[kind] = bytes;
        }
    }

    /** A size in bytes, or -1 with a problem. */
    private long bytes(String value, int line) {
        int end = Digits.end(value, 0);
        long n = Digits.of(value, 0, end);
        int shift = switch (value.substring(end).strip()) {
            case "" -> 0;
            case "KiB" -> 10;
            case "MiB" -> 20;
            default -> -1;
        };
        if (n < 0 || shift < 0 || n > Long.MAX_VALUE >> shift) {
            problems.add(line, "not a size in bytes, KiB or MiB");
            return -1;
        }
        return n << shift;
    }
}
