// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A connection to a D-Bus daemon, as much of it as reading an accessible tree needs: calls with strings as arguments, little endian
 * (D-Bus Specification, "Message Protocol" and "Authentication Protocol").
 */
final class Bus implements AutoCloseable {
    private static final int CALL = 1;
    private static final int RETURN = 2;
    private static final int ERROR = 3;
    private static final int PATH = 1;
    private static final int INTERFACE = 2;
    private static final int MEMBER = 3;
    private static final int REPLY_SERIAL = 5;
    private static final int DESTINATION = 6;
    private static final int SIGNATURE = 8;
    private static final int FIXED = 16;

    private final SocketChannel socket;
    private int serial;

    /** @param address {@code unix:path=…}, what follows a comma is not needed */
    Bus(String address) throws IOException {
        socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        socket.connect(UnixDomainSocketAddress.of(Path.of(address.replaceFirst("^unix:path=", "").replaceFirst("[,;].*", ""))));
        String uid = Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
        send(("\0AUTH EXTERNAL " + HexFormat.of().formatHex(uid.getBytes(StandardCharsets.US_ASCII)) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        StringBuilder line = new StringBuilder();
        while (line.indexOf("\n") < 0) {
            line.append((char) read(1).get());
        }
        if (!line.toString().startsWith("OK")) {
            throw new IOException(line.toString().strip());
        }
        send("BEGIN\r\n".getBytes(StandardCharsets.US_ASCII));
        call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello");
    }

    /** The body of the answer. @throws IOException what the other side says is wrong */
    Body call(String to, String path, String face, String member, String... words) throws IOException {
        Out body = new Out();
        for (String w : words) {
            body.string(w);
        }
        Out fields = new Out();
        fields.field(PATH, 'o', path).field(INTERFACE, 's', face).field(MEMBER, 's', member).field(DESTINATION, 's', to);
        if (words.length > 0) {
            fields.signature(SIGNATURE, "s".repeat(words.length));
        }
        Out all = new Out();
        all.bytes('l', CALL, 0, 1);
        all.number(body.size());
        all.number(++serial);
        all.number(fields.size());
        all.raw(fields.toByteArray());
        all.pad(8);
        all.raw(body.toByteArray());
        send(all.toByteArray());
        return answer(serial);
    }

    /** Signals and answers to others are passed over. */
    private Body answer(int mine) throws IOException {
        while (true) {
            ByteBuffer head = read(FIXED);
            int type = head.get(1);
            int length = head.getInt(4);
            int fields = head.getInt(12);
            ByteBuffer rest = read((fields + 7) / 8 * 8 + length);
            Body f = new Body(rest);
            long answered = -1;
            while (f.at() < fields) {
                f.align(8);
                int code = f.octet();
                String signature = f.signature();
                switch (signature) {
                    case "u" -> {
                        long value = f.number();
                        answered = code == REPLY_SERIAL ? value : answered;
                    }
                    case "g" -> f.signature();
                    default -> f.string();
                }
            }
            if (answered == mine && (type == RETURN || type == ERROR)) {
                rest.position((fields + 7) / 8 * 8);
                Body body = new Body(rest.slice().order(ByteOrder.LITTLE_ENDIAN));
                if (type == ERROR) {
                    throw new IOException(length == 0 ? "an error without words" : body.string());
                }
                return body;
            }
        }
    }

    private void send(byte[] what) throws IOException {
        ByteBuffer b = ByteBuffer.wrap(what);
        while (b.hasRemaining()) {
            socket.write(b);
        }
    }

    private ByteBuffer read(int n) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(n).order(ByteOrder.LITTLE_ENDIAN);
        while (b.hasRemaining()) {
            if (socket.read(b) < 0) {
                throw new IOException("the bus hung up");
            }
        }
        return b.flip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Values of an answer, one after the other; each is aligned to its size. */
    static final class Body {
        private final ByteBuffer in;

        private Body(ByteBuffer in) {
            this.in = in;
        }

        int at() {
            return in.position();
        }

        void align(int to) {
            in.position((in.position() + to - 1) / to * to);
        }

        int octet() {
            return in.get() & 0xff;
        }

        long number() {
            align(4);
            return in.getInt() & 0xffffffffL;
        }

        String string() {
            return chars((int) number());
        }

        String signature() {
            return chars(octet());
        }

        private String chars(int length) {
            byte[] b = new byte[length];
            in.get(b);
            in.get(); // the zero at the end
            return new String(b, StandardCharsets.UTF_8);
        }
    }

    private static final class Out extends ByteArrayOutputStream {
        void bytes(int... b) {
            for (int i : b) {
                write(i);
            }
        }

        void raw(byte[] b) {
            write(b, 0, b.length);
        }

        void pad(int to) {
            while (size() % to != 0) {
                write(0);
            }
        }

        void number(int n) {
            pad(4);
            bytes(n, n >> 8, n >> 16, n >> 24);
        }

        void string(String s) {
            byte[] b = s.getBytes(StandardCharsets.UTF_8);
            number(b.length);
            raw(b);
            write(0);
        }

        /** A field of the header; those start at a multiple of 8, as does the array that they are in. */
        Out field(int code, char type, String value) {
            pad(8);
            bytes(code, 1, type, 0);
            string(value);
            return this;
        }

        void signature(int code, String value) {
            pad(8);
            bytes(code, 1, 'g', 0, value.length());
            raw(value.getBytes(StandardCharsets.US_ASCII));
            write(0);
        }
    }
}
