// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/**
 * A link over any pair of byte streams. One daemon thread reads, so that a caller can give up at any time; what still comes of a request
 * that was given up is passed over by its number and never kept.
 */
public final class StreamLink implements Link {
    private static final long POLL_MILLIS = 50;
    /** Removing probes from a busy kernel takes as long as its grace periods. */
    private static final Duration END_LIMIT = Duration.ofSeconds(20);

    private final Channel channel;
    private final FrameReader reader;
    private final FrameWriter writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Thread thread;
    /** All below are guarded by {@link #lock}. */
    private Reading<Hello> hello;
    private Reading<Gathered> dead;
    private Collector current;
    private Watching watching;
    private int lastRequest;
    private boolean closed;

    private StreamLink(Channel channel) {
        this.channel = channel;
        this.reader = new FrameReader(channel.in(), channel.describe());
        this.writer = new FrameWriter(channel.out());
        this.thread = new Thread(this::readAll, "dmascope link " + channel.describe());
        thread.setDaemon(true);
    }

    /**
     * Waits for the greeting. On failure the channel is closed.
     *
     * @return a failure's reason is one line: no agent there and what to install, another version and on which side, no answer in time
     */
    public static Reading<Link> open(Channel channel, Duration startLimit, BooleanSupplier cancelled) {
        StreamLink link = new StreamLink(channel);
        link.thread.start();
        Reading<Hello> greeting = link.awaitHello(startLimit, cancelled);
        if (greeting instanceof Reading.Ok<Hello>(String p, Hello h) && h.protocol() == Hello.PROTOCOL) {
            return new Reading.Ok<>(channel.describe(), link);
        }
        Reading<Link> failure = new StartFailure(channel).explain(greeting);
        link.close();
        return failure;
    }

