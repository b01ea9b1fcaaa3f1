// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A session bus of its own for this run, at an address that {@code pom.xml} names here and in the environment: GTK looks there for the bus
 * of AT-SPI when the window opens. To be named before {@link WorkbenchExtension}.
 */
public final class SessionBus implements BeforeAllCallback {
    /** Not the variable that GTK reads: that may name the bus of whoever runs the tests. */
    private static final String ADDRESS = "org.dmascope.tests.bus";
    private static final long END_S = 10;

    private record Daemon(Process process) implements AutoCloseable {
        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor(END_S, TimeUnit.SECONDS);
        }
    }

    /** {@code unix:path=…}; null when this run has none. */
    static String address() {
        return System.getProperty(ADDRESS);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (address() != null) {
            context.getRoot().getStore(ExtensionContext.Namespace.create(SessionBus.class)).computeIfAbsent("daemon", k -> start(), Daemon.class);
        }
    }

    private static Daemon start() {
        try {
            Path socket = Path.of(address().replaceFirst("^unix:path=", ""));
            Files.createDirectories(socket.getParent());
            Files.deleteIfExists(socket);
            Process p = new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address", "--address=" + address())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            p.inputReader().readLine(); // it listens when it has said where
            return new Daemon(p);
        } catch (IOException e) {
            throw new IllegalStateException("no session bus; dbus-daemon is in releng/packages-test.txt", e);
        }
    }
}
