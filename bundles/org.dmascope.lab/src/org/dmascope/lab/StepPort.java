// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/**
 * Asks a running guest to go on: {@code step NAME\n} on its truth port, answered by progress and one line of JSON, the truth that holds
 * after the step. The guest serves one connection at a time.
 */
final class StepPort implements AutoCloseable {
    /** For what a busy machine does under emulation. */
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private final SocketChannel channel;
    private final PortLines lines;
    private final String name;
    private final Consumer<String> progress;
    private final BooleanSupplier cancelled;

    private StepPort(SocketChannel channel, String name, Consumer<String> progress, BooleanSupplier cancelled) {
        this.channel = channel;
        this.lines = new PortLines(name, channel);
        this.name = name;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** Connects and reads what the port says first: the truth as it was made. */
    static Reading<StepPort> open(Path socket, Consumer<String> progress, BooleanSupplier cancelled) {
        String name = socket.toString();
        try {
            SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
            channel.configureBlocking(false);
            StepPort port = new StepPort(channel, name, progress, cancelled);
            Reading<byte[]> first = port.answer(line -> { }); // what it said while it booted has been told
            if (first.ok()) {
                return new Reading.Ok<>(name, port);
            }
            channel.close();
            return first.retype();
        } catch (IOException e) {
            return LabFailure.failed(name, "the guest's truth port cannot be used: " + e.getMessage());
        }
    }

    /** The answer to a step: one JSON object; Failed in the guest's words when it could not be done. */
    Reading<byte[]> step(String step) {
        try {
            ByteBuffer text = ByteBuffer.wrap(("step " + step + "\n").getBytes(StandardCharsets.US_ASCII));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            return answer(progress);
        } catch (IOException e) {
            return LabFailure.failed(name, "the guest ended in step " + step + ": " + e.getMessage());
        }
    }

    private Reading<byte[]> answer(Consumer<String> told) throws IOException {
        long until = System.nanoTime() + LIMIT.toNanos();
        Reading<byte[]> r = lines.next(told, () -> cancelled.getAsBoolean() || System.nanoTime() > until);
        return r.errno() == Errno.ECANCELED && !cancelled.getAsBoolean() ? LabFailure.failed(name, "no answer within " + LIMIT.toSeconds() + " s") : r;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
