// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.dmascope.core.Errno;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.Survey;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.lab.judge.Judge;
import org.dmascope.lab.judge.Recording;
import org.dmascope.lab.judge.Session;
import org.dmascope.lab.judge.Shown;
import org.dmascope.wire.Gathered;
import org.dmascope.wire.Hello;
import org.dmascope.wire.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The way from {@code lab:7.3} to an agent, and {@code lab run}, with a guest that is none but starts real agents. */
@Timeout(180)
class LabLinksTest {
    @TempDir
    private Path folder;
    private FakeLab fake;
    private Lab lab;

    @BeforeEach
    void set() throws IOException {
        fake = new FakeLab(folder);
        lab = fake.lab();
    }

    @AfterEach
    void nothingStays() {
        lab.stopAll();
        assertEquals(0, fake.guests());
    }

    private Reading<Link> open(boolean root) {
        return new LabLinks(lab, root, Duration.ofSeconds(1)).open("7.3", "stock", fake.progress::add, () -> false);
    }

    private static Link ok(Reading<Link> r) {
        assertTrue(r.ok(), r::toString);
        return r.orElse(null);
    }

    @Test
    void aLinkStartsTheKernelAndEndsIt() {
        try (Link link = ok(open(false))) {
            assertEquals(Hello.PROTOCOL, link.hello().protocol());
            Reading<Gathered> g = link.gather(Set.of("host"), Duration.ofSeconds(60), () -> false);
            assertTrue(g.ok(), g::toString);
            assertEquals("lab 7.3 (ordinary user)", link.describe());
            assertTrue(fake.progress.stream().anyMatch(s -> s.contains("dmascope lab start 7.3")), fake.progress::toString);
            assertEquals(1, fake.guests());
        }
        assertEquals(0, fake.guests());
    }

    @Test
    void eachReaderHasAPortOfItsOwnAndGivesItBack() {
        Link two = ok(open(true));
        try (Link one = ok(open(true)); Link user = ok(open(false))) {
            Reading<Link> third = open(true);
            assertEquals(Errno.EBUSY, third.errno());
            assertTrue(fake.progress.stream().anyMatch(s -> s.contains("in use: waiting")), fake.progress::toString);
            two.close();
            two.close();
            try (Link again = ok(open(true))) {
                assertTrue(again.usable() && one.usable() && user.usable());
            }
        }
        assertEquals(0, fake.guests());
    }

    @Test
    void noSuchKernelOrScenario() {
        Reading<Link> kernel = new LabLinks(lab, true).open("5.4", "stock", s -> { }, () -> false);
        assertTrue(assertInstanceOf(Reading.Unsupported.class, kernel).reason().contains("there are: 6.1, 6.12, 7.3"));
        assertInstanceOf(Reading.Unsupported.class, new LabLinks(lab, true).open("7.3", "../x", s -> { }, () -> false));
    }

    private static byte[] fixture(String name) {
        try (InputStream in = LabLinksTest.class.getResourceAsStream("/lab/stock-7.3-" + name + ".json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A session whose reading is only a name for what is shown of it. */
    private record Told(Reading<Survey> reading, Shown shown) implements Session {
        @Override
        public Reading<Survey> read(Set<String> sources) {
            return reading;
        }

        @Override
        public Shown show(Survey survey, EventLog events) {
            return shown;
        }

        @Override
        public Snapshot snapshot(Survey survey, EventLog events) {
            return null; // only what is shown is looked at
        }

        @Override
        public Reading<TrialList> trials() {
            throw new IllegalStateException("nothing is tried in this scenario");
        }

        @Override
        public Reading<TrialRecord> attempt(List<String> exporters, List<String> importers, BooleanSupplier cancelled) {
            throw new IllegalStateException("nothing is tried in this scenario");
        }

        @Override
        public Recording record() {
            throw new IllegalStateException("there are no steps to record");
        }

        @Override
        public void close() {
            assertNotNull(reading);
        }
    }

    private static Session shows(String fixture, int exit) {
        return new Told(new Reading.Ok<>("lab", null), new Shown(fixture(fixture), exit));
    }

    /** As the ordinary user first, then as root. */
    private String run(int expected, Session user, Session root) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Session> sessions = new ArrayList<>(Arrays.asList(user, root));
        int exit = new LabRun(lab, new Judge(0, Duration.ofSeconds(1), 40)).run(LabKernel.K7_3, LabScenario.STOCK, (host, opener) -> {
            assertEquals("7.3", host.kernel());
            return sessions.removeFirst();
        }, new PrintStream(out, true, StandardCharsets.UTF_8), fake.progress::add, () -> false);
        assertEquals(expected, exit, () -> out + " " + fake.progress);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRunComparesBothReadingsWithTheTruth() throws IOException {
        fake.mode("ok " + Files.write(folder.resolve("truth"), fixture("truth")));
        String held = run(LabRun.HELD, shows("user", 4), shows("root", 0));
        assertTrue(held.lines().reduce((a, b) -> b).orElse("").matches("\\d{3} passed, 0 failed"), held);
        assertTrue(held.contains("not made: PRIME import (ENODEV)"), held);
        assertTrue(held.contains("after the agents ended: 5 of 5 hold"), held);
        String differs = run(LabRun.DIFFERS, shows("user", 4), shows("user", 4));
        assertTrue(differs.contains("FAILED as root: buffer 1 is shown: expected shown, shown not shown"), differs);
        assertTrue(differs.lines().reduce((a, b) -> b).orElse("").matches("\\d+ passed, \\d+ failed"), differs);
        String unread = run(LabRun.DIFFERS, new Told(new Reading.Failed<>("lab", 0, "the agent has ended"), null), shows("root", 0));
        assertTrue(unread.contains("FAILED as ordinary user: reading: expected done, shown the agent has ended"), unread);
    }

    @Test
    void aRunWithoutAKernelOrATruthSaysSo() throws IOException {
        fake.mode("die");
        assertEquals("", run(LabRun.NOT_RUN, null, null));
        assertTrue(fake.progress.getLast().contains("QEMU ended with status 7"), fake.progress::toString);
        fake.mode("ok " + Files.writeString(folder.resolve("truth"), "{\"schema\":\"another\"}"));
        run(LabRun.NOT_RUN, null, null);
        assertTrue(fake.progress.getLast().contains("the truth is not dmascope-lab-truth/1"), fake.progress::toString);
    }
}
