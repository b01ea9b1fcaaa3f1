// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.dmascope.core.Reading;

/** One start: kernel, image, QEMU, scenario. Whoever calls it has the lock of the run folder. It leaves a ready kernel or nothing at all. */
final class LabBoot {
    private static final long GRACE_MS = 3000;
    private final LabFiles files;
    private final LabKernel kernel;
    private final LabScenario scenario;
    private final Duration limit;
    private final Consumer<String> progress;
    private final BooleanSupplier cancelled;

    /** @param limit how long the guest may take from the start of QEMU until its truth is there */
    LabBoot(LabFiles files, LabKernel kernel, LabScenario scenario, Duration limit, Consumer<String> progress, BooleanSupplier cancelled) {
        this.files = files;
        this.kernel = kernel;
        this.scenario = scenario;
        this.limit = limit;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** The folder of the kernel in the cache; fetches or builds it when it is not there. */
    Reading<List<String>> fetch() throws IOException {
        Optional<Reading<List<String>>> missing = missing();
        return missing.isPresent() ? missing.get() : fetch(new LabScript(files.cache(), progress, cancelled));
    }

    private Reading<List<String>> fetch(LabScript scripts) {
        if (!files.fetched(kernel)) {
            progress.accept((kernel.built() ? "building kernel " + kernel + " from Debian's source, which takes a quarter of an hour or more" : "fetching kernel " + kernel)
                    + " (once; it is kept in " + files.cache() + ")");
        }
        return scripts.run(files.script("kernels.sh"), List.of(kernel.id()));
    }

    /** The command line of QEMU; fetches and builds what is missing for it. */
    Reading<List<String>> prepare() throws IOException {
        Optional<Reading<List<String>>> missing = missing();
        if (missing.isPresent()) {
            return missing.get();
        }
        LabScript scripts = new LabScript(files.cache(), progress, cancelled);
        Reading<List<String>> fetched = fetch(scripts);
        if (!fetched.ok()) {
            return fetched;
        }
        Reading<List<String>> line = scripts.run(files.script("run.sh"),
                List.of("--print", "--agent", files.agent().toString(), kernel.id(), scenario.name(), files.of(kernel).toString()));
        return line.ok() && line.orElse(List.of()).isEmpty() ? LabFailure.failed(line.path(), "run.sh printed no command") : line;
    }

    /** @param kept whether it is to stay until it is stopped */
    Reading<LabState> run(List<String> command, boolean kept) throws IOException {
        Path dir = files.of(kernel);
        Reading<LabState> first = boot(dir, command, kept);
        if (first.ok() || cancelled.getAsBoolean() || !new Qemu(dir).panicked()) {
            return first;
        }
        // seen with QEMU 7.2 on a busy machine: once in some dozens of boots the emulated kernel dies of an exception in its first seconds
        progress.accept("the guest's kernel died while it booted (its console is kept in " + Qemu.DEAD_CONSOLE + "): trying once more");
        Files.move(dir.resolve(Qemu.CONSOLE), dir.resolve(Qemu.DEAD_CONSOLE), StandardCopyOption.REPLACE_EXISTING);
        return boot(dir, command, kept);
    }

    /** A name for what a command line starts: it holds the hashes of all images. */
    static String build(List<String> command) {
        return UUID.nameUUIDFromBytes(String.join("\n", command).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Optional<Reading<List<String>>> missing() throws IOException {
        if (files.home() == null) {
            return lacks(LabFiles.HOME_PROPERTY, LabFailure.NO_HOME);
        }
        if (files.agent() == null) {
            return lacks(LabFiles.AGENT_PROPERTY, LabFailure.NO_AGENT);
        }
        List<LabScenario> known = LabScenario.in(files.home());
        if (!Files.isExecutable(files.script("run.sh"))) {
            return lacks(files.home().toString(), "there is no lab in " + files.home() + ": run.sh is missing");
        }
        if (!known.contains(scenario)) {
            return lacks(files.home().toString(), "there is no scenario " + scenario + "; there are: "
                    + known.stream().map(LabScenario::name).collect(Collectors.joining(", ")));
        }
        return Optional.empty();
    }

    private static Optional<Reading<List<String>>> lacks(String path, String reason) {
        return Optional.of(new Reading.Unsupported<>(path, 0, reason));
    }

    private Reading<LabState> boot(Path dir, List<String> command, boolean kept) throws IOException {
        try (var old = Files.newDirectoryStream(dir, "{*.sock,*.sock.lock," + Qemu.CONSOLE + "," + RunningLab.TRUTH + "}")) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        progress.accept("booting kernel " + kernel);
        Qemu qemu = new Qemu(dir);
        Reading<Process> started = qemu.start(command);
        if (!(started instanceof Reading.Ok<Process>(String program, Process process))) {
            return started.retype();
        }
        boolean done = false;
        try {
            LabProcess identity = LabProcess.of(process.pid()).orElse(null);
            if (identity == null) {
                return LabFailure.failed(program, "QEMU ended at once" + qemu.lastWords());
            }
            LabState state = new LabState(identity, LabProcess.boot(), scenario, Instant.now(), build(command), false, kept);
            state.write(dir);
            Reading<byte[]> truth = truth(dir, process);
            if (!(truth instanceof Reading.Ok<byte[]>(String port, byte[] json))) {
                return explain(truth, process, qemu);
            }
            save(dir, json);
            LabState ready = state.with(true, kept);
            ready.write(dir);
            done = true;
            return new Reading.Ok<>(port, ready);
        } finally {
            if (!done) {
                end(process);
                LabState.remove(dir);
            }
        }
    }

    private Reading<byte[]> truth(Path dir, Process process) {
        long until = System.nanoTime() + limit.toNanos();
        return new TruthPort(dir.resolve("truth.sock"), progress)
                .await(() -> cancelled.getAsBoolean() || !process.isAlive() || System.nanoTime() > until);
    }

    private Reading<LabState> explain(Reading<byte[]> failure, Process process, Qemu qemu) {
        String path = failure.path();
        if (cancelled.getAsBoolean()) {
            return LabFailure.cancelled(path);
        }
        if (!process.isAlive()) {
            return LabFailure.failed(path, "QEMU ended with status " + process.exitValue() + " before the scenario was there" + qemu.lastWords());
        }
        return switch (failure) {
            case Reading.Malformed<byte[]> m -> m.retype();
            case Reading.Failed<byte[]> f when f.errno() == 0 -> LabFailure.failed(path, f.reason() + qemu.lastWords());
            default -> LabFailure.failed(path, "the guest was not ready after " + limit.toSeconds() + " s" + qemu.lastWords());
        };
    }

    private static void save(Path dir, byte[] json) throws IOException {
        Path temporary = Files.createTempFile(dir, RunningLab.TRUTH, ".new");
        Files.write(temporary, json);
        Files.move(temporary, dir.resolve(RunningLab.TRUTH), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Also when this thread is interrupted: QEMU must not stay behind. */
    private static void end(Process process) {
        process.destroy();
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(GRACE_MS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
