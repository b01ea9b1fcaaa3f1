// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Stands in for QEMU and its guest: opens the truth port in the run folder, says there what the mode asks for and answers to steps; behind two root ports
 * and one user port it starts a real agent for each connection, as the guest does. Ends when it is killed.
 */
final class FakeQemu {
    static final String TRUTH = "{\"schema\":\"dmascope-lab-truth/1\",\"kernel\":\"fake\",\"scenario\":\"stock\",\"buffers\":[],\"notMade\":[]}";

    private static final String LOG = "{\"schema\":\"dmascope-lab-log/1\",\"lost\":false,\"lockdep\":null,\"lines\":[\"lab: loading out-of-tree module taints kernel.\"]}";
    private static final String LEFTOVERS = "{\"schema\":\"dmascope-lab-leftovers/1\",\"instances\":[],\"kprobeEvents\":[],\"dynamicEvents\":[],"
            + "\"bpfPrograms\":3,\"agents\":0}";

    private FakeQemu() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path dir = Path.of(args[0]);
        String mode = args[1];
        Files.writeString(dir.resolve("console.log"), "[    0.000000] Linux version fake\nthe last line of the console\n");
        if (mode.equals("panic") || mode.equals("panicOnce") && Files.notExists(dir.resolve("again"))) {
            Files.writeString(dir.resolve("again"), "");
            Files.writeString(dir.resolve("console.log"), "[    1.577345] Kernel panic - not syncing: Fatal exception in interrupt\n");
            return;
        }
        if (mode.equals("die")) {
            System.err.println("qemu: no such device");
            System.exit(7);
        }
        String truth = args.length > 2 && !args[2].isEmpty() ? Files.readString(Path.of(args[2])).replace("\n", "") : TRUTH;
        for (String port : List.of("agent.root", "agent.root2", "agent.user")) {
            agents(dir.resolve(port + ".sock"));
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
                    if (mode.equals("ok") || mode.equals("panicOnce")) {
                        say(client, "phase: 2.0 scenario st");
                        Thread.sleep(100);
                        say(client, "ock\n" + truth + "\n");
                    }
                    steps(client);
                }
            }
        }
    }

    /** What the guest knows in every scenario: its log and what is left. Any other step cannot be done. */
    private static void steps(SocketChannel client) throws IOException {
        StringBuilder line = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (client.read(one.clear()) > 0) {
            char c = (char) one.get(0);
            if (c != '\n') {
                line.append(c);
                continue;
            }
            say(client, switch (line.toString()) {
                case "step log" -> LOG + "\n";
                case "step leftovers" -> "phase: 3.1 looking\n" + LEFTOVERS + "\n";
                default -> "phase: 3.1 failed: no such step\n";
            });
            line.setLength(0);
        }
    }

    private static void say(SocketChannel to, String text) throws IOException {
        to.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void agents(Path socket) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try (SocketChannel client = server.accept()) {
                    agent(client);
                } catch (IOException e) {
                    System.err.println(e); // the other side has gone: the next one may come
                }
            }
        });
    }

    private static void agent(SocketChannel client) throws IOException {
        Process agent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "org.dmascope.agent.Main", "--stdio")
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread.ofPlatform().daemon().start(() -> {
            try (InputStream from = agent.getInputStream()) {
                byte[] b = new byte[1 << 16];
                for (int n = from.read(b); n >= 0; n = from.read(b)) {
                    client.write(ByteBuffer.wrap(b, 0, n));
                }
            } catch (IOException e) {
                System.err.println(e);
            }
        });
        try (OutputStream to = agent.getOutputStream()) {
            ByteBuffer b = ByteBuffer.allocate(1 << 16);
            for (int n = client.read(b); n >= 0; n = client.read(b.clear())) {
                to.write(b.array(), 0, n);
                to.flush();
            }
        } finally {
            agent.destroyForcibly();
        }
    }
}
