// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.tables.TableKinds;
import org.dmascope.ui.tables.TableView;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rows in groups: headings with counts and sums, opening and closing, what a refresh keeps. */
@ExtendWith(WorkbenchExtension.class)
class GroupingTest {
    private static final int BUFFERS = 58;

    @TempDir
    Path folder;
    private OpenHost host;
    private TableView view;
    private RowTable<?> table;

    @BeforeEach
    void open() {
        host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        view = Ui.table("buffers");
        table = view.table();
    }

    @AfterEach
    void close() {
        Ui.run(() -> {
            view.filter("");
            table.group("");
        });
        Ui.close(host);
    }

    private void key(int code, char character) {
        Ui.run(() -> {
            Event e = new Event();
            e.keyCode = code;
            e.character = character;
            table.control().notifyListeners(SWT.KeyDown, e);
        });
    }

    private List<Integer> headings() {
        return Ui.on(() -> IntStream.range(0, table.lineCount()).filter(table::heading).boxed().toList());
    }

    private static int count(String dim) {
        return Integer.parseInt(dim.substring(0, dim.indexOf(' ')));
    }

    @Test
    void headingsCountAndAddUp() {
        Ui.run(() -> table.group("expName"));
        List<Integer> at = headings();
        assertTrue(at.size() > 2, at::toString);
        assertEquals(BUFFERS + at.size(), Ui.on(table::lineCount));
        assertEquals(BUFFERS, Ui.on(() -> at.stream().mapToInt(i -> count(table.line(i, 0).dim())).sum()));
        int attached = table.column("attachments");
        int sum = Ui.on(() -> host.rows().buffers().stream().mapToInt(b -> b.attachmentCount().value()).sum());
        assertEquals(sum, Ui.on(() -> at.stream().mapToInt(i -> Integer.parseInt(table.line(i, attached).text())).sum()), "the sums of the groups are the sum");
        List<String> names = Ui.on(() -> at.stream().map(i -> table.line(i, 0).text()).toList());
        assertEquals(names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), names);
        Ui.shot("grouped");
    }

    @Test
    void keysCloseAndOpen() {
        Ui.run(() -> table.group("expName"));
        int all = Ui.on(table::lineCount);
        BufferRow first = Ui.on(() -> (BufferRow) table.shown().get(0));
        Ui.run(() -> Ui.selection().select(Subject.of(first), this));
        int size = Ui.on(() -> count(table.line(0, 0).dim()));
        key(SWT.ARROW_LEFT, (char) 0); // no column further left: to the heading
        key(SWT.ARROW_LEFT, (char) 0);
        assertEquals(all - size, Ui.on(table::lineCount), "closed");
        assertEquals(BUFFERS, Ui.on(() -> table.shown().size()), "what is closed still passes the filter");
        key(SWT.ARROW_RIGHT, (char) 0);
        assertEquals(all, Ui.on(table::lineCount), "open again");
        key('-', '-');
        assertEquals(all - size, Ui.on(table::lineCount));
        key('=', '+');
        assertEquals(all, Ui.on(table::lineCount));
    }

    @Test
    void refreshKeepsWhatIsClosed() {
        Ui.run(() -> {
            table.group("driver");
            table.collapseAll(true);
        });
        int groups = headings().size();
        assertEquals(groups, Ui.on(table::lineCount));
        int readings = host.readings();
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("read again", () -> host.readings() > readings && !host.busy());
        assertEquals(groups, Ui.on(table::lineCount));
        assertEquals("driver", Ui.on(table::grouping));
    }

    @Test
    void selectionFromElsewhereOpensItsGroup() {
        Ui.run(() -> {
            table.group("expName");
            table.collapseAll(true);
        });
        BufferRow b = Ui.on(() -> host.rows().buffers().get(7));
        Ui.run(() -> Ui.selection().select(Subject.of(b), this));
        assertEquals(1, Ui.on(() -> table.selection().size()));
        assertTrue(Ui.on(table::lineCount) > headings().size());
    }

    @Test
    void clickOnTheTriangleCloses() {
        Ui.run(() -> table.group("expName"));
        int all = Ui.on(table::lineCount);
        Ui.run(() -> {
            Event e = new Event();
            e.button = 1;
            e.x = 10;
            e.y = RowTable.ROW_HEIGHT + RowTable.ROW_HEIGHT / 2;
            table.control().notifyListeners(SWT.MouseDown, e);
            table.control().notifyListeners(SWT.MouseUp, e);
        });
        assertTrue(Ui.on(table::lineCount) < all);
    }

    @Test
    void commandGroups() throws Exception {
        Ui.run(() -> view.setFocus());
        Ui.on(() -> {
            var window = Ui.window();
            window.getActivePage().activate(view);
            var command = window.<ICommandService>getService(ICommandService.class).getCommand(Commands.GROUP);
            window.<IHandlerService>getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, java.util.Map.of(Commands.GROUP_BY, "process")), null);
            assertEquals("process", table.grouping());
            window.<IHandlerService>getService(IHandlerService.class).executeCommand(Commands.GROUP, null);
            return null;
        });
        assertEquals("pinned", Ui.on(table::grouping), "without a parameter the next one");
    }

    @Test
    void everyTableGroupsByEverythingItOffers() {
        for (var kind : TableKinds.all()) {
            TableView v = Ui.table(kind.id());
            assertFalse(kind.groupings().isEmpty(), kind.id());
            for (var g : kind.groupings()) {
                Ui.run(() -> v.table().group(g.id()));
                int headings = Ui.on(() -> (int) IntStream.range(0, v.table().lineCount()).filter(v.table()::heading).count());
                assertEquals(Ui.on(() -> v.table().shown().size()) + headings, Ui.on(() -> v.table().lineCount()), kind.id() + " by " + g.id());
            }
            Ui.run(() -> v.table().group(""));
        }
        Ui.table("buffers");
        Ui.table("attachments");
    }
}
