// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.BufinfoParser;

/** Prints how long a warm parse of a bufinfo file into records takes: {@code BufinfoBench FILE [RUNS]}. */
public final class BufinfoBench {
    private BufinfoBench() {
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 31;
        long[] parse = new long[runs];
        long[] whole = new long[runs];
        long[] cpu = new long[runs];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Parsed<Bufinfo> last = null;
        for (int i = 0; i < runs * 2; i++) {
            long used = threads.getCurrentThreadCpuTime();
            long a = System.nanoTime();
            byte[] bytes = Files.readAllBytes(file);
            long b = System.nanoTime();
            last = BufinfoParser.parse(new Content(bytes, false));
            long c = System.nanoTime();
            parse[i % runs] = c - b;
            whole[i % runs] = c - a;
            cpu[i % runs] = threads.getCurrentThreadCpuTime() - used;
        }
        Arrays.sort(parse);
        Arrays.sort(whole);
        Arrays.sort(cpu);
        long attachments = 0;
        for (BufinfoBuffer b : last.value().buffers()) {
            attachments += b.attachments().size();
        }
        System.out.printf("bufinfo buffers=%d attachments=%d problems=%d parse_ns=%d parse_min_ns=%d read_and_parse_ns=%d read_and_parse_cpu_ns=%d%n", last.value().buffers().size(), attachments,
                last.problems().size(), parse[runs / 2], parse[0], whole[runs / 2], cpu[runs / 2]);
    }
}
