// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Reading;

/**
 * The lab of this user on this machine: at most one guest per kernel. What one process starts, another finds. One of these per process.
 * <p>
 * Progress goes to a {@code Consumer<String>} line by line; it may be called from several threads. Cancelling is a question asked about
 * ten times a second. Failures are readings whose reason is a sentence for a person; cancelled is {@link Reading.Failed} with ECANCELED.
 */
public final class Lab {
    /** How long a guest may take from power-on to its truth: many times what it takes on an idle machine. */
    public static final Duration LIMIT = Duration.ofMinutes(6);
    private static final long GRACE_MS = 3000;
    private static final int STOP_WAIT_S = 15;
    /** What a caller wants: any that runs, one that stays, or one of what would be started now. */
    private enum Need {
        ANY, KEPT, FRESH
    }

    private final LabFiles files;
    private final Duration limit;
    /** Per locked file: what it is among processes, this is among the threads of this one. */
    private final Map<Path, Semaphore> permits = new ConcurrentHashMap<>();

    public Lab(LabFiles files) {
        this(files, LIMIT);
    }

    Lab(LabFiles files, Duration limit) {
        this.files = files;
        this.limit = limit;
    }

    public LabFiles files() {
        return files;
    }

    /** The scenarios that can be started; empty when no launcher said where the lab is. */
    public List<LabScenario> scenarios() throws IOException {
        return files.home() == null ? List.of() : LabScenario.in(files.home());
    }

    /** The scenario and those that belong to it; only itself when no launcher said where the lab is. */
    List<LabScenario> series(LabScenario scenario) throws IOException {
        return files.home() == null ? List.of(scenario) : scenario.series(files.home());
    }

    /** All kernels; ends guests that nobody uses any more (their user was killed) and forgets those that have gone. */
    public List<LabStatus> list() throws IOException {
        List<LabStatus> out = new ArrayList<>();
        for (LabKernel kernel : LabKernel.all()) {
            Path dir = files.of(kernel);
            if (Files.isDirectory(dir)) {
                try (LabLock lock = lock(kernel, () -> { }, () -> true).orElse(null)) {
                    if (lock != null) { // else it is being started or ended: it is what its state says
                        sweep(dir);
                    }
                }
            }
            Optional<LabState> state = alive(dir);
            out.add(new LabStatus(kernel, files.fetched(kernel),
                    state.map(s -> new LabStatus.Running(s.scenario(), s.qemu().pid(), s.startedAt(), s.ready(), s.kept()))));
        }
        return out;
    }

    /** Fetches or builds a kernel without starting it; the path of its folder in the cache. */
    public Reading<String> fetch(LabKernel kernel, Consumer<String> progress, BooleanSupplier cancelled) {
        try {
            Reading<List<String>> folder = new LabBoot(files, kernel, LabScenario.STOCK, limit, progress, cancelled).fetch();
            return folder.ok() ? folder.map(lines -> String.join("", lines)) : LabFailure.at("lab:" + kernel, folder);
        } catch (IOException e) {
            return LabFailure.failed(files.of(kernel).toString(), "the lab's folders cannot be used: " + e);
        }
    }

    /** Starts a kernel to stay, or finds it running (and lets it stay from now on). */
    public Reading<RunningLab> start(LabKernel kernel, LabScenario scenario, Consumer<String> progress, BooleanSupplier cancelled) {
        return acquire(kernel, scenario, Need.KEPT, progress, cancelled).map(lease -> {
            lease.close();
            return lease.lab();
        });
    }

    /** Uses a kernel: one that runs already, else one that is started and ends with its last lease. */
    public Reading<LabLease> use(LabKernel kernel, LabScenario scenario, Consumer<String> progress, BooleanSupplier cancelled) {
        return acquire(kernel, scenario, Need.ANY, progress, cancelled);
    }

    /** Like {@link #use}, but a kernel that runs from an older image or with an older agent is started anew. */
    Reading<LabLease> useFresh(LabKernel kernel, LabScenario scenario, Consumer<String> progress, BooleanSupplier cancelled) {
        return acquire(kernel, scenario, Need.FRESH, progress, cancelled);
    }

    private Reading<LabLease> acquire(LabKernel kernel, LabScenario scenario, Need need, Consumer<String> progress, BooleanSupplier cancelled) {
        Path dir = files.of(kernel);
        try (ShutdownGuard guard = new ShutdownGuard()) {
            BooleanSupplier stop = () -> guard.ending() || cancelled.getAsBoolean();
            privately(dir);
            try (LabLock lock = lock(kernel, () -> progress.accept("kernel " + kernel + " is being started or stopped: waiting for that"), stop).orElse(null)) {
                if (lock == null) {
                    return LabFailure.cancelled("lab:" + kernel);
                }
                sweep(dir);
                LabUsers users = new LabUsers(dir);
                Path me = users.enter(); // first, so that nobody takes what comes for forgotten
                boolean ran = alive(dir).isPresent();
                Reading<LabState> state = present(dir, kernel, scenario, need, progress, stop);
                if (!(state instanceof Reading.Ok<LabState>(String path, LabState s))) {
                    users.leave(me);
                    return LabFailure.at("lab:" + kernel, state);
                }
                return lease(kernel, dir, s, !ran, me);
            }
        } catch (IOException e) {
            return LabFailure.failed(dir.toString(), "the lab's run folder cannot be used: " + e);
        }
    }

