// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.outline.OutlineView;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.RowTable;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.handlers.RegistryToggleState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The switch that links views: what a selection does elsewhere while it is on and while it is off. A capture of a lab kernel. */
@ExtendWith(WorkbenchExtension.class)
class LinkingTest {
    @TempDir
    Path folder;
    private OpenHost host;
    private RowTable<BufferRow> buffers;
    private RowTable<AttachmentRow> attachments;
    private PropertiesView properties;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void open() {
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        buffers = (RowTable<BufferRow>) Ui.on(() -> Ui.table("buffers").table());
        attachments = (RowTable<AttachmentRow>) Ui.on(() -> Ui.table("attachments").table());
        properties = Ui.view("properties", PropertiesView.class);
        Ui.run(() -> Ui.selection().select(null, this));
    }

    @AfterEach
    void linkAgain() {
        if (!Ui.on(() -> Ui.selection().linked())) {
            Ui.command(Commands.LINK);
        }
        Ui.close(host);
    }

    private void pick(long ino) {
        Ui.run(() -> buffers.pick(host.rows().buffer(ino)));
    }

    private String title() {
        return Ui.on(() -> properties.table().shown().stream().map(Object::toString).collect(java.util.stream.Collectors.joining("\n")));
    }

    private AttachmentRow attachment(long ino) {
        return Ui.on(() -> host.rows().buffer(ino).attachments().get(0));
    }

    @Test
    void isOnAtFirstAndKeptByThePlatform() {
        assertTrue(Ui.on(() -> Ui.selection().linked()));
        Command link = Ui.on(() -> Ui.window().<ICommandService>getService(ICommandService.class).getCommand(Commands.LINK));
        assertEquals(Boolean.TRUE, Ui.on(() -> link.getState(RegistryToggleState.STATE_ID).getValue()));
        Ui.command(Commands.LINK);
        assertEquals(Boolean.FALSE, Ui.on(() -> link.getState(RegistryToggleState.STATE_ID).getValue()));
        assertTrue(Ui.on(() -> ((org.eclipse.jface.commands.PersistentState) link.getState(RegistryToggleState.STATE_ID)).shouldPersist()));
    }

    @Test
    void offEachViewKeepsItsOwn() {
        pick(2);
        assertEquals(Subject.of(Ui.on(() -> host.rows().buffer(2))), Ui.on(() -> Ui.selection().followed()));
        assertFalse(Ui.on(() -> Ui.selection().related()).isEmpty(), "linked: what belongs to it is tinted");
        String shown = title();
        OutlineView outline = Ui.view("outline", OutlineView.class);
        String outlined = Ui.on(() -> outline.tree().words().get(0));

        Ui.command(Commands.LINK);
        assertTrue(Ui.on(() -> Ui.selection().related()).isEmpty(), "nothing is tinted");
        pick(3);
        assertEquals(shown, title(), "Properties stay");
        assertEquals(outlined, Ui.on(() -> outline.tree().words().get(0)), "Outline stays");
        assertEquals(3, Ui.on(() -> buffers.selection().get(0).ino()), "the view where it was selected shows it");
        assertEquals(Subject.of(Ui.on(() -> host.rows().buffer(3))), Ui.on(() -> Ui.selection().subject()), "commands act on it");

        Ui.run(() -> attachments.pick(attachment(4)));
        assertEquals(3, Ui.on(() -> buffers.selection().get(0).ino()), "another view's selection leaves it alone");
        int readings = host.readings();
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("read again", () -> host.readings() > readings);
        assertEquals(3, Ui.on(() -> buffers.selection().get(0).ino()), "kept by a reading");
        assertEquals(4, Ui.on(() -> attachments.selection().get(0).buffer().ino()), "kept by a reading");
        assertEquals(shown, title());

        Ui.command(Commands.LINK);
        assertEquals(Subject.of(attachment(4)), Ui.on(() -> Ui.selection().followed()), "linked again: what was selected last");
        assertTrue(Ui.on(() -> buffers.selection().isEmpty()));
        assertFalse(Ui.on(() -> Ui.selection().related()).isEmpty());
    }

    @Test
    void commandsLeadSomewhereEvenWhenOff() throws Exception {
        pick(2);
        Ui.command(Commands.LINK);
        pick(3);
        String before = title();
        Ui.command(Commands.PROPERTIES);
        assertFalse(before.equals(title()), "Alt+Enter shows the selected thing");
        pick(4);
        Command c = Ui.on(() -> Ui.window().<ICommandService>getService(ICommandService.class).getCommand(Commands.SHOW_IN));
        ParameterizedCommand outline = ParameterizedCommand.generateCommand(c, Map.of(Commands.SHOW_IN_VIEW, OutlineView.ID));
        Ui.on(() -> Ui.window().<IHandlerService>getService(IHandlerService.class).executeCommand(outline, null));
        assertEquals(Subject.of(Ui.on(() -> host.rows().buffer(4))), Ui.on(() -> Ui.selection().followed()));
        Ui.command("org.dmascope.ui.command.back");
        assertEquals(3, Ui.on(() -> buffers.selection().get(0).ino()), "the way back is seen");
    }
}
