// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.kernel.trace.TraceFs;

/** What the kernel itself counts as lost: records that gave way in a ring or did not fit, and calls that a probe missed. */
final class TraceCounts {
    private static final int LIMIT = 4 << 20;

    private final TraceFs fs;
    private final String instance;
    private final String suffix;

    TraceCounts(TraceFs fs, String instance, String suffix) {
        this.fs = fs;
        this.instance = instance;
        this.suffix = suffix;
    }

    long lost(int cpus) {
        long lost = missed();
        for (int cpu = 0; cpu < cpus; cpu++) {
            for (String line : lines(instance + "/per_cpu/cpu" + cpu + "/stats")) {
                if (line.startsWith("overrun: ") || line.startsWith("commit overrun: ") || line.startsWith("dropped events: ")) {
                    lost += number(line.substring(line.indexOf(": ") + 2));
                }
            }
        }
        return lost;
    }

    /** Lines of kprobe_profile: name without group, hits, misses (kernel/trace/trace_kprobe.c, probes_profile_seq_show()). */
    private long missed() {
        long missed = 0;
        for (String line : lines("kprobe_profile")) {
            String[] words = line.strip().split("\\s+");
            if (words.length == 3 && words[0].endsWith(suffix)) {
                missed += number(words[2]);
            }
        }
        return missed;
    }

    private List<String> lines(String path) {
        return fs.read(path, LIMIT) instanceof Reading.Ok<Content>(String p, Content c) ? c.line().lines().toList() : List.of();
    }

    private static long number(String s) {
        return s.matches("\\d{1,18}") ? Long.parseLong(s) : 0;
    }
}
