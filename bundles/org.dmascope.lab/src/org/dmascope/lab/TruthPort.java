// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Reading;

/**
 * Reads the first truth from the guest's truth port, which its newline ends (a virtio-serial port has no end of file). Each connection gets
 * all of it from the start.
 */
final class TruthPort {
    private static final int POLL_MS = 50;
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
                channel.configureBlocking(false);
                Reading<byte[]> r = new PortLines(socket.toString(), channel).next(progress, giveUp);
                return r instanceof Reading.Failed<byte[]> f && f.errno() == 0
                        ? LabFailure.failed(f.path(), "the guest could not make the scenario: " + f.reason()) : r;
            } catch (IOException e) {
                // the socket is not there yet, or QEMU ended: giveUp knows which
                if (giveUp.getAsBoolean() || !Pause.millis(POLL_MS)) {
                    return LabFailure.cancelled(socket.toString());
                }
            }
        }
    }
}
