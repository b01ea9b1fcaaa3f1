// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The process in which trials are made. Its end undoes what it did: everything hangs on its descriptors. Used by one thread. */
final class TrialChild {
    /** Longest line and most lines of an answer that are kept. */
    private static final int MOST_WAITING = 1024;
    private static final String ENDED = "\u0000ended";

    private final Process process;
    private final OutputStream requests;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_WAITING);

    private TrialChild(Process process) {
        this.process = process;
        this.requests = process.getOutputStream();
        Thread reader = new Thread(this::read, "trial answers");
        reader.setDaemon(true);
        reader.start();
    }

    static TrialChild start(List<String> command) throws IOException {
        return new TrialChild(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.put(line);
            }
        } catch (IOException e) {
            lines.clear(); // it was killed in the middle of a line: half an answer is none
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.offer(ENDED);
    }

    /** The next line; null when none came in that time. */
    String line(long millis) throws InterruptedException {
        return lines.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Whether that line says that there will be no more. */
    static boolean ended(String line) {
        return ENDED.equals(line);
    }

    /** A process that has gone does not take it; its end is seen where its answers are read. */
    void say(String line) {
        try {
            requests.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            requests.flush();
        } catch (IOException e) {
            lines.offer(ENDED);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Kills it and waits. @return whether it is gone, and with it all that it made */
    boolean kill(Duration limit) throws InterruptedException {
        process.destroyForcibly();
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