    private Reading<Hello> awaitHello(Duration limit, BooleanSupplier cancelled) {
        long end = System.nanoTime() + limit.toNanos();
        lock.lock();
        try {
            while (hello == null) {
                if (cancelled.getAsBoolean()) {
                    return new Reading.Failed<>(channel.describe(), Errno.ECANCELED, "cancelled while the agent was started");
                }
                if (System.nanoTime() - end >= 0) {
                    return new Reading.Failed<>(channel.describe(), Errno.ETIMEDOUT, "no agent answered within " + limit.toSeconds() + " s");
                }
                if (!pause()) {
                    return new Reading.Failed<>(channel.describe(), Errno.ECANCELED, "interrupted while the agent was started");
                }
            }
            return hello;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for news, shortly. Returns false, with the flag set again, when the thread was interrupted. */
    private boolean pause() {
        try {
            news.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void readAll() {
        try {
            Reading<Hello> greeting = reader.greeting();
            publish(() -> hello = greeting);
            if (greeting instanceof Reading.Ok<Hello>(String p, Hello h) && h.protocol() == Hello.PROTOCOL) {
                while (take(reader.next())) {
                    continue;
                }
            }
        } catch (OutOfMemoryError e) {
            publish(() -> {
                current = null;
                watching = null;
                hello = hello == null ? new Reading.Failed<>(channel.describe(), Errno.ENOMEM, "out of memory") : hello;
                dead = new Reading.Failed<>(channel.describe(), Errno.ENOMEM, "the reading does not fit into the memory of this program; give Java more (-Xmx)");
            });
        }
    }

    private boolean take(Reading<Frame> r) {
        if (!(r instanceof Reading.Ok<Frame>(String p, Frame frame))) {
            if (r instanceof Reading.Failed<Frame>) {
                ended();
            } else {
                die(r.retype());
            }
            return false;
        }
        if (frame instanceof Frame.End || frame instanceof Frame.Bye) {
            ended();
            return false;
        }
        lock.lock();
        try {
            if (watching != null) {
                watch(frame);
            }
            if (current != null) {
                current.take(frame);
                if (current.outcome() instanceof Reading.Malformed<Gathered> m) {
                    dead = m;
                }
                if (current.outcome() != null) {
                    news.signalAll();
                }
            }
            return dead == null;
        } finally {
            lock.unlock();
        }
    }

    private void ended() {
        String words = channel.lastWords();
        die(new Reading.Failed<>(channel.describe(), Errno.EIO, channel.describe() + ": the agent has ended" + (words.isEmpty() ? "" : " (" + words + ")")));
    }

    private void die(Reading<Gathered> why) {
        publish(() -> dead = why);
    }

    private void publish(Runnable change) {
        lock.lock();
        try {
            change.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Hello hello() {
        lock.lock();
        try {
            return hello.orElse(null);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean usable() {
        lock.lock();
        try {
            return dead == null && !closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Reading<Gathered> gather(Set<String> sourceIds, Duration limit, BooleanSupplier cancelled) {
        List<String> sources = List.copyOf(sourceIds);
        return request(n -> new Frame.Gather(n, sources), limit, entry -> {
        }, cancelled);
    }

    @Override
    public Reading<Gathered> attempt(List<String> exporters, List<String> importers, Duration limit, Consumer<Entry> seen, BooleanSupplier cancelled) {
        // what the agent has to undo takes a moment: a cancelled run is waited for, and comes back with what was tried
        long[] stop = new long[1];
        BooleanSupplier late = () -> {
            if (stop[0] == 0 && cancelled.getAsBoolean()) {
                stop[0] = System.nanoTime() + END_LIMIT.toNanos() | 1;
                send(new Frame.Cancel(lastRequest));
            }
            return stop[0] != 0 && System.nanoTime() - stop[0] >= 0;
        };
        return request(n -> new Frame.Try(n, exporters, importers), limit, seen, late);
    }

    private Reading<Gathered> request(IntFunction<Frame> frame, Duration limit, Consumer<Entry> seen, BooleanSupplier cancelled) {
        long end = System.nanoTime() + limit.toNanos();
        Collector mine;
        lock.lock();
        try {
            if (dead != null || closed) {
                return dead != null ? dead : closedFailure();
            }
            if (current != null || watching != null) {
                return busy();
            }
            mine = new Collector(++lastRequest, channel.describe(), seen);
            current = mine;
        } finally {
            lock.unlock();
        }
        send(frame.apply(mine.request()));
        Reading<Gathered> outcome = await(mine, end, limit, cancelled);
        if (outcome.errno() == Errno.ECANCELED || outcome.errno() == Errno.ETIMEDOUT) {
            send(new Frame.Cancel(mine.request()));
        }
        return outcome;
    }

    private <T> Reading<T> busy() {
        return new Reading.Failed<>(channel.describe(), Errno.EBUSY, "another reading of this host is running");
    }

    /** A frame for the recording. While its caller is behind, the stream waits; so the other side sees it. */
    private void watch(Frame frame) {
        Watching mine = watching;
        mine.take(frame);
        news.signalAll();
        while (mine.full() && watching == mine && !closed && pause()) {
            continue;
        }
        if (mine.outcome() instanceof Reading.Malformed<Duration> m) {
            dead = m.retype();
        }
    }

    @Override
    public Reading<Duration> watch(Consumer<byte[]> sink, BooleanSupplier cancelled) {
        Watching mine;
        lock.lock();
        try {
            if (dead != null || closed) {
                return dead != null ? dead.retype() : closedFailure().retype();
            }
            if (current != null || watching != null) {
                return busy();
            }
            mine = new Watching(++lastRequest, channel.describe());
            watching = mine;
        } finally {
            lock.unlock();
        }
        try {
            send(new Frame.Watch(mine.request()));
            return watch(mine, sink, cancelled);
        } finally {
            lock.lock();
            try {
                watching = null;
                news.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private Reading<Duration> watch(Watching mine, Consumer<byte[]> sink, BooleanSupplier cancelled) {
        long end = 0;
        boolean ending = false;
        while (true) {
            byte[] events = next(mine);
            if (events != null) {
                sink.accept(events);
                continue;
            }
            Reading<Duration> outcome = outcome(mine);
            if (outcome != null) {
                return outcome;
            }
            if (!ending && cancelled.getAsBoolean()) {
                ending = true;
                end = System.nanoTime() + END_LIMIT.toNanos();
                send(new Frame.Cancel(mine.request()));
            }
            if (ending && System.nanoTime() - end >= 0) {
                return new Reading.Failed<>(channel.describe(), Errno.ETIMEDOUT, channel.describe() + ": the agent did not end the recording within "
                        + END_LIMIT.toSeconds() + " s; the next recording removes what it left");
            }
        }
    }

    /** Events that have come, waiting shortly for some; null when there are none. */
    private byte[] next(Watching mine) {
        lock.lock();
        try {
            byte[] events = mine.poll();
            if (events == null && mine.outcome() == null && dead == null && !closed) {
                pause();
                events = mine.poll();
            }
            if (events != null) {
                news.signalAll();
            }
            return events;
        } finally {
            lock.unlock();
        }
    }

    private Reading<Duration> outcome(Watching mine) {
        lock.lock();
        try {
            if (mine.pending()) {
                return null;
            }
            return mine.outcome() != null ? mine.outcome() : dead != null ? dead.retype() : closed ? closedFailure().retype() : null;
        } finally {
            lock.unlock();
        }
    }

    private Reading<Gathered> await(Collector mine, long end, Duration limit, BooleanSupplier cancelled) {
        lock.lock();
        try {
            while (true) {
                if (mine.outcome() != null) {
                    return mine.outcome();
                }
                if (dead != null || closed) {
                    return dead != null ? dead : closedFailure();
                }
                if (cancelled.getAsBoolean()) {
                    return new Reading.Failed<>(channel.describe(), Errno.ECANCELED, "the reading was cancelled");
                }
                if (System.nanoTime() - end >= 0) {
                    return new Reading.Failed<>(channel.describe(), Errno.ETIMEDOUT, channel.describe() + ": the agent did not answer within " + limit.toSeconds()
                            + " s; the host may be busy, or a read blocked in the kernel: read again, with more time (--timeout SECONDS)");
                }
                if (!pause()) {
                    return new Reading.Failed<>(channel.describe(), Errno.ECANCELED, "the reading was interrupted");
                }
            }
        } finally {
            current = null;
            lock.unlock();
        }
    }

    private Reading<Gathered> closedFailure() {
        return new Reading.Failed<>(channel.describe(), Errno.ECANCELED, "the session was closed");
    }

    /** A write that fails means that the other side has gone; the reading thread finds out and knows better why. */
    private void send(Frame frame) {
        try {
            writer.write(frame);
            writer.flush();
        } catch (IOException e) {
            awaitDeath(new Reading.Failed<>(channel.describe(), Errno.EIO, channel.describe() + ": the agent has ended (" + e.getMessage() + ")"));
        }
    }

    private void awaitDeath(Reading<Gathered> otherwise) {
        lock.lock();
        try {
            for (int i = 0; i < 20 && dead == null; i++) {
                if (!pause()) {
                    break;
                }
            }
            if (dead == null) {
                dead = otherwise;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String describe() {
        return channel.describe();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        channel.close();
    }
}
