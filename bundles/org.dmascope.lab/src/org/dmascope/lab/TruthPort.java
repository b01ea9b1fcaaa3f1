// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.Names;
import org.dmascope.core.Reading;

/**
 * Reads the guest's truth port: lines {@code phase: SECONDS TEXT} while it boots and works, then one line of JSON, which its newline ends
 * (a virtio-serial port has no end of file). {@code phase: failed: TEXT} says that there will be no truth. Each connection gets all of it
 * from the start.
 */
final class TruthPort {
    private static final Pattern PHASE = Pattern.compile("phase: +(?:[0-9.]+ +)?(failed: *)?(.*)");
    private static final int POLL_MS = 50;
    /** Bound on the truth: many thousand buffers. */
    private static final int LIMIT = 64 << 20;
    private final Path socket;
    private final Consumer<String> progress;

    TruthPort(Path socket, Consumer<String> progress) {
        this.socket = socket;
        this.progress = progress;
    }

    /** Waits for the truth until {@code giveUp} says to stop; the answer is then {@link LabFailure#cancelled}. */
    Reading<byte[]> await(BooleanSupplier giveUp) {
        while (true) {
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                return read(channel, giveUp);
            } catch (IOException e) {
                // the socket is not there yet, or QEMU ended: giveUp knows which
                if (giveUp.getAsBoolean() || !Pause.millis(POLL_MS)) {
                    return LabFailure.cancelled(socket.toString());
                }
            }
        }
    }

    private Reading<byte[]> read(SocketChannel channel, BooleanSupplier giveUp) throws IOException {
        channel.configureBlocking(false);
        ByteBuffer block = ByteBuffer.allocate(1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int n = channel.read(block.clear());
            if (n < 0) {
                throw new IOException("the port was closed");
            }
            if (n == 0 && (giveUp.getAsBoolean() || !Pause.millis(POLL_MS))) {
                return LabFailure.cancelled(socket.toString());
            }
            for (int i = 0; i < n; i++) {
                if (block.get(i) != '\n') {
                    line.write(block.get(i));
                    continue;
                }
                Optional<Reading<byte[]>> end = line(line.toByteArray());
                line.reset();
                if (end.isPresent()) {
                    return end.get();
                }
            }
            if (line.size() > LIMIT) {
                return new Reading.Malformed<>(socket.toString(), 0, "the guest's truth is longer than " + LIMIT + " bytes");
            }
        }
    }

    /** Empty for a line that is not the last. */
    private Optional<Reading<byte[]>> line(byte[] line) {
        if (line.length > 0 && line[0] == '{') {
            return Optional.of(new Reading.Ok<>(socket.toString(), line));
        }
        Matcher m = PHASE.matcher(Names.display(Names.raw(line).strip()));
        if (!m.matches()) {
            return Optional.empty();
        }
        if (m.group(1) != null) {
            return Optional.of(LabFailure.failed(socket.toString(), "the guest could not make the scenario: " + m.group(2)));
        }
        progress.accept(m.group(2));
        return Optional.empty();
    }
}
