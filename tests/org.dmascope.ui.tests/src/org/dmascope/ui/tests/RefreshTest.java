// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.tables.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A refresh of a big host does not hold up the window. */
@ExtendWith(WorkbenchExtension.class)
class RefreshTest {
    private static final int BUFFERS = 10_000;
    /** The goal on an idle machine is 50 ms; a busy one is allowed some more, and one slow round among six; a window that is held up every time is not. */
    private static final long LONGEST_MS = 250;

    @TempDir
    Path folder;

    private Path write(int changed) throws IOException {
        StringBuilder s = new StringBuilder("\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n");
        long bytes = 0;
        for (int i = BUFFERS; i > 0; i--) {
            long size = 4096L * (i % 64 + 1);
            bytes += size;
            s.append(String.format("%08d\t00000002\t02080007\t%08d\tsystem\t%08d\tbuffer-%d\n\tAttached Devices:\n\tvgem\nTotal 1 devices attached\n\n", size,
                    i <= changed ? 9 : 3, i, i));
        }
        s.append(String.format("\nTotal %d objects, %d bytes\n", BUFFERS, bytes));
        Path file = Files.createDirectories(folder.resolve("sys/kernel/debug/dma_buf")).resolve("bufinfo");
        return Files.writeString(file, s);
    }

    @Test
    void windowIsNotHeldUp(TestReporter report) throws IOException {
        write(0);
        OpenHost host = Ui.read("root:" + folder);
        TableView buffers = Ui.table("buffers");
        assertEquals(BUFFERS, Ui.on(() -> buffers.table().total()));
        List<Long> longest = new ArrayList<>();
        for (int round = 1; round <= 10; round++) {
            write(BUFFERS / 100 * round);
            int readings = host.readings();
            AtomicBoolean on = new AtomicBoolean(true);
            AtomicLong worst = new AtomicLong();
            Thread probe = probe(on, worst);
            Ui.run(() -> Ui.hosts().read(host));
            Ui.until("read again and shown", () -> host.readings() > readings && !host.busy() && buffers.table().settled());
            on.set(false);
            join(probe);
            if (round > 4) { // the first rounds load classes
                longest.add(worst.get());
            }
        }
        assertEquals("9", Ui.on(() -> buffers.table().text(BUFFERS - 1, buffers.table().column("refs"))), "the change is shown");
        report.publishEntry("refresh of " + BUFFERS + " buffers, 1 % changed",
                "window held up " + longest + " ms, model " + host.applyCost().toMillis() + " ms");
        Collections.sort(longest);
        assertTrue(longest.get(longest.size() / 2) < LONGEST_MS, "the window was held up for " + longest + " ms");
        Ui.close(host);
    }

    /** Asks the user interface thread for a sign of life again and again; the longest answer is how long it was busy. */
    private static Thread probe(AtomicBoolean on, AtomicLong worst) {
        Thread t = new Thread(() -> {
            while (on.get()) {
                long start = System.nanoTime();
                Ui.display().syncExec(() -> { });
                worst.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
            }
        }, "probe");
        t.start();
        return t;
    }

    private static void join(Thread t) {
        try {
            t.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
