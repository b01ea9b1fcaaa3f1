// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A window as a process of its own, started with {@code dmascope.ready} set: it says "ready" on standard output when it is open and painted and takes
 * keys, "filled" when its views show what they have and nothing is left to be done. What it uses is read from {@code /proc/PID}.
 */
final class WindowProcess implements AutoCloseable {
    private static final String READY = "ready";
    private static final String FILLED = "filled";
    private static final String OPTIONS = "JAVA_TOOL_OPTIONS";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long END_S = 20;
    /** USER_HZ of every architecture that Linux still has in wide use (include/uapi/asm-generic/param.h). */
    private static final double TICKS_PER_SECOND = 100;
    /** Fields of /proc/PID/stat behind the name in brackets: utime is field 14 of the line, stime field 15 (fs/proc/array.c, do_task_stat()). */
    private static final int UTIME = 14 - 3;

    private final Process process;
    private double readyMillis;
    private double readyProcessor;
    private double filledMillis;

    private WindowProcess(Process process) {
        this.process = process;
    }

    /** Starts a command and waits until its window is filled. */
    static WindowProcess start(List<String> command) throws IOException {
        long begin = System.nanoTime();
        ProcessBuilder b = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        b.environment().merge(OPTIONS, "-Ddmascope.ready=true", (a, c) -> a + " " + c);
        Process p = b.start();
        p.getOutputStream().close();
        BufferedReader out = new BufferedReader(new InputStreamReader(p.getInputStream(), StandardCharsets.UTF_8));
        WindowProcess w = new WindowProcess(p);
        await(READY, out, command);
        w.readyMillis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        w.readyProcessor = w.processorSeconds();
        await(FILLED, out, command);
        w.filledMillis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        return w;
    }

    private static void await(String word, BufferedReader out, List<String> command) throws IOException {
        String line = out.readLine();
        while (line != null && !line.equals(word)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException(String.join(" ", command) + " ended and was never " + word);
        }
    }

    /** From the start of the process to its window, in milliseconds. */
    double readyMillis() {
        return readyMillis;
    }

    /** Processor time that all its threads had used by then, in seconds. */
    double readyProcessor() {
        return readyProcessor;
    }

    /** From the start of the process to filled views, in milliseconds. */
    double filledMillis() {
        return filledMillis;
    }

    /** How often each thread of it has gone to sleep so far, by name and number of the thread. */
    Map<String, Long> sleeps() throws IOException {
        Map<String, Long> found = new TreeMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path t : threads.toList()) {
                if (Files.exists(t)) {
                    String name = "";
                    for (String line : Files.readAllLines(t.resolve("status"))) {
                        if (line.startsWith("Name:")) {
                            name = line.substring(5).strip() + "/" + t.getFileName();
                        } else if (line.startsWith("voluntary_ctxt_switches:")) {
                            found.put(name, Long.parseLong(line.substring(24).strip()));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Processor time that it has used so far, without its children, in seconds. */
    double processorSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1])) / TICKS_PER_SECOND;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(END_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
