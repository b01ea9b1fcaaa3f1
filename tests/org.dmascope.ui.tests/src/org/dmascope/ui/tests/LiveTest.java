// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.commands.OpenHostHandler;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.tables.TableView;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** This machine, read by a real agent that is started from the bundles, once and live; and the commands of the window. */
@ExtendWith(WorkbenchExtension.class)
class LiveTest {
    @TempDir
    Path folder;

    private static void execute(String command) {
        Ui.on(() -> Ui.window().<IHandlerService>getService(IHandlerService.class).executeCommand(command, null));
    }

    @Test
    void thisMachineIsReadByTheAgentOfTheBundles() {
        OpenHost host = Ui.read("local");
        assertEquals(HostPhase.READ, host.phase(), () -> String.valueOf(host.failure()));
        assertNotNull(host.reading().survey().host().kernel());
        assertTrue(host.reading().cost().toNanos() > 0);
    }

    @Test
    void liveReadsAgainAndAgainAndStops() {
        OpenHost host = Ui.read("local");
        int before = host.readings();
        int interval = Ui.on(() -> Ui.hosts().interval());
        Ui.run(() -> {
            Ui.hosts().setInterval(100);
            Ui.hosts().setLive(host, true);
        });
        Ui.until("three more readings", () -> host.readings() >= before + 3);
        Ui.run(() -> {
            Ui.hosts().setLive(host, false);
            Ui.hosts().setInterval(interval);
        });
        Ui.until("the last reading has ended", () -> !host.busy());
        assertFalse(host.live());
    }

    @Test
    void ofSeveralHostsOnlyThoseThatTheCommandLineNamesAreReadAgainAndAgain() {
        OpenHost local = Ui.read("local");
        OpenHost other = Ui.on(() -> Ui.hosts().open(new HostSpec.Command(List.of("false"))));
        assertTrue(other.spec().live());
        int interval = Ui.on(() -> Ui.hosts().interval());
        Ui.run(() -> OpenHostHandler.live(Ui.window(), List.of("local"), 100));
        boolean[] live = { Ui.on(local::live), Ui.on(other::live) };
        Ui.run(() -> {
            Ui.hosts().setLive(local, false);
            Ui.hosts().setInterval(interval);
        });
        assertTrue(live[0]);
        assertFalse(live[1]);
        Ui.until("the last reading has ended", () -> !local.busy());
        Ui.close(other);
    }

    @Test
    void filesAreNotReadAgainAndAgain() {
        OpenHost host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        Ui.run(() -> Ui.hosts().setLive(host, true));
        assertFalse(host.live());
        Ui.close(host);
    }

    @Test
    void commandsOfATable() {
        OpenHost host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        TableView buffers = Ui.table("buffers");
        Ui.run(() -> Ui.window().getShell().forceActive()); // without a window manager nobody gives it back what a closed shell had
        execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL);
        execute(IWorkbenchCommandConstants.EDIT_COPY);
        String copied = Ui.on(() -> {
            Clipboard clipboard = new Clipboard(Ui.display());
            Object text = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return (String) text;
        });
        assertEquals(59, copied.split("\n").length);
        execute("org.dmascope.ui.command.filterRow");
        assertTrue(Ui.on(() -> buffers.table().filterRowVisible()));
        execute("org.dmascope.ui.command.filterRow");
        execute("org.dmascope.ui.command.find");
        Ui.until("the filter has the focus", () -> {
            Control focus = Ui.display().getFocusControl();
            return focus != null && "filter".equals(focus.getData("test.id"));
        });
        Ui.shot("filter");
        Ui.run(() -> buffers.filter(""));
        Ui.close(host);
    }

    @Test
    void wordsThatNameNoHostAreOneClearLine() {
        String problem = Ui.on(() -> OpenHostHandler.open(Ui.window(), "gopher:away"));
        assertTrue(problem.contains("gopher:away") && problem.indexOf('\n') < 0, problem);
    }
}
