// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Names;
import org.dmascope.core.Reading;

/** Runs one script of {@code native/lab}. Its standard error is for people (shown as progress), its standard output is the answer. */
final class LabScript {
    /** Exit status of the scripts for "a tool, the network or an input is missing"; see native/lab/common.sh. */
    private static final int MISSING = 3;
    private static final int POLL_MS = 50;
    private static final int MAX_LINES = 4096;
    private static final int TAIL = 6;
    private final Path cache;
    private final Consumer<String> progress;
    private final BooleanSupplier cancelled;

    LabScript(Path cache, Consumer<String> progress, BooleanSupplier cancelled) {
        this.cache = cache;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** The lines of standard output. Fails with what the script said last. */
    Reading<List<String>> run(Path script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("DMASCOPE_LAB_CACHE", cache.toString());
        Path java = Path.of(System.getProperty("java.home"));
        if (Files.isExecutable(java.resolve("bin").resolve("jlink"))) {
            builder.environment().put("JAVA_HOME", java.toString()); // the guest gets a runtime linked from the one that runs this
        }
        String name = script.toString();
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Reading.Unsupported<>(name, 0, "the lab's script " + script.getFileName() + " cannot be run from " + script.getParent() + ": " + e.getMessage());
        }
        List<String> out = new ArrayList<>();
        Said said = new Said(progress);
        Thread outReader = Thread.ofVirtual().start(() -> lines(process.getInputStream(), l -> keep(out, l)));
        Thread errReader = Thread.ofVirtual().start(() -> lines(process.getErrorStream(), said::add));
        try {
            while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    end(process);
                    return LabFailure.cancelled(name);
                }
                said.tell(0);
            }
            outReader.join(TimeUnit.SECONDS.toMillis(5));
            errReader.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            return LabFailure.cancelled(name);
        }
        return answer(script, process.exitValue(), out, said);
    }

    private static Reading<List<String>> answer(Path script, int status, List<String> out, Said said) {
        if (status == 0) {
            said.tell(0);
            synchronized (out) {
                return new Reading.Ok<>(script.toString(), List.copyOf(out));
            }
        }
        said.tell(1); // the last line is the reason
        return status == MISSING ? new Reading.Unsupported<>(script.toString(), 0, said.last(1))
                : new Reading.Failed<>(script.toString(), 0, script.getFileName() + " ended with status " + status + ": " + said.last(TAIL));
    }

    /** What a script has said on its standard error, and how much of it has been told to a person. */
    private static final class Said {
        private final Consumer<String> progress;
        private final Deque<String> tail = new ArrayDeque<>();
        private final Deque<String> untold = new ArrayDeque<>();

        Said(Consumer<String> progress) {
            this.progress = progress;
        }

        synchronized void add(String line) {
            String text = Names.display(Names.raw(line.strip().replaceFirst("^lab: ", "").getBytes(StandardCharsets.UTF_8)));
            if (text.isEmpty()) {
                return;
            }
            tail.add(text);
            untold.add(text);
            if (tail.size() > TAIL) {
                tail.remove();
            }
        }

        /** Tells all but the last few lines. */
        void tell(int but) {
            List<String> lines = new ArrayList<>();
            synchronized (this) {
                while (untold.size() > but) {
                    lines.add(untold.remove());
                }
            }
            lines.forEach(progress);
        }

        synchronized String last(int n) {
            List<String> lines = List.copyOf(tail);
            return lines.isEmpty() ? "it said nothing" : String.join("; ", lines.subList(Math.max(0, lines.size() - n), lines.size()));
        }
    }

    private static void keep(List<String> out, String line) {
        synchronized (out) {
            if (out.size() < MAX_LINES) {
                out.add(line);
            }
        }
    }

    private static void lines(InputStream in, Consumer<String> sink) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                sink.accept(line);
            }
        } catch (IOException e) {
            sink.accept("its output could not be read to the end: " + e.getMessage());
        }
    }

    /** A shell that waits for a command does not act on a signal before that command ends: so all below it go too. */
    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        for (int i = 0; i < 40 && all.stream().anyMatch(ProcessHandle::isAlive); i++) {
            if (!Pause.millis(POLL_MS)) {
                break;
            }
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
