// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Names;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;

/**
 * Lets one run at a time of one source through and bounds it in time. While a run that was given up is still blocked, every further
 * reading is answered EBUSY at once and counted as dropped: a blocked read is never piled up by another.
 */
final class SourceGate {
    private static final long POLL_MILLIS = 20;

    private final Source source;
    private final SystemRoot root;
    private final Bounds bounds;
    /** The run that was given up and its call; used by the one thread that gathers. */
    private SourceRun stuck;
    private WatchedRoot.Call stuckAt;

    SourceGate(Source source, SystemRoot root, Bounds bounds) {
        this.source = source;
        this.root = root;
        this.bounds = bounds;
    }

    /** What came of a run. @param failure one sentence, null when entries tell all; @param dropped whether it was not even tried */
    record Outcome(String failure, boolean dropped) {
        static final Outcome FINE = new Outcome(null, false);
    }

    Outcome gather(Consumer<Entry> sink, long start, BooleanSupplier cancelled) throws InterruptedException {
        if (stuck != null && stuck.running()) {
            if (stuckAt == null) {
                return new Outcome("an earlier reading of this source has not ended yet", true);
            }
            sink.accept(failed(stuckAt, Errno.EBUSY, start));
            return new Outcome(null, true);
        }
        stuck = null;
        SourceRun run = new SourceRun(source, root, sink, start);
        long begin = System.nanoTime();
        while (!run.await(POLL_MILLIS)) {
            WatchedRoot.Call call = run.current();
            boolean blocked = call != null && since(call.since()).compareTo(bounds.call()) > 0;
            if (cancelled.getAsBoolean() || blocked || since(begin).compareTo(bounds.source()) > 0) {
                return giveUp(run, call, blocked, cancelled.getAsBoolean(), sink, start);
            }
        }
        return run.problem() == null ? Outcome.FINE : new Outcome(sentence(run.problem()), false);
    }

    private Outcome giveUp(SourceRun run, WatchedRoot.Call call, boolean blocked, boolean cancelled, Consumer<Entry> sink, long start) {
        run.abandon();
        stuck = run;
        stuckAt = call;
        if (cancelled) {
            return Outcome.FINE;
        }
        if (blocked) {
            sink.accept(failed(call, Errno.ETIMEDOUT, start));
            return Outcome.FINE;
        }
        return new Outcome("reading it took more than " + bounds.source().toSeconds() + " s and was stopped; what came until then is kept", false);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private Entry failed(WatchedRoot.Call call, int errno, long start) {
        return new Entry(source.id(), call.op(), call.path(), errno, 0, (System.nanoTime() - start) / 1000, new byte[0]);
    }

    private static String sentence(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return "the agent has not enough memory for it";
        }
        return "the agent failed in it: " + e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + Names.display(ascii(e.getMessage())));
    }

    private static String ascii(String s) {
        return s.replaceAll("[^\\x00-\\x7f]", "?");
    }
}
