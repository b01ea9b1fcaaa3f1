// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Fixture;
import org.dmascope.core.Reading;
import org.dmascope.core.kernel.trace.TraceFs;

/** Control files of tracing as a kernel has them, in memory: two processors, descriptions of events and pages from a lab kernel's fixtures. */
final class FakeTraceFs implements TraceFs {
    private final String fixtures;
    /** Settings of each instance. */
    final Map<String, Map<String, String>> instances = new LinkedHashMap<>();
    final List<String> probes = new ArrayList<>();
    /** Everything that was written, {@code PATH: TEXT}. */
    final List<String> written = new ArrayList<>();
    /** Pages that the pipe of a processor still has. */
    final Map<Integer, Deque<byte[]>> pages = new HashMap<>();
    /** Starts of probe definitions that this kernel does not take. */
    final List<String> refused = new ArrayList<>();
    /** Errno of writes to a path; -1 answers nothing special. */
    final Map<String, Integer> errors = new HashMap<>();
    boolean groupsGoAtOnce = true;
    int busy;
    int open;

    FakeTraceFs(String kernel) {
        fixtures = "core/trace/" + kernel + "/";
        pages.put(0, new ArrayDeque<>());
        pages.put(1, new ArrayDeque<>());
    }

    /** Lets the rings hold what the kernel's held. */
    FakeTraceFs filled() {
        for (int cpu = 0; cpu < 2; cpu++) {
            byte[] all = Fixture.bytes(fixtures + "raw.cpu" + cpu);
            for (int i = 0; i + 4096 <= all.length; i += 4096) {
                pages.get(cpu).add(Arrays.copyOfRange(all, i, i + 4096));
            }
        }
        return this;
    }

    @Override
    public String mount() {
        return "/sys/kernel/tracing";
    }

    @Override
    public Reading<Content> read(String path, int limit) {
        if (path.equals("dynamic_events")) {
            return text(path, String.join("\n", probes) + (probes.isEmpty() ? "" : "\n"));
        } else if (path.equals("events/header_page")) {
            return new Reading.Ok<>(path, Fixture.content(fixtures + "header_page"));
        } else if (path.endsWith("/format")) {
            String name = path.substring(path.indexOf('/', "events/".length()) + 1, path.length() - "/format".length()).replaceAll("_\\d+$", "");
            String file = fixtures + name + ".format";
            return FakeTraceFs.class.getResource("/" + file) == null ? text(path, "name: " + name + "\nID: " + (30_000 + name.hashCode() % 1000)
                    + "\nformat:\n\tfield:int common_pid;\toffset:4;\tsize:4;\tsigned:1;\n") : new Reading.Ok<>(path, Fixture.content(file));
        } else if (path.equals("saved_cmdlines")) {
            return text(path, "77 old\n78 a name\nx y\n");
        } else if (path.endsWith("/stats")) {
            return text(path, "entries: 0\noverrun: 7\ncommit overrun: 0\ndropped events: 1\n");
        }
        return Reading.failure(path, Errno.ENOENT);
    }

    private static Reading<Content> text(String path, String text) {
        return new Reading.Ok<>(path, Fixture.text(text));
    }

    @Override
    public Reading<List<String>> list(String path) {
        if (path.equals("instances")) {
            return new Reading.Ok<>(path, new ArrayList<>(new TreeSet<>(instances.keySet())));
        } else if (path.endsWith("/per_cpu")) {
            return new Reading.Ok<>(path, List.of("cpu1", "cpu0"));
        } else if (path.startsWith("events/dma_buf") && fixtures.contains("7.3")) {
            return new Reading.Ok<>(path, List.of("enable", "format"));
        }
        return Reading.failure(path, Errno.ENOENT);
    }

    @Override
    public Reading<Integer> write(String path, String text, boolean append) {
        written.add(path + ": " + text.strip());
        if (errors.containsKey(path)) {
            return Reading.failure(path, errors.get(path));
        }
        if (path.equals("dynamic_events")) {
            return append ? probe(path, text.strip()) : Reading.failure(path, Errno.EINVAL);
        }
        String[] words = path.split("/", 3);
        if (words.length < 3 || !instances.containsKey(words[1])) {
            return Reading.failure(path, Errno.ENOENT);
        }
        instances.get(words[1]).put(words[2], text);
        return new Reading.Ok<>(path, text.length());
    }

    private Reading<Integer> probe(String path, String line) {
        if (line.startsWith("-:")) {
            String what = line.substring(2);
            if (what.endsWith("/") && !groupsGoAtOnce) {
                return Reading.failure(path, Errno.EINVAL);
            }
            boolean any = probes.removeIf(p -> what.endsWith("/") ? p.contains(":" + what) : p.contains(":" + what + " "));
            return any ? new Reading.Ok<>(path, line.length()) : Reading.failure(path, Errno.ENOENT);
        }
        if (refused.stream().anyMatch(r -> line.matches(r + ".*"))) {
            return Reading.failure(path, Errno.EINVAL);
        }
        probes.add(line);
        return new Reading.Ok<>(path, line.length());
    }

    @Override
    public Reading<Integer> make(String path) {
        if (errors.containsKey(path.substring(0, path.indexOf('/')))) {
            return Reading.failure(path, errors.get(path.substring(0, path.indexOf('/'))));
        }
        instances.put(path.substring(path.indexOf('/') + 1), new HashMap<>());
        return new Reading.Ok<>(path, 0);
    }

    @Override
    public Reading<Integer> remove(String path) {
        if (open > 0 || busy-- > 0) {
            return Reading.failure(path, Errno.EBUSY);
        }
        return instances.remove(path.substring(path.indexOf('/') + 1)) == null ? Reading.failure(path, Errno.ENOENT) : new Reading.Ok<>(path, 0);
    }

    @Override
    public Reading<Pipe> open(String path) {
        Deque<byte[]> mine = pages.get(path.charAt(path.indexOf("cpu", path.indexOf("per_cpu") + 7) + 3) - '0');
        open++;
        return new Reading.Ok<>(path, new Pipe() {
            @Override
            public int read(byte[] buffer) {
                byte[] page = mine.poll();
                if (page == null) {
                    return 0;
                }
                System.arraycopy(page, 0, buffer, 0, page.length);
                return page.length;
            }

            @Override
            public void close() {
                open--;
            }
        });
    }

    @Override
    public long bootNanos() {
        return 100_000_000_000L;
    }
}
