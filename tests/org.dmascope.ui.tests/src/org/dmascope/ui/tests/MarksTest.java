// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.rules.Severity;
import org.dmascope.ui.hosts.HostsView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.RowMark;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.table.Sign;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the rules found stands on the rows. A capture of a lab kernel in which a revoked attachment was kept. */
@ExtendWith(WorkbenchExtension.class)
class MarksTest {
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

    @Test
    @SuppressWarnings("unchecked")
    void rowsCarryWhatWasFoundAboutThem() throws Exception {
        RowTable<AttachmentRow> table = (RowTable<AttachmentRow>) Ui.on(() -> Ui.table("attachments").table());
        Ui.until("the rules have run because rows are painted", () -> host.rows().marks().made());
        HostRows rows = Ui.on(host::rows);
        FindingRow first = rows.findings().get(0);
        Subject thing = first.about(rows);
        assertEquals(Kind.ATTACHMENT, thing.kind());
        RowMark mark = rows.marks().of(thing);
        assertEquals(Severity.ERROR, mark.worst());
        assertEquals(Subject.of(first), mark.finding());

        Set<String> wanted = rows.findings().stream().filter(f -> f.finding() != null && f.rule().severity() != Severity.INFO).map(f -> f.about(rows))
                .filter(s -> s != null && s.kind() == Kind.ATTACHMENT).map(Subject::key).collect(Collectors.toSet());
        Set<String> signed = Ui.on(() -> IntStream.range(0, table.lineCount()).filter(i -> table.sign(i) != null).mapToObj(i -> Subject.key(table.shown().get(i)))
                .collect(Collectors.toSet()));
        assertEquals(wanted, signed, "these rows and no others");
        int line = Ui.on(() -> IntStream.range(0, table.lineCount()).filter(i -> Subject.key(table.shown().get(i)).equals(thing.key())).findFirst().orElseThrow());
        Sign sign = Ui.on(() -> table.sign(line));
        assertEquals("error", sign.icon());
        assertTrue(sign.tip().startsWith("Found (error): " + first.rule().title()), sign.tip());
        AccessibleEvent named = Ui.on(() -> {
            AccessibleEvent e = new AccessibleEvent(table.control());
            e.childID = table.access().child(line, 0);
            table.access().getName(e);
            return e;
        });
        assertTrue(named.result.endsWith(", error"), named.result);
        Ui.until("the host is marked too", () -> Ui.view("hosts", HostsView.class).words().contains("revoke-7.3"));
        Ui.shot("marks");

        Ui.run(() -> Ui.selection().select(thing, this));
        Command c = Ui.on(() -> Ui.window().<ICommandService>getService(ICommandService.class).getCommand(Commands.SHOW_IN));
        ParameterizedCommand show = ParameterizedCommand.generateCommand(c, Map.of(Commands.SHOW_IN_VIEW, "org.dmascope.ui.view.findings"));
        Ui.on(() -> Ui.window().<IHandlerService>getService(IHandlerService.class).executeCommand(show, null));
        assertEquals(Subject.of(first), Ui.on(() -> Ui.selection().subject()), "Findings shows the worst of them");
        assertEquals(1, Ui.on(() -> Ui.table("findings").table().selection().size()));
    }

    @Test
    void theRulesRunOffTheDisplayThreadAndWhatWasFoundStaysUntilTheyHave() {
        Ui.table("attachments");
        Ui.until("the rules have run", () -> host.rows().marks().made());
        HostRows before = Ui.on(host::rows);
        Subject thing = before.findings().get(0).about(before);
        AtomicInteger told = new AtomicInteger();
        LinkedSelection.Listener listener = new LinkedSelection.Listener() {
            @Override
            public void marked() {
                told.incrementAndGet();
            }
        };
        Ui.run(() -> Ui.selection().add(listener));
        int readings = host.readings();
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("read again", () -> host.readings() > readings);
        RowMark kept = Ui.on(() -> {
            HostRows now = host.rows();
            assertFalse(now == before);
            return now.marks().of(thing);
        });
        assertNotNull(kept, "what was found before is shown meanwhile");
        Ui.run(() -> {
            if (!host.rows().marks().made()) {
                Ui.selection().mark(thing);
            }
        });
        Ui.until("the rules have run again", () -> host.rows().marks().made());
        Ui.until("what is left to be done is done", () -> !Ui.display().readAndDispatch());
        assertEquals(0, told.get(), "nobody has to paint what was found before, too");
        Ui.run(() -> Ui.selection().remove(listener));
        assertNull(HostRows.NONE.marks().of(thing));
    }
}
