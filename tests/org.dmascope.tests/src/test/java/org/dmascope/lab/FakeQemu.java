// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for QEMU and its guest: opens the truth port in the run folder and says there what the mode asks for. Ends when it is killed. */
final class FakeQemu {
    static final String TRUTH = "{\"schema\":\"dmascope-lab-truth/1\",\"kernel\":\"fake\",\"scenario\":\"stock\",\"buffers\":[],\"notMade\":[]}";

    private FakeQemu() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path dir = Path.of(args[0]);
        String mode = args[1];
        Files.writeString(dir.resolve("console.log"), "[    0.000000] Linux version fake\nthe last line of the console\n");
        if (mode.equals("die")) {
            System.err.println("qemu: no such device");
            System.exit(7);
        }
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(dir.resolve("truth.sock")));
            while (true) {
                try (SocketChannel client = server.accept()) {
                    say(client, "phase: 1.2 kernel is up\n");
                    if (mode.equals("fail")) {
                        say(client, "phase: failed: no /dev/udmabuf\n");
                    }
                    if (mode.equals("dieLater")) {
                        System.exit(9);
                    }
                    if (mode.equals("ok")) {
                        say(client, "phase: 2.0 scenario st");
                        Thread.sleep(100);
                        say(client, "ock\n" + TRUTH + "\n");
                    }
                    client.read(ByteBuffer.allocate(1));
                }
            }
        }
    }

    private static void say(SocketChannel to, String text) throws IOException {
        to.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
