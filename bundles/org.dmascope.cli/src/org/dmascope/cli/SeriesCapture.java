// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.session.HostSession;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SeriesPlan;
import org.dmascope.session.SeriesRecorder;
import org.dmascope.session.SeriesStep;
import org.dmascope.session.SurveyReading;

/** {@code dmascope capture --every}: reads a host again and again into one file. Ctrl-C ends it with what was recorded. */
final class SeriesCapture {
    static final Syntax.Option EVERY = Syntax.Option.value("--every", "TIME", "Read again and again, such as 10s, 500ms, 2m or 1h, into one file that stores only what changed, until Ctrl-C");
    static final Syntax.Option KEEP = Syntax.Option.value("--keep", "N", "With --every: keep the last N readings. Default: all");
    static final Syntax.Option COUNT = Syntax.Option.value("--count", "N", "With --every: end after N readings");
    private static final Pattern TIME = Pattern.compile("(?<n>[0-9]{1,7})(?<unit>ms|s|m|h|)");
    private static final Duration LEAST = Duration.ofMillis(10);
    private static final int MOST = 1_000_000;
    /** How long an interrupted program waits until the step that is being written is in the file. */
    private static final long LAST_SECONDS = 60;

    private final HostArguments host;
    private final Console console;
    private final Set<Tier> tiers;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private long bytes;
    private int failures;

    SeriesCapture(HostArguments host, Set<Tier> tiers, Console console) {
        this.host = host;
        this.tiers = tiers;
        this.console = console;
    }

    static Duration every(Words words) throws Problem {
        Matcher m = TIME.matcher(words.value("--every", ""));
        if (m.matches()) {
            long n = Long.parseLong(m.group("n"));
            Duration d = switch (m.group("unit")) {
                case "ms" -> Duration.ofMillis(n);
                case "m" -> Duration.ofMinutes(n);
                case "h" -> Duration.ofHours(n);
                default -> Duration.ofSeconds(n);
            };
            if (d.compareTo(LEAST) >= 0 && d.toDays() < 366) {
                return d;
            }
        }
        throw words.usage("--every takes a time such as 10s, 500ms, 2m or 1h, not \"" + words.value("--every", "") + "\"");
    }

    /** 0 without the option. */
    static int number(Words words, String option) throws Problem {
        if (!words.has(option)) {
            return 0;
        }
        String text = words.value(option, "");
        int n = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
        if (n < 1 || n > MOST) {
            throw words.usage(option + " is a number from 1 to " + MOST + ", not \"" + text + "\"");
        }
        return n;
    }

    int run(SeriesPlan plan, ReadOptions options) throws Problem {
        if (!host.spec().live() && plan.count() == 0) {
            throw Problem.usage(host.spec().text() + " does not change: --every needs --count there");
        }
        Thread hook = new Thread(this::interrupted, "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        try (HostSession session = HostReading.hosts(host, console).session(host.spec())) {
            ReadOptions all = options.withLimit(host.limit()).withProgress(console::say);
            Reading<Integer> r = new SeriesRecorder(session, plan, this::recorded).record(all, cancelled::get);
            if (!(r instanceof Reading.Ok<Integer> ok)) {
                throw Problem.unreadable(Failures.line(r));
            }
            console.out().println(plan.file() + ": " + ok.value() + (ok.value() == 1 ? " reading" : " readings") + (failures > 0 ? ", " + failures + " of them failed" : "")
                    + (bytes > 0 ? ", " + SumTable.size(bytes) : ""));
            console.out().flush();
            return failures > 0 ? ExitStatus.PARTIAL : ExitStatus.DONE;
        } finally {
            done.countDown();
        }
    }

    private void recorded(SeriesStep step, SurveyReading reading, String failure, long size) {
        bytes = size;
        String at = "step " + step.number() + "  " + step.takenAt().truncatedTo(ChronoUnit.SECONDS) + "  ";
        if (reading == null) {
            failures++;
            console.say(at + "failed: " + failure);
            return;
        }
        Snapshot s = Snapshots.of(reading.survey(), reading.events(), tiers);
        console.say(at + CaptureCommand.words(s.buffers().size(), "buffer") + ", " + CaptureCommand.words(s.processes().size(), "holder") + ", " + SumTable.size(size));
    }

    private void interrupted() {
        cancelled.set(true);
        try {
            done.await(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
