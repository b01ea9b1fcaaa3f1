// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real sshd on a free port of the loopback, with keys and configuration of its own, as the user that runs the tests. */
final class SshServer {
    private static final Path SSHD = Path.of("/usr/sbin/sshd");
    private static final long START_NANOS = 10_000_000_000L;

    final int port;
    private final Path folder;
    private final Process process;

    SshServer(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        assertTrue(Files.isExecutable(SSHD), "sshd is missing: sudo apt install openssh-server (see releng/packages-test.txt)");
        if (Files.isWritable(Path.of("/run"))) {
            Files.createDirectories(Path.of("/run/sshd")); // where root's sshd separates its privileges; the service makes it too
        }
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve("host_key").toString());
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve("user_key").toString());
        Files.copy(folder.resolve("user_key.pub"), folder.resolve("authorized_keys"));
        port = freePort();
        Files.writeString(folder.resolve("sshd_config"), """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s/host_key
                PidFile none
                AuthorizedKeysFile %s/authorized_keys
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                PermitRootLogin prohibit-password
                """.formatted(port, folder, folder));
        String key = Files.readString(folder.resolve("host_key.pub"));
        Files.writeString(folder.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + key);
        Files.writeString(folder.resolve("ssh_config"), """
                Host *
                  HostName 127.0.0.1
                  Port %d
                  IdentityFile %s/user_key
                  IdentitiesOnly yes
                  UserKnownHostsFile %s/known_hosts
                  HostKeyAlias [127.0.0.1]:%d
                  StrictHostKeyChecking yes
                """.formatted(port, folder, folder, port));
        process = new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", folder.resolve("sshd_config").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("sshd.log").toFile()).start();
        awaitStart();
    }

    /** The ssh client that knows this server under any name. */
    List<String> client() {
        return List.of("ssh", "-F", folder.resolve("ssh_config").toString(), "-oBatchMode=yes");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(p.getInputStream().readAllBytes());
        assertEquals(0, p.waitFor(), () -> String.join(" ", command) + ": " + said);
    }

    private static int freePort() throws IOException {
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return s.getLocalPort();
        }
    }

    private void awaitStart() throws IOException, InterruptedException {
        long end = System.nanoTime() + START_NANOS;
        while (true) {
            try (Socket s = new Socket()) {
                s.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return;
            } catch (IOException e) {
                assertTrue(process.isAlive() && System.nanoTime() < end, () -> "sshd does not listen: " + log());
                Thread.sleep(50);
            }
        }
    }

    String log() {
        try {
            return Files.readString(folder.resolve("sshd.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
