// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/** Channels over a socket of the file system (a serial port of a virtual machine). */
public final class SocketChannels {
    private SocketChannels() {
    }

    /** Connects to a listening unix-domain socket. @return {@link Reading.Failed} with one line when nobody listens */
    public static Reading<Channel> connect(Path socket, String describe) {
        try {
            return new Reading.Ok<>(describe, new Connected(SocketChannel.open(UnixDomainSocketAddress.of(socket)), describe));
        } catch (IOException | UnsupportedOperationException e) {
            return new Reading.Failed<>(describe, Errno.EIO, describe + ": cannot connect (" + e.getMessage() + ")");
        }
    }

    /** The streams of java.nio.channels.Channels may lock each other out on one socket; these do not. */
    private static final class Connected implements Channel {
        private final SocketChannel socket;
        private final String name;
        private volatile String problem = "";

        Connected(SocketChannel socket, String name) {
            this.socket = socket;
            this.name = name;
        }

        @Override
        public String describe() {
            return name;
        }

        @Override
        public InputStream in() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] b, int from, int length) throws IOException {
                    return length == 0 ? 0 : socket.read(ByteBuffer.wrap(b, from, length));
                }
            };
        }

        @Override
        public OutputStream out() {
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] { (byte) b }, 0, 1);
                }

                @Override
                public void write(byte[] b, int from, int length) throws IOException {
                    ByteBuffer left = ByteBuffer.wrap(b, from, length);
                    while (left.hasRemaining()) {
                        socket.write(left);
                    }
                }
            };
        }

        @Override
        public String lastWords() {
            return problem;
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                problem = "closing the socket failed: " + e.getMessage();
            }
        }
    }
}
