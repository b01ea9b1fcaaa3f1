// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.dmascope.core.Names;

/** Takes what a child says on its standard error, so that it never blocks on it, and keeps the first lines for a message. */
final class StandardError {
    private static final int KEPT = 4096;
    private static final int SHOWN = 200;

    private final byte[] first = new byte[KEPT];
    private final Thread thread;
    private int length;

    StandardError(InputStream in, String name) {
        thread = new Thread(() -> drain(in), "standard error of " + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void drain(InputStream in) {
        byte[] buffer = new byte[KEPT];
        try (in) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException e) {
            byte[] why = ("(reading its messages failed: " + e.getMessage() + ")").getBytes(StandardCharsets.UTF_8);
            keep(why, why.length);
        }
    }

    private synchronized void keep(byte[] b, int n) {
        int room = Math.min(n, first.length - length);
        System.arraycopy(b, 0, first, length, room);
        length += room;
    }

    /** Waits until the child has said all, at most so long. */
    void await(long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last line that says something, in the shown form: ssh and sudo put their reason there. Empty when there is none. */
    synchronized String line() {
        String text = new String(first, 0, length, StandardCharsets.ISO_8859_1);
        String last = text.lines().map(String::strip).filter(s -> !s.isEmpty()).reduce((a, b) -> b).orElse("");
        return Names.display(last.length() > SHOWN ? last.substring(0, SHOWN) : last);
    }
}
