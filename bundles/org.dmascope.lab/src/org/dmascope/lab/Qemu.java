// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dmascope.core.Names;
import org.dmascope.core.Reading;

/** Starts QEMU so that it outlives this process, and tells what it and its guest said last. */
final class Qemu {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    /** What the guest's kernel and programs print. */
    static final String CONSOLE = "console.log";
    /** The same of a guest whose kernel died. */
    static final String DEAD_CONSOLE = "console.dead.log";
    private static final String LOG = "qemu.log";
    /** kernel/panic.c, panic(). */
    private static final String PANIC = "Kernel panic - not syncing";
    private static final int TAIL_BYTES = 4096;
    private static final int TAIL_LINES = 12;
    private final Path dir;

    Qemu(Path dir) {
        this.dir = dir;
    }

    /**
     * Starts it in a session of its own: Ctrl-C in the terminal and the terminal's end are not for it. {@code setsid} becomes QEMU
     * without a fork, because a child of ours never leads a process group; so the pid is the one that we get here.
     */
    Reading<Process> start(List<String> command) {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            line.add(SETSID.toString());
        }
        Optional<Path> program = find(command.get(0));
        if (program.isEmpty()) {
            return new Reading.Unsupported<>(command.get(0), 0, LabFailure.NO_QEMU);
        }
        line.add(program.get().toString());
        line.addAll(command.subList(1, command.size()));
        try {
            return new Reading.Ok<>(line.get(0), new ProcessBuilder(line).directory(dir.toFile()).redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true).redirectOutput(dir.resolve(LOG).toFile()).start());
        } catch (IOException e) {
            return LabFailure.failed(line.get(0), "QEMU cannot be started: " + e.getMessage());
        }
    }

    private static Optional<Path> find(String program) {
        if (program.indexOf('/') >= 0) {
            return Optional.of(Path.of(program)).filter(Files::isExecutable);
        }
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return List.of(path.split(":")).stream().filter(d -> d.startsWith("/")).map(d -> Path.of(d, program)).filter(Files::isExecutable).findFirst();
    }

    /** What QEMU itself and then the guest's console said last, shown form, ready to be appended to a message; empty when nothing. */
    String lastWords() {
        String qemu = tail(dir.resolve(LOG));
        String console = tail(dir.resolve(CONSOLE));
        return (qemu.isEmpty() ? "" : "\nQEMU said:\n" + qemu) + (console.isEmpty() ? "" : "\nthe guest's console ends with:\n" + console);
    }

    /** Whether the guest's console ends with the death of its kernel. */
    boolean panicked() {
        return tail(dir.resolve(CONSOLE)).contains(PANIC);
    }

    private static String tail(Path file) {
        byte[] bytes;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - TAIL_BYTES));
            bytes = new byte[(int) Math.min(TAIL_BYTES, in.length())];
            in.readFully(bytes);
        } catch (IOException e) {
            return ""; // nothing was said: the file is not there
        }
        List<String> lines = Names.raw(bytes).lines().map(String::stripTrailing).filter(l -> !l.isEmpty()).map(l -> "  " + Names.display(l)).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }
}
