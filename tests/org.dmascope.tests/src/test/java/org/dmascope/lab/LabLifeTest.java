// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Start, find, share and stop, with a QEMU that is none. */
@Timeout(120)
class LabLifeTest {
    private static final LabKernel K = LabKernel.K7_3;
    @TempDir
    private Path folder;
    private FakeLab fake;

    @BeforeEach
    void set() throws IOException {
        fake = new FakeLab(folder);
    }

    @AfterEach
    void nothingStays() {
        fake.lab().stopAll();
        assertEquals(0, fake.guests());
    }

    private Reading<RunningLab> start(Lab lab) {
        return lab.start(K, LabScenario.STOCK, fake.progress::add, () -> false);
    }

    /** On a thread of its own: the common pool of a machine with two cores has one. */
    private static <T> CompletableFuture<T> background(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }

    private LabLease use() {
        return ok(fake.lab().use(K, LabScenario.STOCK, s -> { }, () -> false));
    }

    private static <T> T ok(Reading<T> r) {
        assertTrue(r.ok(), r::toString);
        return r.orElse(null);
    }

    private LabStatus status(Lab lab) throws IOException {
        return lab.list().stream().filter(s -> s.kernel() == K).findFirst().orElseThrow();
    }

    @Test
    void whatOneStartsAnotherFindsAndStops() throws IOException {
        assertFalse(status(fake.lab()).fetched());
        RunningLab started = ok(start(fake.lab()));
        assertEquals(FakeQemu.TRUTH, Files.readString(started.truth()));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(started.dir())));
        assertTrue(fake.progress.contains("scenario stock"), fake.progress::toString);
        LabStatus.Running seen = status(fake.lab()).running().orElseThrow();
        assertEquals(new LabStatus.Running(LabScenario.STOCK, started.pid(), started.startedAt(), true, true), seen);
        assertTrue(status(fake.lab()).fetched());
        assertEquals(started.pid(), ok(start(fake.lab())).pid());
        assertEquals(1, fake.guests());
        assertEquals(new Reading.Ok<>(started.dir().toString(), true), fake.lab().stop(K));
        assertTrue(status(fake.lab()).running().isEmpty());
        assertEquals(new Reading.Ok<>(started.dir().toString(), false), fake.lab().stop(K));
    }

    @Test
    void theLastUserEndsWhatIsNotToStay() throws IOException {
        LabLease one = use();
        LabLease two = use();
        assertEquals(one.lab(), two.lab());
        assertFalse(one.kept());
        one.close();
        one.close();
        assertEquals(1, fake.guests());
        two.close();
        assertEquals(0, fake.guests());
        assertTrue(status(fake.lab()).running().isEmpty());
    }

    @Test
    void aUserDoesNotEndWhatStays() {
        start(fake.lab());
        LabLease lease = use();
        assertTrue(lease.kept());
        lease.close();
        assertEquals(1, fake.guests());
    }

    @Test
    void startKeepsWhatAUserHadStarted() throws IOException {
        LabLease lease = use();
        ok(start(fake.lab()));
        lease.close();
        assertTrue(status(fake.lab()).running().orElseThrow().kept());
    }

    @Test
    void twoStartsAtOnceMakeOneGuest() throws Exception {
        fake.kernels("sleep 2");
        Lab shared = fake.lab();
        var one = background(() -> start(shared));
        var two = background(() -> start(shared));
        var three = background(() -> start(fake.lab())); // another Lab stands for another process
        assertEquals(ok(one.get(60, TimeUnit.SECONDS)).pid(), ok(two.get(60, TimeUnit.SECONDS)).pid());
        assertEquals(ok(one.get()).pid(), ok(three.get(60, TimeUnit.SECONDS)).pid());
        assertEquals(1, fake.guests());
        assertTrue(fake.progress.stream().anyMatch(s -> s.contains("waiting")), fake.progress::toString);
    }

    @Test
    void anotherScenarioIsRefusedWithTheWayOut() {
        start(fake.lab());
        Reading<RunningLab> r = fake.lab().start(K, new LabScenario("other"), s -> { }, () -> false);
        assertTrue(assertInstanceOf(Reading.Failed.class, r).reason().contains("dmascope lab stop 7.3"));
        assertEquals(1, fake.guests());
    }

    @Test
    void aKernelWhoseUserWasKilledIsEnded() throws IOException {
        LabLease lease = use();
        for (var f : Files.newDirectoryStream(lease.lab().dir(), "user-*")) {
            Files.move(f, f.resolveSibling("user-" + Integer.MAX_VALUE + "-1-x")); // no such process
        }
        assertTrue(status(fake.lab()).running().isEmpty());
        assertEquals(0, fake.guests());
        lease.close();
    }

    @Test
    void aStateOfAnotherProcessWithThePidIsNotBelieved() throws IOException {
        Path dir = fake.dir(K);
        Files.createDirectories(dir);
        LabProcess self = LabProcess.self();
        LabProcess earlier = new LabProcess(self.pid(), self.ticks() - 1);
        new LabState(earlier, LabProcess.boot(), LabScenario.STOCK, Instant.EPOCH, "b", true, true).write(dir);
        assertTrue(status(fake.lab()).running().isEmpty());
        assertTrue(LabState.read(dir).isEmpty(), "a stale state is swept away");
        new LabState(self, "another boot", LabScenario.STOCK, Instant.EPOCH, "b", true, true).write(dir);
        assertEquals(new Reading.Ok<>(dir.toString(), false), fake.lab().stop(K));
        assertTrue(self.alive(), "stop must not end a stranger");
        assertTrue(earlier.end(1));
        assertNotEquals(self.pid(), ok(start(fake.lab())).pid());
    }

    @Test
    void aComparisonNeedsWhatWouldBeStartedNow() throws IOException {
        RunningLab old = ok(start(fake.lab()));
        LabLease same = ok(fake.lab().useFresh(K, LabScenario.STOCK, fake.progress::add, () -> false));
        assertEquals(old.pid(), same.lab().pid());
        same.close();
        fake.mode("ok \"\""); // another command line: another image or agent
        try (LabLease look = use()) {
            assertEquals(old.pid(), look.lab().pid(), "a look does not care");
        }
        LabLease fresh = ok(fake.lab().useFresh(K, LabScenario.STOCK, fake.progress::add, () -> false));
        assertNotEquals(old.pid(), fresh.lab().pid());
        fresh.close();
        assertTrue(status(fake.lab()).running().orElseThrow().kept(), "it stays, as the old one was to");
        assertEquals(1, fake.guests());
    }

    @Test
    void aStateFileOfRubbishIsNoState() throws IOException {
        Files.createDirectories(fake.dir(K));
        Files.writeString(fake.dir(K).resolve("state"), "pid=-\nticks=\\uZZZZ\n");
        assertTrue(status(fake.lab()).running().isEmpty());
        ok(start(fake.lab()));
    }

    @Test
    void cancelledWhileItBootsLeavesNothing() throws IOException {
        fake.mode("hang");
        Reading<RunningLab> r = fake.lab().start(K, LabScenario.STOCK, fake.progress::add, () -> fake.progress.contains("kernel is up"));
        assertEquals(Errno.ECANCELED, r.errno());
        assertEquals(0, fake.guests());
        assertTrue(status(fake.lab()).running().isEmpty());
    }

    @Test
    void stoppedByAnotherWhileItBoots() throws Exception {
        fake.mode("hang");
        var starting = background(() -> start(fake.lab()));
        while (!fake.progress.contains("kernel is up") && !starting.isDone()) {
            Thread.sleep(20);
        }
        LabStatus.Running seen = status(fake.lab()).running().orElseThrow();
        assertFalse(seen.ready());
        assertEquals(new Reading.Ok<>(fake.dir(K).toString(), true), fake.lab().stop(K));
        assertTrue(assertInstanceOf(Reading.Failed.class, starting.get(60, TimeUnit.SECONDS)).reason().contains("QEMU ended"));
    }
}
