// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;

/** The two ends of a connection in one process: the channel of a front, and a script in a thread that plays the agent. */
public final class FakeAgent implements Channel {
    /** What the agent does with its streams. */
    @FunctionalInterface
    public interface Script {
        void play(InputStream requests, OutputStream frames) throws Exception;
    }

    private final Pipe toAgent;
    private final Pipe toFront;
    private final Thread thread;
    private final String words;
    private volatile Exception problem;

    public FakeAgent(String words, Script script) {
        this.words = words;
        try {
            toAgent = Pipe.open();
            toFront = Pipe.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(() -> {
            try (InputStream in = Channels.newInputStream(toAgent.source()); OutputStream out = Channels.newOutputStream(toFront.sink())) {
                script.play(in, out);
            } catch (Exception e) {
                problem = e;
            }
        }, "fake agent");
        thread.setDaemon(true);
        thread.start();
    }

    /** What went wrong in the script; null when nothing did. */
    public Exception problem() {
        return problem;
    }

    public boolean ended(long millis) throws InterruptedException {
        thread.join(millis);
        return !thread.isAlive();
    }

    @Override
    public InputStream in() {
        return Channels.newInputStream(toFront.source());
    }

    @Override
    public OutputStream out() {
        return Channels.newOutputStream(toAgent.sink());
    }

    @Override
    public String describe() {
        return "fake";
    }

    @Override
    public String lastWords() {
        return words;
    }

    @Override
    public void close() {
        try {
            toAgent.sink().close();
            toFront.source().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
