// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.dmascope.agent.trial.TrialRun;
import org.dmascope.agent.trial.TrialSetup;
import org.dmascope.core.Entry;
import org.dmascope.core.Gatherer;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.TrialPaths;
import org.dmascope.wire.Frame;
import org.dmascope.wire.FrameWriter;

/** The answer to one request for trials. A cancelled one still ships what was tried. */
final class Trying implements Job {
    private final Frame.Try request;
    private final TrialSetup setup;
    private final SystemRoot root;
    private final FrameWriter out;
    private volatile boolean cancelled;

    Trying(Frame.Try request, TrialSetup setup, SystemRoot root, FrameWriter out) {
        this.request = request;
        this.setup = setup;
        this.root = root;
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

    @Override
    public Gathering.Result run() throws IOException, InterruptedException {
        long takenAt = System.currentTimeMillis();
        long start = System.nanoTime();
        Gatherer gatherer = new Gatherer(TrialPaths.SOURCE, root, this::ship, start);
        try {
            new TrialRun(setup, gatherer, this::cancelled).run(request.exporters(), request.importers());
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) { // the one boundary: whatever went wrong becomes one frame
            out.write(new Frame.SourceFailed(request(), TrialPaths.SOURCE, "the agent failed in it: " + e.getClass().getSimpleName()));
        }
        long micros = (System.nanoTime() - start) / 1000;
        out.write(new Frame.SourceDone(request(), TrialPaths.SOURCE, micros));
        return new Gathering.Result(takenAt, micros, 0, false);
    }

    private void ship(Entry e) {
        try {
            out.write(new Frame.Item(request(), e));
            out.flush();
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }
}
