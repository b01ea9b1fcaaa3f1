// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.dmascope.ui.history.MemoryHistoryView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.menu.ShowInMenu;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.GroupRow;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Bar;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.tables.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Control groups as a tree with bars, and device memory over the readings of a session; the files are those of a kernel with the dmem controller. */
@ExtendWith(WorkbenchExtension.class)
class MemoryHistoryTest {
    private static final String REGION = "drm/0000:03:00.0/vram ";
    private static final long MIB = 1 << 20;
    @TempDir
    Path folder;
    private OpenHost host;

    @AfterEach
    void close() {
        Ui.close(host);
    }

    private void file(String path, String text) throws IOException {
        Path p = folder.resolve("sys/fs/cgroup").resolve(path);
        Files.createDirectories(p.getParent());
        Files.writeString(p, text);
    }

    private void dmem(String group, String name, long mib) throws IOException {
        file(group + "dmem." + name, REGION + mib * MIB + "\n");
    }

    /** A job with two steps below it, another job, and what is charged to each. */
    private void read(long first, long second) throws IOException {
        file("cgroup.controllers", "memory dmem\n");
        dmem("", "capacity", 1024);
        dmem("", "current", first + second + 128);
        dmem("job/", "current", first + second);
        dmem("job/", "max", 512);
        dmem("job/", "low", 256);
        file("job/dmem.min", REGION + "0\n");
        dmem("job/first/", "current", first);
        file("job/first/dmem.max", REGION + "max\n");
        dmem("job/second/", "current", second);
        dmem("job-2/", "current", 128);
        host = Ui.read("root:" + folder);
    }

    private static Cell cell(TableView view, int row, String column) {
        return Ui.on(() -> view.table().cell(row, view.table().column(column)));
    }

    @Test
    void groupsAreATreeWithBars() throws IOException {
        read(256, 64);
        TableView view = Ui.table("cgroups");
        assertEquals(host.snapshot().cgroups().size(), host.rows().groups().size());
        List<GroupRow> rows = host.rows().groups().stream().filter(g -> g.group().device() != null).toList();
        assertEquals(List.of("/", "/job", "/job/first", "/job/second", "/job-2"), rows.stream().map(g -> g.group().cgroup()).toList(), "what is in a group stands behind it");
        assertEquals(List.of(0, 1, 2, 2, 1), rows.stream().map(GroupRow::depth).toList());
        Ui.until("the rows are shown", () -> view.table().shown().size() == host.rows().groups().size());
        assertEquals("\u2003\u2003first", cell(view, 2, "cgroup").text());
        assertEquals("/job/first", Ui.on(() -> view.table().text(2, view.table().column("cgroup"))), "copied whole");
        assertEquals(new Bar(0.625, 0, List.of(0.5)), cell(view, 1, "share").bar(), "320 of 512 MiB, low at 256");
        assertTrue(cell(view, 1, "share").tip().startsWith("63 % of its limit, 512 MiB"), cell(view, 1, "share").tip());
        assertEquals(new Bar(0.25, 0, List.of()), cell(view, 2, "share").bar(), "no limit of its own: against the region");
        assertEquals("max", cell(view, 2, "max").text());
        assertEquals("\u2013", cell(view, 0, "max").text(), "the top has no limits");
        PropertiesView properties = Ui.view("properties", PropertiesView.class);
        Ui.run(() -> Ui.selection().select(Subject.of(rows.get(1)), this));
        assertTrue(Ui.on(() -> IntStream.range(0, properties.table().shown().size()).anyMatch(i -> properties.table().text(i, 0).equals("Max") && properties.table().text(i, 1).startsWith("512 MiB"))));
        Ui.run(() -> view.filter("cgroup:job/second"));
        Ui.until("one passes", () -> view.table().shown().size() == 1);
        Ui.run(() -> view.filter(""));
        assertTrue(ShowInMenu.views(Kind.CGROUP).contains("memoryHistory"));
        Ui.table("cgroups");
        Ui.until("all are back", () -> view.table().shown().size() == host.rows().groups().size());
        Ui.shot("cgroups");
    }

    @Test
    void theChartGrowsWithTheReadings() throws IOException {
        read(256, 64);
        MemoryHistoryView view = Ui.view("memoryHistory", MemoryHistoryView.class);
        Ui.run(() -> Ui.selection().select(null, this));
        assertEquals("One reading: this is no live host, so no more will come.\n0000:03:00.0 vram in use: 448 MiB", Ui.on(view::words));
        read(384, 64);
        read(128, 64);
        assertEquals(3, Ui.on(() -> host.memory().samples().size()));
        Ui.until("all are shown", () -> view.words().startsWith("3 readings"));
        GroupRow first = host.rows().groups().stream().filter(g -> g.group().cgroup().equals("/job/first")).findFirst().orElseThrow();
        Ui.run(() -> Ui.selection().select(Subject.of(first), this));
        assertTrue(Ui.on(view::words).endsWith("/job/first  vram: 128 MiB; 0000:03:00.0 vram in use: 320 MiB"), Ui.on(view::words));
        String copied = Ui.on(view::copy);
        assertEquals(4, copied.lines().count(), copied);
        assertTrue(copied.lines().toList().get(2).contains("\t" + 384 * MIB), copied);
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().memory().getFirst()), this));
        assertTrue(Ui.on(view::words).contains("/job-2  vram: 128 MiB"), Ui.on(view::words));
        Shot.painted("the chart", () -> Ui.window().getShell());
        String tip = Ui.on(() -> IntStream.range(0, 1600).mapToObj(x -> IntStream.range(0, 60).mapToObj(y -> view.tip(x, y * 10)).filter(Objects::nonNull).findFirst().orElse(null))
                .filter(Objects::nonNull).findFirst().orElse(null));
        assertNotNull(tip, "there is a point to hover over");
        assertTrue(tip.contains("MiB, ") && tip.endsWith(" UTC"), tip);
        assertNull(Ui.on(() -> view.tip(-1000, -1000)));
        Ui.shot("memory-history");
    }

    /** What was not known at a reading is a gap, and said to be of before; never zero. */
    @Test
    void whatIsNotKnownIsAGap() throws IOException {
        read(256, 64);
        MemoryHistoryView view = Ui.view("memoryHistory", MemoryHistoryView.class);
        GroupRow second = host.rows().groups().stream().filter(g -> g.group().cgroup().equals("/job/second")).findFirst().orElseThrow();
        Ui.run(() -> Ui.selection().select(Subject.of(second), this));
        Files.writeString(folder.resolve("sys/fs/cgroup/job/second/dmem.current"), "nonsense\n");
        host = Ui.read("root:" + folder);
        Ui.run(() -> Ui.selection().select(Subject.of(second), this));
        Ui.until("both readings are there", () -> host.memory().samples().size() == 2);
        assertTrue(host.memory().samples().getLast().bytes().keySet().stream().noneMatch(s -> s.key().equals(second.key())));
        String words = Ui.on(view::words);
        assertTrue(words.contains("job/second") && words.contains("64 MiB before"), words);
    }

    @Test
    void withoutDeviceMemoryItSaysWhy() throws IOException {
        Files.createDirectories(folder.resolve("sys/kernel"));
        host = Ui.read("root:" + folder);
        MemoryHistoryView view = Ui.view("memoryHistory", MemoryHistoryView.class);
        assertTrue(Ui.on(view::words).length() > 20, Ui.on(view::words));
        assertNotNull(Ui.on(Ui.table("cgroups")::sentence));
        Ui.table("attachments");
    }
}
