// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a start can fail says what to do, and leaves nothing running. */
@Timeout(120)
class LabFailureTest {
    @TempDir
    private Path folder;
    private FakeLab fake;

    @BeforeEach
    void set() throws IOException {
        fake = new FakeLab(folder);
    }

    @AfterEach
    void nothingStays() {
        assertEquals(0, fake.guests());
    }

    private Reading<RunningLab> start(Lab lab) {
        return lab.start(LabKernel.K6_1, LabScenario.STOCK, fake.progress::add, () -> false);
    }

    private String failed(Lab lab) {
        return assertInstanceOf(Reading.Failed.class, start(lab)).reason();
    }

    private String unsupported(Lab lab) {
        return assertInstanceOf(Reading.Unsupported.class, start(lab)).reason();
    }

    @Test
    void qemuEndsAtOnce() throws IOException {
        fake.mode("die");
        String reason = failed(fake.lab());
        assertTrue(reason.contains("status 7") && reason.contains("qemu: no such device") && reason.contains("the last line of the console"), reason);
        assertTrue(LabState.read(fake.dir(LabKernel.K6_1)).isEmpty());
    }

    @Test
    void theGuestPanics() throws IOException {
        fake.mode("dieLater");
        String reason = failed(fake.lab());
        assertTrue(reason.contains("status 9") && reason.contains("the last line of the console"), reason);
    }

    @Test
    void aKernelThatDiesIsStartedOnceMore() throws IOException {
        fake.mode("panicOnce");
        Lab lab = fake.lab();
        Reading<RunningLab> r = start(lab);
        assertTrue(r.ok(), r::toString);
        assertTrue(fake.progress.stream().anyMatch(s -> s.contains("trying once more")), fake.progress::toString);
        lab.stopAll();
        fake.mode("panic");
        String reason = failed(fake.lab());
        assertTrue(reason.contains("Kernel panic"), reason);
    }

    @Test
    void theGuestCannotMakeTheScenario() throws IOException {
        fake.mode("fail");
        String reason = failed(fake.lab());
        assertTrue(reason.startsWith("the guest could not make the scenario: no /dev/udmabuf"), reason);
    }

    @Test
    void theGuestIsTooSlow() throws IOException {
        fake.mode("hang");
        String reason = failed(fake.lab(Duration.ofSeconds(3)));
        assertTrue(reason.startsWith("the guest was not ready after 3 s"), reason);
    }

    @Test
    void aScriptMissesATool() throws IOException {
        fake.kernels("echo 'lab: looking' >&2; sleep 1; echo 'lab: missing: xz (install: xz-utils)' >&2; exit 3");
        assertEquals("missing: xz (install: xz-utils)", unsupported(fake.lab()));
        assertTrue(fake.progress.contains("looking"), fake.progress::toString);
    }

    @Test
    void aScriptGoesWrong() throws IOException {
        fake.kernels("echo 'boom' >&2; exit 1");
        assertEquals("kernels.sh ended with status 1: boom", failed(fake.lab()));
    }

    @Test
    void aScriptCannotForgeATerminalSequence() throws IOException {
        fake.kernels("printf 'lab: \\033[31mred\\n' >&2; exit 3");
        assertEquals("\\x1b[31mred", unsupported(fake.lab()));
    }

    @Test
    void cancelledWhileItFetches() throws IOException {
        fake.kernels("echo 'lab: fetching kernel' >&2; sleep 100");
        long before = System.nanoTime();
        Reading<RunningLab> r = fake.lab().start(LabKernel.K6_1, LabScenario.STOCK, fake.progress::add, () -> fake.progress.contains("fetching kernel"));
        assertEquals(Errno.ECANCELED, r.errno());
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 20);
    }

    @Test
    void qemuIsNotInstalled() throws IOException {
        fake.script("run.sh", "echo qemu-system-that-is-not-there");
        assertTrue(unsupported(fake.lab()).contains("install the package qemu-system-x86"));
    }

    @Test
    void theLauncherSaidNothing() {
        Properties none = new Properties();
        none.setProperty("user.home", folder.toString());
        LabFiles files = LabFiles.of(Map.of(), none);
        assertEquals(folder.resolve(".cache/dmascope/lab"), files.cache());
        assertEquals(folder.resolve(".cache/dmascope/lab/run"), files.run());
        assertTrue(unsupported(new Lab(files)).contains(LabFiles.HOME_PROPERTY));
        LabFiles half = new LabFiles(fake.files.home(), files.cache(), files.run(), null);
        assertTrue(unsupported(new Lab(half)).contains(LabFiles.AGENT_PROPERTY));
    }

    @Test
    void theXdgFoldersAreUsed() {
        Properties p = new Properties();
        p.setProperty("user.home", "/home/u");
        LabFiles files = LabFiles.of(Map.of("XDG_CACHE_HOME", "/c", "XDG_RUNTIME_DIR", "/r"), p);
        assertEquals(Path.of("/c/dmascope/lab"), files.cache());
        assertEquals(Path.of("/r/dmascope/lab/7.3"), files.of(LabKernel.K7_3));
        assertEquals(Path.of("/home/u/.cache/dmascope/lab"), LabFiles.of(Map.of("XDG_CACHE_HOME", "not/absolute"), p).cache());
    }

    @Test
    void noSuchScenario() throws IOException {
        Reading<RunningLab> r = fake.lab().start(LabKernel.K6_1, new LabScenario("nothing"), s -> { }, () -> false);
        assertEquals("there is no scenario nothing; there are: other, stock", assertInstanceOf(Reading.Unsupported.class, r).reason());
        Files.delete(fake.files.home().resolve("run.sh"));
        assertTrue(unsupported(fake.lab()).contains("run.sh is missing"));
    }

    @Test
    void namesOfKernelsAndScenarios() {
        assertEquals(LabKernel.K6_12, LabKernel.parse("6.12").orElseThrow());
        assertTrue(LabKernel.parse("../6.12").isEmpty());
        assertTrue(LabScenario.parse("../stock").isEmpty());
        assertTrue(LabScenario.parse("").isEmpty());
        assertEquals("stock", LabScenario.parse("stock").orElseThrow().name());
    }

    @Test
    void aScenarioMayHaveMoreMachines() throws IOException {
        Path home = fake.files.home();
        assertEquals(List.of(LabScenario.STOCK), LabScenario.STOCK.series(home));
        Files.writeString(home.resolve("scenarios/stock/series"), "# more\n\n other \n../other\n");
        assertEquals(List.of(LabScenario.STOCK, new LabScenario("other")), LabScenario.STOCK.series(home));
    }
}
