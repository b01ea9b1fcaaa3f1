// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands that are agents, and commands that are not: each failure is one clear line, nothing is left running. */
@Timeout(60)
class CommandSessionTest {
    private static Reading<SurveyReading> read(HostSpec spec, Duration limit) {
        Set<Long> before = children();
        Reading<SurveyReading> r;
        try (HostSession s = new Hosts(Sessions.quick(limit), LabOpener.none()).session(spec)) {
            r = s.read(ReadOptions.all(), () -> false);
        }
        Set<Long> after = children();
        after.removeAll(before);
        assertEquals(Set.of(), after, "processes left behind");
        return r;
    }

    private static Set<Long> children() {
        return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static String line(String command) {
        return Sessions.reason(read(HostSpec.parse(command).orElse(null), Duration.ofSeconds(10)));
    }

    @Test
    void anAgentBehindACommandIsRead() {
        SurveyReading r = Sessions.value(read(new HostSpec.Command(Sessions.settings().agentCommand()), Duration.ofSeconds(20)));
        assertEquals("command", r.how());
        assertEquals(List.of(), r.entries());
    }

    @Test
    void aMissingCommandIsOneLine() {
        assertTrue(line("cmd:/no/such/program --stdio").contains("\"/no/such/program\" could not be started"));
        String missing = line("cmd:bash -c 'dmascope-of-nobody agent --stdio'");
        assertTrue(missing.contains("no Dmascope agent answered") && missing.contains("command not found") && missing.contains("exit status 127")
                && missing.contains("must be installed there"), missing);
    }

    @Test
    void otherOutputIsOneLine() {
        assertTrue(line("cmd:echo hello").contains("no Dmascope agent answered (hello"));
        assertTrue(line("cmd:yes").contains("something that is no agent answers: y"));
        assertTrue(line("cmd:true").contains("no Dmascope agent answered"));
        assertTrue(line("cmd:head -c 100000 /dev/urandom").contains("agent"));
        assertTrue(line("cmd:sh -c 'kill -9 $$'").contains("signal 9"));
    }

    @Test
    void silenceIsBoundedAndItsProcessEnded() {
        Reading<SurveyReading> r = read(HostSpec.parse("cmd:sh -c 'sleep 1000; true'").orElse(null), Duration.ofMillis(500));
        assertEquals(Errno.ETIMEDOUT, r.errno(), r::toString);
    }

    @Test
    void anOlderAgentIsNamed() {
        String line = Sessions.reason(read(Sessions.testMain(OddAgent.class, "older"), Duration.ofSeconds(10)));
        assertTrue(line.contains("older (version 0.9.2, protocol 0)") && line.contains("install the newer Dmascope there"), line);
    }

    @Test
    void anAgentThatDiesIsNamedWithItsLastWords() {
        String line = Sessions.reason(read(Sessions.testMain(OddAgent.class, "dying"), Duration.ofSeconds(10)));
        assertTrue(line.contains("the agent has ended (something went wrong here; exit status 7)"), line);
    }

    @Test
    void aFloodOfFramesIsPassedOver() {
        SurveyReading r = Sessions.value(read(Sessions.testMain(OddAgent.class, "flood"), Duration.ofSeconds(10)));
        assertTrue(r.survey().bufinfo() instanceof Reading.Unsupported, "nothing was recorded, and that is not an empty list");
    }

    @Test
    void cancelComesBackWithinASecondAlsoFromAnAgentThatNeverAnswers() {
        try (HostSession s = Sessions.open(Sessions.testMain(OddAgent.class, "silent"))) {
            assertCancelled(s);
            assertCancelled(s);
        }
        try (HostSession s = Sessions.open(HostSpec.parse("cmd:sleep 100").orElse(null))) {
            assertCancelled(s);
        }
    }

    private static void assertCancelled(HostSession s) {
        long start = System.nanoTime();
        long stopAt = 300_000_000L;
        Reading<SurveyReading> r = s.read(ReadOptions.all(), () -> System.nanoTime() - start > stopAt);
        assertEquals(Errno.ECANCELED, r.errno(), r::toString);
        assertTrue(System.nanoTime() - start < stopAt + 1_000_000_000L, (System.nanoTime() - start) / 1000000 + " ms");
    }

    @Test
    void anAnswerIsBoundedInTimeAndTheNextReadingStartsAnew() {
        try (HostSession s = Sessions.open(Sessions.testMain(OddAgent.class, "silent"))) {
            for (int i = 0; i < 2; i++) {
                assertEquals(Errno.ETIMEDOUT, s.read(ReadOptions.all().withLimit(Duration.ofMillis(300)), () -> false).errno());
            }
        }
    }

    @Test
    void aStubbornAgentIsEndedWithItsSession() {
        Reading<SurveyReading> r;
        try (HostSession s = Sessions.open(Sessions.testMain(OddAgent.class, "silent", "stubborn"))) {
            r = s.read(ReadOptions.all().withLimit(Duration.ofMillis(300)), () -> false);
        }
        assertEquals(Errno.ETIMEDOUT, r.errno());
        assertEquals(Set.of(), children());
    }

    @Test
    void aLabThatIsNotThereIsOneLine() {
        try (HostSession s = Sessions.open(HostSpec.parse("lab:7.3").orElse(null))) {
            assertTrue(Sessions.reason(s.read(ReadOptions.all(), () -> false)).contains("without a lab"));
        }
    }
}
