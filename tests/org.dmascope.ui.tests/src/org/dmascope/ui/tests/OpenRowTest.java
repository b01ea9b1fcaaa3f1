// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.ui.explain.ExplainView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.tables.TableView;
import org.dmascope.ui.timeline.TimelineView;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Enter on rows, and going from finding to finding. A capture of a lab kernel. */
@ExtendWith(WorkbenchExtension.class)
class OpenRowTest {
    @TempDir
    Path folder;
    private OpenHost host;

    @BeforeEach
    void open() {
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
    }

    @AfterEach
    void close() {
        Ui.close(host);
    }

    private static void enter(RowTable<?> table) {
        Ui.run(() -> {
            Event e = new Event();
            e.keyCode = SWT.CR;
            e.character = SWT.CR;
            table.control().notifyListeners(SWT.KeyDown, e);
        });
    }

    private static IWorkbenchPart active() {
        return Ui.on(() -> Ui.window().getActivePage().getActivePart());
    }

    @Test
    @SuppressWarnings("unchecked")
    void enterLeadsOn() {
        RowTable<BufferRow> buffers = (RowTable<BufferRow>) Ui.on(() -> Ui.table("buffers").table());
        Ui.run(() -> buffers.pick(host.rows().buffer(3)));
        enter(buffers);
        assertTrue(active() instanceof ExplainView, () -> String.valueOf(active()));
        assertTrue(Ui.on(() -> ((ExplainView) active()).words()).startsWith("Buffer ino 3"));

        RowTable<EventRow> events = (RowTable<EventRow>) Ui.on(() -> Ui.table("events").table());
        Ui.until("events are there", () -> !events.shown().isEmpty());
        Ui.run(() -> events.pick(events.shown().get(0)));
        enter(events);
        assertTrue(active() instanceof TimelineView);

        TableView findings = Ui.table("findings");
        RowTable<FindingRow> found = (RowTable<FindingRow>) findings.table();
        Ui.until("findings are there", () -> !found.shown().isEmpty());
        Ui.run(() -> found.pick(found.shown().get(0)));
        enter(found);
        assertEquals(Kind.ATTACHMENT, Ui.on(() -> Ui.selection().subject().kind()));
        assertSame(Ui.table("attachments"), active());

        RowTable<AttachmentRow> attachments = (RowTable<AttachmentRow>) Ui.on(() -> Ui.table("attachments").table());
        Ui.run(() -> attachments.group("device"));
        Ui.until("in groups", () -> IntStream.range(0, attachments.lineCount()).anyMatch(attachments::heading));
        Ui.run(() -> attachments.group(""));
    }

    @Test
    void fromFindingToFinding() {
        TableView buffers = Ui.table("buffers");
        Ui.run(() -> Ui.window().getActivePage().activate(buffers));
        Ui.run(() -> Ui.selection().select(null, this));
        Ui.command(Commands.NEXT_FINDING);
        Ui.until("the first", () -> Ui.selection().row() instanceof FindingRow);
        List<Subject> all = Ui.on(() -> host.rows().findings().stream().filter(f -> f.finding() != null).map(Subject::of).toList());
        assertEquals(all.get(0), Ui.on(() -> Ui.selection().subject()), "the worst");
        assertSame(buffers, active(), "the focus stays");
        Ui.until("Findings is in front", () -> Ui.window().getActivePage().isPartVisible(Ui.window().getActivePage().findView("org.dmascope.ui.view.findings")));
        Ui.command(Commands.NEXT_FINDING);
        assertEquals(all.get(1 % all.size()), Ui.on(() -> Ui.selection().subject()));
        Ui.command(Commands.PREVIOUS_FINDING);
        Ui.command(Commands.PREVIOUS_FINDING);
        assertEquals(all.get(all.size() - 1), Ui.on(() -> Ui.selection().subject()), "round and round");
    }

    @Test
    void theKeysAreThoseThatTheHelpNames() throws Exception {
        IBindingService keys = Ui.on(() -> Ui.window().getService(IBindingService.class));
        for (String[] k : new String[][] { { "CTRL+.", Commands.NEXT_FINDING }, { "CTRL+,", Commands.PREVIOUS_FINDING }, { "ALT+CR", Commands.PROPERTIES },
                { "ALT+ARROW_LEFT", "org.dmascope.ui.command.back" }, { "ALT+ARROW_RIGHT", "org.dmascope.ui.command.forward" }, { "F5", Commands.READ }, { "CTRL+F", Commands.FIND } }) {
            KeySequence s = KeySequence.getInstance(k[0]);
            Ui.table("buffers");
            Binding b = Ui.on(() -> keys.getPerfectMatch(s));
            assertEquals(k[1], b == null ? null : b.getParameterizedCommand().getId(), k[0]);
        }
    }
}
