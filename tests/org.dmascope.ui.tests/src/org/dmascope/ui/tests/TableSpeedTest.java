// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.ui.filter.RowFilter;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.tables.TableKind;
import org.dmascope.ui.tables.TableKinds;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * 100,000 rows: how long it takes until they stand there, filtered, sorted, grouped, read again, and how long the window is held up
 * meanwhile. Prints what it measures; the limits are for a busy machine and hold only against working on the display thread again.
 */
@ExtendWith(WorkbenchExtension.class)
class TableSpeedTest {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 5;
    private static final long LONGEST_MS = 20_000;
    /** Of the processor, so that a busy machine does not count: what the display thread itself does. */
    private static final long LONGEST_DISPLAY_MS = 1000;

    @TempDir
    Path folder;

    private final List<String> report = new ArrayList<>();

    private void write() throws IOException {
        StringBuilder s = new StringBuilder("\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n");
        long bytes = 0;
        for (int i = ROWS; i > 0; i--) {
            long size = 4096L * (i % 64 + 1);
            bytes += size;
            s.append(String.format("%08d\t00000002\t02080007\t%08d\t%s\t%08d\tbuffer-%d\n\tAttached Devices:\n\tvgem\nTotal 1 devices attached\n\n", size, 3 + i % 7,
                    i % 3 == 0 ? "system" : "udmabuf", i, i));
        }
        s.append(String.format("\nTotal %d objects, %d bytes\n", ROWS, bytes));
        Files.writeString(Files.createDirectories(folder.resolve("sys/kernel/debug/dma_buf")).resolve("bufinfo"), s);
    }

    /** Median over some rounds of the time until the table stands, and of the longest time that the display thread gave no sign of life. */
    private void measure(String what, RowTable<BufferRow> table, List<Runnable> rounds) {
        List<Long> times = new ArrayList<>();
        List<Long> stalls = new ArrayList<>();
        List<Long> display = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Runnable action = rounds.get(i % rounds.size());
            AtomicBoolean on = new AtomicBoolean(true);
            AtomicLong worst = new AtomicLong();
            Thread probe = probe(on, worst);
            long cpu = displayCpu();
            long start = System.nanoTime();
            Ui.run(action);
            Ui.until(what, settled(table));
            times.add((System.nanoTime() - start) / 1_000_000);
            on.set(false);
            join(probe);
            stalls.add(worst.get());
            display.add(displayCpu() - cpu);
        }
        Collections.sort(times);
        Collections.sort(display);
        Collections.sort(stalls);
        report.add(String.format("%s %d ms, held up %d ms (worst %d), processor time of the display thread %d ms", what, times.get(ROUNDS / 2),
                stalls.get(ROUNDS / 2), stalls.get(ROUNDS - 1), display.get(ROUNDS / 2)));
        assertTrue(times.get(ROUNDS / 2) < LONGEST_MS, report::toString);
        assertTrue(display.get(ROUNDS / 2) < LONGEST_DISPLAY_MS, report::toString);
    }

    private static long displayCpu() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(Ui.display().getThread().threadId()) / 1_000_000;
    }

    private static Callable<Boolean> settled(RowTable<?> table) {
        return table::settled;
    }

    @Test
    @SuppressWarnings("unchecked")
    void hundredThousandRows(TestReporter reporter) throws IOException {
        write();
        OpenHost host = Ui.read("root:" + folder);
        List<BufferRow> rows = host.rows().buffers();
        assertEquals(ROWS, rows.size());
        Ui.run(() -> Ui.selection().show(null)); // the views of the window shall not work at the same time
        TableKind<BufferRow> kind = (TableKind<BufferRow>) TableKinds.byId("buffers").orElseThrow();
        Shell shell = Ui.on(() -> new Shell(Ui.display(), SWT.SHELL_TRIM));
        List<RowTable<BufferRow>> made = new ArrayList<>();
        List<Long> open = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            RowTable<BufferRow> t = Ui.on(() -> {
                if (!made.isEmpty()) {
                    made.removeLast().control().dispose();
                }
                shell.setLayout(new FillLayout());
                RowTable<BufferRow> fresh = new RowTable<>(shell, Ui.window().getService(Look.class), kind.columns(), kind::key, true);
                fresh.setGroupings(kind.groupings());
                shell.setSize(1000, 700);
                shell.open();
                shell.layout();
                fresh.setRows(rows);
                return fresh;
            });
            made.add(t);
            Ui.until("rows are shown", settled(t));
            Ui.run(() -> t.control().update());
            open.add((System.nanoTime() - start) / 1_000_000);
        }
        RowTable<BufferRow> table = made.getLast();
        assertEquals(ROWS, Ui.on(table::lineCount));
        Collections.sort(open);
        report.add("open " + open.get(ROUNDS / 2) + " ms");
        measure("filter by a key", table, List.of(() -> table.setQuickFilter(RowFilter.parse("ino:4711").predicate()::test), () -> table.setQuickFilter(r -> true)));
        measure("filter by a word", table, List.of(() -> table.setQuickFilter(RowFilter.parse("buffer-77").predicate()::test)));
        assertTrue(Ui.on(() -> table.shown().size()) > 1000);
        Ui.run(() -> table.setQuickFilter(r -> true));
        measure("sort", table, List.of(() -> table.sort(1, true), () -> table.sort(1, false)));
        measure("group", table, List.of(() -> table.group("expName"), () -> table.group("")));
        assertEquals(ROWS + 2, Ui.on(table::lineCount));
        measure("close all groups", table, List.of(() -> table.collapseAll(true), () -> table.collapseAll(false)));
        measure("refresh", table, List.of(() -> table.readAgain(List.copyOf(new ArrayList<>(rows)))));
        Ui.run(() -> table.group(""));
        Ui.until("ungrouped", settled(table));
        measure("refresh without groups", table, List.of(() -> table.readAgain(List.copyOf(new ArrayList<>(rows)))));
        reporter.publishEntry("table of " + ROWS + " rows", String.join("; ", report));
        Ui.run(shell::dispose);
        Ui.close(host);
    }

    /** Asks the user interface thread for a sign of life again and again; the longest answer is how long it was busy. */
    private static Thread probe(AtomicBoolean on, AtomicLong worst) {
        Thread t = new Thread(() -> {
            while (on.get()) {
                long start = System.nanoTime();
                Ui.display().syncExec(() -> { });
                worst.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
                LockSupport.parkNanos(2_000_000); // without a pause the question itself would keep the thread busy
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
