// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.wire.Channel;

/** A child process whose standard input and output speak frames. It is ended with the channel, with its own children. */
final class ProcessChannel implements Channel {
    private static final long WORDS_MILLIS = 500;
    /** After its input was closed, after SIGTERM, after SIGKILL. A child of another user (sudo) only knows the first. */
    private static final long END_MILLIS = 700;
    /** Java reports a child that a signal has ended as 128 and the signal's number. */
    private static final int SIGNALLED = 128;
    private static final int LAST_SIGNAL = 64;

    private final Process process;
    private final StandardError errors;
    private final String name;

    private ProcessChannel(Process process, String name) {
        this.process = process;
        this.name = name;
        this.errors = new StandardError(process.getErrorStream(), name);
    }

    /** Starts the command, words as they are, without a shell. @param name for messages */
    static Reading<ProcessChannel> start(List<String> command, String name) {
        try {
            return new Reading.Ok<>(name, new ProcessChannel(new ProcessBuilder(command).start(), name));
        } catch (IOException | IllegalArgumentException e) {
            return new Reading.Failed<>(name, Errno.ENOENT, name + ": \"" + command.getFirst() + "\" could not be started; is it installed?");
        }
    }

    @Override
    public InputStream in() {
        return process.getInputStream();
    }

    @Override
    public OutputStream out() {
        return process.getOutputStream();
    }

    @Override
    public String describe() {
        return name;
    }

    private boolean ended(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** The exit status, 128 and more for a signal; -1 while it runs. Waits a moment for its end. */
    int exit() {
        return ended(WORDS_MILLIS) ? process.exitValue() : -1;
    }

    /** The last line of its standard error; empty when it said nothing. */
    String complaint() {
        errors.await(WORDS_MILLIS);
        return errors.line();
    }

    @Override
    public String lastWords() {
        int exit = exit();
        String said = complaint();
        String end = exit < 0 ? "" : exit > SIGNALLED && exit <= SIGNALLED + LAST_SIGNAL ? "ended by signal " + (exit - SIGNALLED) : "exit status " + exit;
        return said.isEmpty() ? end : end.isEmpty() ? said : said + "; " + end;
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy(); // the pipe is broken already: the child has ended or never read
        }
        if (!ended(END_MILLIS)) {
            process.destroy();
            if (!ended(END_MILLIS)) {
                process.destroyForcibly();
                ended(END_MILLIS);
            }
        }
        children.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
