// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.Names;
import org.dmascope.core.Reading;

/**
 * What the guest says on its truth port: lines {@code phase: SECONDS TEXT}, which are progress, and lines of JSON, which are answers.
 * {@code phase: failed: TEXT} says that there will be no answer.
 */
final class PortLines {
    private static final Pattern PHASE = Pattern.compile("phase: +(?:[0-9.]+ +)?(failed: *)?(.*)");
    private static final int POLL_MS = 50;
    /** Bound on an answer: many thousand buffers. */
    private static final int LIMIT = 64 << 20;
    private final String name;
    private final SocketChannel channel;
    private final ByteBuffer block = ByteBuffer.allocate(1 << 16).limit(0);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** @param channel connected and not blocking */
    PortLines(String name, SocketChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    /**
     * The next line of JSON, with the progress until then; {@link LabFailure#cancelled} when {@code giveUp} says so, Failed with the guest's own words when it failed.
     *
     * @throws IOException when the port has gone
     */
    Reading<byte[]> next(Consumer<String> progress, BooleanSupplier giveUp) throws IOException {
        while (true) {
            while (block.hasRemaining()) {
                byte b = block.get();
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                Optional<Reading<byte[]>> end = line(line.toByteArray(), progress);
                line.reset();
                if (end.isPresent()) {
                    return end.get();
                }
            }
            if (line.size() > LIMIT) {
                return new Reading.Malformed<>(name, 0, "the guest's truth is longer than " + LIMIT + " bytes");
            }
            int n = channel.read(block.clear());
            block.flip();
            if (n < 0) {
                throw new IOException("the port was closed");
            }
            if (n == 0 && (giveUp.getAsBoolean() || !Pause.millis(POLL_MS))) {
                return LabFailure.cancelled(name);
            }
        }
    }

    /** Empty for a line that is no answer. */
    private Optional<Reading<byte[]>> line(byte[] text, Consumer<String> progress) {
        if (text.length > 0 && text[0] == '{') {
            return Optional.of(new Reading.Ok<>(name, text));
        }
        Matcher m = PHASE.matcher(Names.display(Names.raw(text).strip()));
        if (!m.matches()) {
            return Optional.empty();
        }
        if (m.group(1) != null) {
            return Optional.of(LabFailure.failed(name, m.group(2)));
        }
        progress.accept(m.group(2));
        return Optional.empty();
    }
}
