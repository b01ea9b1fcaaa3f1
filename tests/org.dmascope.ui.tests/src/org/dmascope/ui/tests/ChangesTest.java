// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.table.Badge;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.table.TableLayout;
import org.dmascope.ui.tables.TableView;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a reading changed is seen: cells tinted for a moment, new rows and numbers used again marked. */
@ExtendWith(WorkbenchExtension.class)
class ChangesTest {
    @TempDir
    Path folder;

    private record B(long ino, long size, int refs) {
    }

    private void write(B... buffers) throws IOException {
        StringBuilder s = new StringBuilder("\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n");
        long bytes = 0;
        for (B b : buffers) {
            bytes += b.size();
            s.append(String.format("%08d\t00000002\t02080007\t%08d\tsystem\t%08d\tbuffer-%d\n\tAttached Devices:\nTotal 0 devices attached\n\n", b.size(), b.refs(), b.ino(),
                    b.ino()));
        }
        s.append(String.format("\nTotal %d objects, %d bytes\n", buffers.length, bytes));
        Files.writeString(Files.createDirectories(folder.resolve("sys/kernel/debug/dma_buf")).resolve("bufinfo"), s);
    }

    private static void again(OpenHost host) {
        int readings = host.readings();
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("read again", () -> host.readings() > readings && !host.busy());
    }

    private static int line(RowTable<?> table, String first) {
        return Ui.on(() -> IntStream.range(0, table.lineCount()).filter(i -> table.line(i, 0).text().equals(first)).findFirst().orElseThrow());
    }

    private static boolean changed(RowTable<?> table, String first, String column) {
        int line = line(table, first);
        return Ui.on(() -> table.changed(line, table.column(column)));
    }

    private static String badge(RowTable<?> table, String first) {
        int line = line(table, first);
        Badge b = Ui.on(() -> table.badge(line));
        return b == null ? null : b.word();
    }

    @Test
    void changesAreMarkedAndTheMarksGo() throws IOException {
        write(new B(30, 4096, 3), new B(20, 4096, 3));
        OpenHost host = Ui.read("root:" + folder);
        TableView view = Ui.table("buffers");
        RowTable<?> table = view.table();
        assertNull(badge(table, "30"), "nothing is new in the first reading");
        assertFalse(changed(table, "30", "refs"));

        write(new B(40, 4096, 3), new B(30, 4096, 5), new B(20, 8192, 3));
        again(host);
        assertTrue(changed(table, "30", "refs"));
        assertFalse(changed(table, "30", "size"));
        assertEquals("new", badge(table, "40"));
        assertEquals("reused", badge(table, "20"), "the inode number of a buffer that has gone");
        assertNull(badge(table, "30"));
        Ui.shot("changed");
        Ui.until("the tint is gone", () -> !table.changed(1, table.column("refs")));
        assertEquals("new", badge(table, "40"), "until the next reading");

        again(host);
        assertNull(badge(table, "40"));
        assertEquals("reused", badge(table, "20"), "as long as it lives");
        assertFalse(changed(table, "30", "refs"));

        OpenHost other = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        assertEquals(0, Ui.on(() -> IntStream.range(0, table.lineCount()).filter(i -> table.badge(i) != null).count()), "another host is no change");
        Ui.close(other);
        Ui.close(host);
    }

    /** A host that is read every second changes little; painting is what a window spends its time with. */
    @Test
    void onlyLinesThatLookDifferentArePainted() throws IOException {
        write(new B(30, 4096, 3), new B(20, 4096, 3));
        OpenHost host = Ui.read("root:" + folder);
        RowTable<?> table = Ui.table("buffers").table();
        TableLayout before = Ui.on(table::layout);
        Ui.run(() -> table.columns().stream().map(c -> c.id()).filter(c -> !Set.of("buffer", "refs").contains(c)).forEach(c -> table.hideColumn(table.column(c))));
        List<Integer> heights = new ArrayList<>();
        Ui.run(() -> table.control().addListener(SWT.Paint, e -> heights.add(e.height)));
        Ui.run(() -> table.control().redraw());
        painted(heights);
        Ui.until("what was found is known", () -> Ui.selection().rows().marks().made());
        Ui.until("and told", () -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(j -> j.getName().equals("findings")));
        Ui.until("and painted, if it is anything", () -> !Ui.display().readAndDispatch());
        Ui.run(heights::clear);

        oneLine(host, heights);

        write(new B(40, 4096, 1), new B(30, 4096, 2), new B(20, 4096, 3));
        again(host);
        assertTrue(painted(heights).stream().anyMatch(h -> h > 2 * RowTable.ROW_HEIGHT), "a line more: all of it");
        assertEquals("40", Ui.on(() -> table.line(0, 0).text()));
        Ui.run(() -> table.apply(before));
        Ui.close(host);
    }

    /**
     * Only one line is painted when only one is different, and again when its tint ends, in one of some rounds: the desktop has reasons of its own to paint a window,
     * but not every time.
     */
    private void oneLine(OpenHost host, List<Integer> heights) throws IOException {
        List<Set<Integer>> seen = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            again(host); // nothing is different
            write(new B(30, 4096, 5 + round), new B(20, 4096, 3));
            again(host);
            Set<Integer> changed = painted(heights);
            write(new B(30, 4096, 5 + round), new B(20, 4096, 3));
            again(host);
            Set<Integer> faded = painted(heights);
            seen.add(changed);
            seen.add(faded);
            if (changed.equals(Set.of(RowTable.ROW_HEIGHT)) && faded.equals(changed)) {
                return;
            }
        }
        throw new AssertionError(seen.toString());
    }

    /** Heights of what is painted next, and with it. */
    private static Set<Integer> painted(List<Integer> heights) {
        Ui.until("something is painted", () -> !heights.isEmpty());
        Ui.until("everything is painted", () -> !Ui.display().readAndDispatch());
        return Ui.on(() -> {
            Set<Integer> out = Set.copyOf(heights);
            heights.clear();
            return out;
        });
    }
}