    private Reading<LabState> present(Path dir, LabKernel kernel, LabScenario scenario, Need need, Consumer<String> progress, BooleanSupplier stop)
            throws IOException {
        LabBoot boot = new LabBoot(files, kernel, scenario, limit, progress, stop);
        Optional<LabState> running = alive(dir);
        if (running.isPresent() && need != Need.FRESH) {
            return found(dir, kernel, scenario, running.get(), need);
        }
        Reading<List<String>> prepared = boot.prepare();
        if (!(prepared instanceof Reading.Ok<List<String>>(String path, List<String> command))) {
            return prepared.retype();
        }
        if (running.isEmpty()) {
            return boot.run(command, need == Need.KEPT);
        }
        LabState s = running.get();
        if (s.build().equals(LabBoot.build(command))) {
            return found(dir, kernel, scenario, s, need);
        }
        progress.accept("kernel " + kernel + " runs from an older build: starting it anew");
        if (!s.qemu().end(GRACE_MS)) {
            return LabFailure.failed(dir.toString(), "QEMU (process " + s.qemu().pid() + ") does not end");
        }
        return boot.run(command, s.kept());
    }

    private static Reading<LabState> found(Path dir, LabKernel kernel, LabScenario scenario, LabState s, Need need) throws IOException {
        if (!s.scenario().equals(scenario)) {
            return LabFailure.failed(dir.toString(),
                    "kernel " + kernel + " is running scenario " + s.scenario() + ", not " + scenario + "; stop it first: dmascope lab stop " + kernel);
        }
        if (need != Need.KEPT || s.kept()) {
            return new Reading.Ok<>(dir.toString(), s);
        }
        LabState kept = s.with(true, true);
        kept.write(dir);
        return new Reading.Ok<>(dir.toString(), kept);
    }

    private Reading<LabLease> lease(LabKernel kernel, Path dir, LabState s, boolean started, Path me) throws IOException {
        RunningLab running = new RunningLab(kernel, s.scenario(), dir, s.qemu().pid(), s.startedAt());
        try {
            return new Reading.Ok<>(dir.toString(), new LabLease(running, s.kept(), started, () -> release(kernel, dir, me)));
        } catch (IllegalStateException ending) {
            new LabUsers(dir).leave(me);
            sweep(dir);
            return LabFailure.cancelled(dir.toString());
        }
    }

    private void release(LabKernel kernel, Path dir, Path me) throws IOException {
        if (!Files.isDirectory(dir)) {
            return; // somebody has removed the run folder: there is nothing left to say there
        }
        new LabUsers(dir).leave(me);
        try (LabLock lock = lock(kernel, () -> { }, giveUpAfter(STOP_WAIT_S)).orElse(null)) {
            if (lock != null) { // else somebody starts or ends it right now and sweeps
                sweep(dir);
            }
        }
    }

    /** Ends a kernel, whoever uses it. Whether one was running. */
    public Reading<Boolean> stop(LabKernel kernel) {
        Path dir = files.of(kernel);
        try {
            Optional<LabState> state = alive(dir);
            if (state.isEmpty()) {
                return new Reading.Ok<>(dir.toString(), false);
            }
            // Without the lock: who starts it has the lock, notices the end and cleans up.
            if (!state.get().qemu().end(GRACE_MS)) {
                return LabFailure.failed(dir.toString(), "QEMU (process " + state.get().qemu().pid() + ") does not end");
            }
            try (LabLock lock = lock(kernel, () -> { }, giveUpAfter(STOP_WAIT_S)).orElse(null)) {
                if (lock != null) {
                    sweep(dir);
                }
            }
            return new Reading.Ok<>(dir.toString(), true);
        } catch (IOException e) {
            return LabFailure.failed(dir.toString(), "the lab's run folder cannot be used: " + e);
        }
    }

    /** Ends all; per kernel whether one was running. */
    public Map<LabKernel, Reading<Boolean>> stopAll() {
        Map<LabKernel, Reading<Boolean>> out = new EnumMap<>(LabKernel.class);
        LabKernel.all().forEach(k -> out.put(k, stop(k)));
        return out;
    }

    private Optional<LabLock> lock(LabKernel kernel, Runnable onWait, BooleanSupplier giveUp) throws IOException {
        Path file = files.of(kernel).resolve("lock");
        return LabLock.acquire(file, permit(file), onWait, giveUp);
    }

    Semaphore permit(Path file) {
        return permits.computeIfAbsent(file, f -> new Semaphore(1));
    }

    private static BooleanSupplier giveUpAfter(int seconds) {
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        return () -> System.nanoTime() > until;
    }

    private static Optional<LabState> alive(Path dir) throws IOException {
        Optional<LabState> state = LabState.read(dir);
        return state.isPresent() && state.get().alive() ? state : Optional.empty();
    }

    /** Needs the lock: ends a guest that is not to stay and has no user left, or was never ready; forgets one that has gone. */
    private static void sweep(Path dir) throws IOException {
        Optional<LabState> state = LabState.read(dir);
        boolean alive = state.isPresent() && state.get().alive();
        int users = new LabUsers(dir).count();
        if (alive && (!state.get().ready() || !state.get().kept() && users == 0)) {
            alive = !state.get().qemu().end(GRACE_MS);
        }
        if (!alive) {
            LabState.remove(dir);
        }
    }

    /** The sockets lead to the guest's agents: nobody else's business. */
    private static void privately(Path dir) throws IOException {
        Files.createDirectories(dir, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
