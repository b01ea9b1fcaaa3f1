// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.dmascope.core.Entry;
import org.dmascope.wire.Frame;
import org.dmascope.wire.FrameWriter;

/** The answer to one request: its sources one after the other, each streamed as it is read. */
final class Gathering implements Job {
    private final Frame.Gather request;
    private final Map<String, SourceGate> gates;
    private final FrameWriter out;
    private volatile boolean cancelled;

    Gathering(Frame.Gather request, Map<String, SourceGate> gates, FrameWriter out) {
        this.request = request;
        this.gates = gates;
        this.out = out;
    }

    @Override
    public int request() {
        return request.request();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** What a reading came to, without the count of dropped ones of the whole agent. */
    record Result(long takenAtMillis, long micros, int dropped, boolean cancelled) {
    }

    @Override
    public Result run() throws IOException, InterruptedException {
        long takenAt = System.currentTimeMillis();
        long start = System.nanoTime();
        int dropped = 0;
        for (String id : request.sources()) {
            if (cancelled) {
                break;
            }
            SourceGate gate = gates.get(id);
            if (gate == null) {
                out.write(new Frame.SourceFailed(request(), id, "this agent does not know the source"));
                continue;
            }
            long begin = System.nanoTime();
            SourceGate.Outcome o = gate.gather(this::ship, start, this::cancelled);
            dropped += o.dropped() ? 1 : 0;
            if (o.failure() != null) {
                out.write(new Frame.SourceFailed(request(), id, o.failure()));
            }
            out.write(new Frame.SourceDone(request(), id, micros(begin)));
            out.flush();
        }
        return new Result(takenAt, micros(start), dropped, cancelled);
    }

    private void ship(Entry e) {
        try {
            out.write(new Frame.Item(request(), e));
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }

    private static long micros(long since) {
        return (System.nanoTime() - since) / 1000;
    }
}
