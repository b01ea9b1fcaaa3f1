// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.WatchInfo;
import org.dmascope.core.event.WatchPoint;
import org.dmascope.session.HostSession;
import org.dmascope.session.Hosts;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;
import org.dmascope.session.WatchEnd;
import org.dmascope.session.WatchOptions;

/** A recording of the host that the command line names. Ctrl-C ends it as its time does. */
final class HostWatching {
    /** How long an interrupted program waits until the host is as before and what was recorded is written. */
    private static final long LAST_SECONDS = 60;

    private final HostArguments host;
    private final Console console;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private WatchInfo info = WatchInfo.NONE;
    private SurveyReading reading;

    HostWatching(HostArguments host, Console console) {
        this.host = host;
        this.console = console;
    }

    /** What the host was when the recording ended; null unless it was asked for. */
    SurveyReading reading() {
        return reading;
    }

    /** What is watched; known from the first batch on. */
    WatchInfo info() {
        return info;
    }

    /** Ends it as Ctrl-C does. */
    void cancel() {
        cancelled.set(true);
    }

    /**
     * Records.
     *
     * @param seconds how long; null until Ctrl-C
     * @param options how the host is read at the end, by a session that is there from the beginning, so that it is still the same host (a lab
     *                kernel ends with its last user); null when it is not to be read
     * @throws Problem with status {@link ExitStatus#UNREADABLE} and one line when it could not be
     */
    WatchEnd run(Duration seconds, ReadOptions options, Consumer<EventBatch> sink) throws Problem {
        if (!host.spec().live()) {
            throw Problem.usage(host.spec().text() + " is no live host; \"dmascope show --view events\" prints the events that a capture has kept");
        }
        console.say(WatchOptions.SIDE_EFFECTS);
        Hosts hosts = HostReading.hosts(host, console);
        Thread hook = new Thread(this::interrupted, "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        Reading<WatchEnd> end;
        try (HostSession session = hosts.session(host.spec())) {
            if (options != null) {
                read(session, options);
            }
            end = session.watch(new WatchOptions(seconds, console::say), b -> take(b, sink), cancelled::get);
            if (options != null && end.ok()) {
                reading = read(session, options);
            }
        }
        if (!(end instanceof Reading.Ok<WatchEnd>(String path, WatchEnd ended))) {
            finished();
            throw Problem.unreadable(Failures.line(end));
        }
        return ended;
    }

    private SurveyReading read(HostSession session, ReadOptions options) throws Problem {
        Reading<SurveyReading> r = session.read(options.withLimit(host.limit()).withProgress(console::say), () -> false);
        if (r instanceof Reading.Ok<SurveyReading>(String path, SurveyReading read)) {
            return read;
        }
        finished();
        throw Problem.unreadable(Failures.line(r));
    }

    /** Everything has been written: an interrupted program may end. */
    void finished() {
        done.countDown();
    }

    private void take(EventBatch b, Consumer<EventBatch> sink) {
        if (b.info() != null) {
            info = b.info();
        }
        sink.accept(b);
    }

    private void interrupted() {
        cancelled.set(true);
        try {
            done.await(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says how it went: how many events, what was lost, what could not be watched. */
    void summary(WatchEnd end) {
        console.say(end.events() + (end.events() == 1 ? " event" : " events") + " in " + end.took().toMillis() / 1000 + " s, " + end.lost() + " lost");
        for (WatchPoint p : info.points()) {
            boolean otherwise = info.points().stream().anyMatch(o -> o.kind() == p.kind() && o.seen());
            if (!p.seen() && !otherwise) {
                console.say("not watched: " + Names.display(p.symbol()) + " (" + p.kind().word() + "): " + Names.display(p.reason()));
            }
        }
    }

    static int status(WatchEnd end) {
        return end.lost() > 0 ? ExitStatus.PARTIAL : ExitStatus.DONE;
    }
}
