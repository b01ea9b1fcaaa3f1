// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.agent.trial.TrialSetup;
import org.dmascope.agent.watch.Recorder;
import org.dmascope.agent.watch.Recordings;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;
import org.dmascope.wire.Frame;
import org.dmascope.wire.FrameReader;
import org.dmascope.wire.FrameWriter;
import org.dmascope.wire.Hello;

/**
 * Serves one front until its stream ends. One reading at a time: what is asked while one runs is refused with EBUSY and counted as
 * dropped; after a cancel the next request waits until the cancelled one has let go. A recording goes on beside it.
 */
public final class AgentServer {
    private final FrameReader in;
    private final FrameWriter out;
    private final Hello hello;
    private final Map<String, SourceGate> gates = new LinkedHashMap<>();
    private final Runnable onBroken;
    private final Recordings recordings;
    private final SystemRoot root;
    private final TrialSetup trials;
    /** Guarded by this. */
    private Job running;
    private Job waiting;
    private int dropped;
    private boolean ended;

    /** One that cannot record. */
    public AgentServer(InputStream in, OutputStream out, Hello hello, SystemRoot root, List<Source> sources, Bounds bounds, Runnable onBroken) {
        this(in, out, hello, root, sources, () -> new Reading.Unsupported<>("", Errno.EOPNOTSUPP, "it has no recorder"), bounds, onBroken);
    }

    /** One that tries nothing. */
    public AgentServer(InputStream in, OutputStream out, Hello hello, SystemRoot root, List<Source> sources, Recorder.Starter recorder, Bounds bounds,
            Runnable onBroken) {
        this(in, out, hello, root, sources, recorder, null, bounds, onBroken);
    }

    /**
     * @param sources  what may be read, by id
     * @param recorder starts a recording
     * @param trials   what is needed to try something; null for one that tries nothing
     * @param onBroken called when nobody takes the frames any more
     */
    public AgentServer(InputStream in, OutputStream out, Hello hello, SystemRoot root, List<Source> sources, Recorder.Starter recorder, TrialSetup trials,
            Bounds bounds, Runnable onBroken) {
        this.root = root;
        this.trials = trials;
        this.in = FrameReader.ofRequests(in, "requests");
        this.out = new FrameWriter(out);
        this.hello = hello;
        this.onBroken = onBroken;
        this.recordings = new Recordings(this.out, recorder, onBroken);
        for (Source s : sources) {
            gates.put(s.id(), new SourceGate(s, root, bounds));
        }
    }

    /** Greets and serves; returns when the front has gone or does not keep to the protocol. */
    public void serve() throws IOException {
        out.greet(hello);
        Thread worker = new Thread(this::work, "gatherer");
        worker.setDaemon(true);
        worker.start();
        try {
            while (request(in.next())) {
                continue;
            }
        } finally {
            end();
            close();
        }
    }

    /** Ends a recording that runs and waits until the host is as it was; also called when this program is told to end. */
    public void close() {
        recordings.end();
    }

    /** Whether to go on. */
    private boolean request(Reading<Frame> r) throws IOException {
        if (!(r instanceof Reading.Ok<Frame>(String p, Frame frame))) {
            refuse(0, Errno.EPROTO, "the request could not be understood");
            return false;
        }
        switch (frame) {
            case Frame.Gather g -> ask(new Gathering(g, gates, out));
            case Frame.Try t -> {
                if (trials == null) {
                    refuse(t.request(), Errno.EOPNOTSUPP, "it tries nothing");
                } else {
                    ask(new Trying(t, trials, root, out));
                }
            }
            case Frame.Watch w -> {
                if (!recordings.ask(w)) {
                    refuse(w.request(), Errno.EBUSY, "a recording is running already");
                }
            }
            case Frame.Cancel c -> cancel(c.request());
            case Frame.Bye b -> {
                return false;
            }
            case Frame.End e -> {
                return false;
            }
            default -> {
                refuse(0, Errno.EPROTO, "a front does not send such a frame");
                return false;
            }
        }
        return true;
    }

    private void refuse(int request, int errno, String reason) throws IOException {
        out.write(new Frame.Refused(request, errno, reason));
        out.flush();
    }

    private void ask(Job g) throws IOException {
        synchronized (this) {
            if (waiting == null && (running == null || running.cancelled())) {
                waiting = g;
                notifyAll();
                return;
            }
            dropped++;
        }
        refuse(g.request(), Errno.EBUSY, "a reading is running; this one was dropped");
    }

    private void cancel(int request) {
        recordings.cancel(request);
        cancelReading(request);
    }

    private synchronized void cancelReading(int request) {
        for (Job g : new Job[] { running, waiting }) {
            if (g != null && g.request() == request) {
                g.cancel();
            }
        }
    }

    private synchronized void end() {
        ended = true;
        if (running != null) {
            running.cancel();
        }
        notifyAll();
    }

    private synchronized Job take() throws InterruptedException {
        while (waiting == null && !ended) {
            wait();
        }
        if (ended) {
            return null;
        }
        running = waiting;
        waiting = null;
        return running;
    }

    /** Lets the next request in before the answer goes out: who has the answer may ask again at once. */
    private synchronized Frame.Done done(Job g, Gathering.Result r) {
        running = null;
        dropped += r.dropped();
        return new Frame.Done(g.request(), r.takenAtMillis(), r.micros(), dropped, r.cancelled());
    }

    private void work() {
        try {
            for (Job g = take(); g != null; g = take()) {
                out.write(done(g, g.run()));
                out.flush();
            }
        } catch (IOException | UncheckedIOException e) {
            end();
            onBroken.run();
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
        }
    }
}
