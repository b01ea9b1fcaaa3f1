// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.EventWriter;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.wire.Frame;
import org.dmascope.wire.FrameWriter;

/** The recordings of one front, one at a time, each in a thread of its own. Whatever ends one, the host is as before when its thread has ended. */
public final class Recordings {
    /** Between two looks at the rings when little happens. */
    private static final long PAUSE_MILLIS = 40;
    private static final int BUSY = 5_000;
    private static final int MOST_IN_FRAME = 20_000;
    /** How long the end of the agent waits for the host to be as before; a front gives an agent little more before it is killed. */
    private static final long END_SECONDS = 10;

    private final FrameWriter out;
    private final Recorder.Starter starter;
    private final Runnable onBroken;
    /** Guarded by this. */
    private Run running;

    /** @param onBroken called when nobody takes the frames any more, after the host was cleaned */
    public Recordings(FrameWriter out, Recorder.Starter starter, Runnable onBroken) {
        this.out = out;
        this.starter = starter;
        this.onBroken = onBroken;
    }

    /** Starts one. @return whether none was running */
    public synchronized boolean ask(Frame.Watch w) {
        if (running != null && running.ended.getCount() > 0) {
            return false;
        }
        running = new Run(w.request());
        Thread thread = new Thread(running::run, "recorder");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    public synchronized void cancel(int request) {
        if (running != null && running.request == request) {
            running.stop.countDown();
        }
    }

    /** Ends the one that runs and waits until the host is as before. */
    public void end() {
        Run last;
        synchronized (this) {
            last = running;
        }
        if (last == null) {
            return;
        }
        last.stop.countDown();
        try {
            last.clean.await(END_SECONDS, TimeUnit.SECONDS);
            last.ended.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Run {
        private final int request;
        private final CountDownLatch stop = new CountDownLatch(1);
        private final CountDownLatch clean = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        Run(int request) {
            this.request = request;
        }

        void run() {
            boolean broken = false;
            try {
                record();
            } catch (IOException e) {
                broken = true;
            } finally {
                clean.countDown();
                ended.countDown();
            }
            if (broken) {
                onBroken.run();
            }
        }

        private void record() throws IOException {
            long takenAt = System.currentTimeMillis();
            long start = System.nanoTime();
            Reading<Recorder> started = starter.start();
            if (!(started instanceof Reading.Ok<Recorder>(String p, Recorder recorder))) {
                clean.countDown();
                refuse(started.errno(), started instanceof Reading.Failed<Recorder> f ? f.reason() : started instanceof Reading.Unsupported<Recorder> u ? u.reason() : started.toString());
                return;
            }
            RuntimeException wrong = null;
            EventBatch last = null;
            try {
                ship(new EventBatch(recorder.info(), List.of(), 0));
                out.flush();
                loop(recorder);
            } catch (RuntimeException e) {
                wrong = e; // the one boundary of the recorder: it becomes the answer
            } finally {
                last = recorder.finish();
                clean.countDown();
            }
            ship(last);
            if (wrong != null) {
                refuse(Errno.EIO, "the recorder failed: " + wrong.getClass().getSimpleName() + (wrong.getMessage() == null ? "" : ": " + wrong.getMessage()));
                return;
            }
            out.write(new Frame.Done(request, takenAt, (System.nanoTime() - start) / 1000, 0, false));
            out.flush();
        }

        private void loop(Recorder recorder) throws IOException {
            long lost = 0;
            boolean stopped = false;
            while (!stopped) {
                EventBatch b = recorder.drain();
                if (!b.events().isEmpty() || b.lost() != lost) {
                    lost = b.lost();
                    ship(b);
                    out.flush();
                }
                try {
                    stopped = b.events().size() > BUSY ? stop.getCount() == 0 : stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    stopped = true;
                    Thread.currentThread().interrupt();
                }
            }
        }

        /** In as many frames as it takes. */
        private void ship(EventBatch b) throws IOException {
            List<TraceEvent> all = b.events();
            if (all.size() > MOST_IN_FRAME) {
                halves(b);
                return;
            }
            byte[] bytes = EventWriter.bytes(b);
            if (bytes.length > Frame.Events.MOST_EVENT_BYTES && all.size() > 1) {
                halves(b);
            } else {
                out.write(new Frame.Events(request, bytes));
            }
        }

        private void halves(EventBatch b) throws IOException {
            int half = b.events().size() / 2;
            ship(new EventBatch(b.info(), b.events().subList(0, half), b.lost()));
            ship(new EventBatch(null, b.events().subList(half, b.events().size()), b.lost()));
        }

        private void refuse(int errno, String reason) throws IOException {
            out.write(new Frame.Refused(request, errno == 0 ? Errno.EIO : errno, reason));
            out.flush();
        }
    }
}
