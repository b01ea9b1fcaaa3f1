// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.event.EventRing;
import org.dmascope.export.EventLines;
import org.dmascope.export.Filter;
import org.dmascope.export.ShownEvent;
import org.dmascope.export.Views;
import org.dmascope.session.CaptureManifest;
import org.dmascope.session.Captures;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;
import org.dmascope.session.WatchEnd;

/** {@code dmascope watch}: prints what happens to dma-bufs while it happens. */
final class WatchCommand implements Command {
    private static final int MOST_SECONDS = 86_400;
    static final Syntax.Option SECONDS = Syntax.Option.value("--seconds", "N", "How long to record. Default: until Ctrl-C");

    @Override
    public Syntax syntax() {
        List<Syntax.Option> options = new ArrayList<>(List.of(SECONDS,
                Syntax.Option.value("--filter", "EXPR", "Only the events that match; see below. A file gets all"),
                Syntax.Option.flag("--json", "A JSON object per line, each like one of events[] of show --json"),
                Syntax.Option.flag("--tsv", "Tab-separated values under a header line"),
                new Syntax.Option(List.of("-o", "--output"), "FILE", List.of(), "Also save a reading made at the end, and the events, in a capture; the name should end in "
                        + Captures.SUFFIX, false)));
        options.addAll(HostArguments.OPTIONS);
        return new Syntax("watch", "Prints what happens to dma-bufs while it happens: attach, pin, map, invalidate, revoke, release.",
                List.of("", "It puts probes on the kernel's dma-buf functions and makes a tracing instance of its own; both are removed at the end, and what a"
                        + " killed recorder left is removed by the next one. Needs root. Events that the kernel had to drop are counted and shown."),
                options, List.of(HostArguments.HOST),
                List.of("", "Filter: as for show, with kind: ino: dev: pid: comm: exp:. kind: is one of export, fd, mmap, attach, detach, pin, unpin, map, unmap,"
                        + " invalidate, rdma-get, rdma-revoke, rdma-release, release, lost.", "", "Examples:", "  sudo dmascope watch",
                        "  sudo dmascope watch --filter 'kind:pin,unpin,invalidate'", "  sudo dmascope watch --seconds 30 -o half-a-minute.dmascope",
                        "  dmascope show half-a-minute.dmascope --view events --filter ino:42"),
                List.of());
    }

    @Override
    public int run(Words words, Console console) throws Exception {
        if (words.has("--json") && words.has("--tsv")) {
            throw words.usage("--json and --tsv do not go together");
        }
        Filter filter = ShowCommand.filter(words);
        Duration seconds = seconds(words);
        Path file = words.has("--output") ? CaptureCommand.file(words) : null;
        HostArguments host = HostArguments.of(words);
        EventLines form = words.has("--json") ? EventLines.JSON : words.has("--tsv") ? EventLines.TSV : EventLines.TEXT;
        EventRing ring = file == null ? null : new EventRing();
        HostWatching watching = new HostWatching(host, console);
        try {
            WatchEnd end = watching.run(seconds, file == null ? null : ReadOptions.all().forCapture(), b -> print(b, watching, filter, form, ring, console));
            console.out().flush();
            if (file != null) {
                save(file, host, watching.reading().with(ring.log()), console);
            }
            watching.summary(end);
            return HostWatching.status(end);
        } finally {
            console.out().flush();
            watching.finished();
        }
    }

    private static void print(EventBatch batch, HostWatching watching, Filter filter, EventLines form, EventRing ring, Console console) {
        if (ring != null) {
            ring.add(batch);
        }
        if (batch.info() != null && form.head() != null) {
            console.out().println(form.head());
        }
        Predicate<ShownEvent> wanted = filter.on(Views.EVENTS);
        for (ShownEvent e : ShownEvent.of(watching.info(), batch)) {
            if (wanted.test(e)) {
                console.out().println(form.line(e));
            }
        }
        if (console.out().checkError()) { // also flushes; the reader has gone
            watching.cancel();
        }
    }

    private static void save(Path file, HostArguments host, SurveyReading reading, Console console) throws Problem {
        EventLog log = reading.events();
        Snapshot snapshot = Snapshots.of(reading.survey(), log);
        Reading<CaptureManifest> saved = Captures.save(file, host.spec(), reading, out -> Output.document(snapshot, out), Version.text());
        if (!saved.ok()) {
            throw Problem.unreadable(Failures.line(saved));
        }
        console.say(file + ": a reading and " + log.events().size() + " events" + (log.gone() > 0 ? "; " + log.gone() + " older ones did not fit" : ""));
    }

    /** Null without the option. */
    static Duration seconds(Words words) throws Problem {
        if (!words.has("--seconds")) {
            return null;
        }
        String text = words.value("--seconds", "");
        int n = Console.number(text);
        if (n < 1 || n > MOST_SECONDS) {
            throw words.usage("--seconds is a number of seconds from 1 to " + MOST_SECONDS + ", not \"" + text + "\"");
        }
        return Duration.ofSeconds(n);
    }
}
