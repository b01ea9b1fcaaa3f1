// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.dmascope.ui.tests.HostDialogTest.find;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.ready.Conditions;
import org.dmascope.analysis.ready.ReadyVerdict;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.ready.ReadyWizard;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.trials.TrialsView;
import org.eclipse.core.commands.Command;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Would GPUDirect Work Here?: the choice of a pair, every condition as a row, and the ways to go on from the answer. */
@ExtendWith(WorkbenchExtension.class)
class ReadyWizardTest {
    private static final String XE = "0000:44:00.0";
    private static final String MLX = "0000:45:00.0";
    @TempDir
    Path folder;
    private OpenHost host;
    private WizardDialog dialog;

    @AfterEach
    void close() {
        Ui.run(() -> {
            if (open()) {
                dialog.close();
            }
        });
        if (host != null) {
            Ui.close(host);
        }
    }

    private boolean open() {
        return dialog != null && dialog.getShell() != null && !dialog.getShell().isDisposed();
    }

    /** On a server with two switches, after something was selected. */
    private ReadyWizard wizard(Subject selected) {
        host = host != null ? host : Ui.read(Ui.fixture("p2p-server.dmascope", folder).toString());
        return Ui.on(() -> {
            Ui.selection().select(selected, this);
            ReadyWizard w = ReadyWizard.of(Ui.window());
            dialog = new WizardDialog(Ui.window().getShell(), w);
            dialog.setBlockOnOpen(false);
            dialog.open();
            return w;
        });
    }

    private Subject pair() {
        host = Ui.read(Ui.fixture("p2p-server.dmascope", folder).toString());
        PathState p = host.snapshot().paths().between(host.snapshot().paths().find(XE).getFirst(), host.snapshot().paths().find(MLX).getFirst());
        return Subject.of(p);
    }

    private static List<String> column(RowTable<?> t, String id) {
        return Ui.on(() -> IntStream.range(0, t.shown().size()).mapToObj(i -> t.text(i, t.column(id))).toList());
    }

    private void press(String id) {
        Ui.run(() -> find(dialog.getShell(), id, Button.class).notifyListeners(SWT.Selection, null));
    }

    private static String clipboard() {
        return Ui.on(() -> {
            Clipboard c = new Clipboard(Ui.display());
            try {
                return (String) c.getContents(TextTransfer.getInstance());
            } finally {
                c.dispose();
            }
        });
    }

    @Test
    void aSelectedPairIsAnsweredAtOnceConditionByCondition() {
        ReadyWizard w = wizard(pair());
        Ui.until("it is answered", () -> !w.busy());
        assertEquals(XE, w.found().pair().exporter().device().id());
        assertEquals(MLX, w.found().pair().importer().device().id());
        Ui.until("the rows are shown", () -> w.table().shown().size() == Conditions.all().size() + 2);
        List<String> answers = column(w.table(), "answer");
        assertEquals("Needed", answers.getFirst());
        assertTrue(answers.contains("Better so"), answers::toString);
        assertTrue(answers.stream().allMatch(a -> List.of("Needed", "Better so", "yes", "no", "unknown").contains(a)), answers::toString);
        assertTrue(answers.contains("unknown"), "a capture without rights cannot tell all: " + answers);
        assertFalse(w.found().verdict() == ReadyVerdict.READY, "never ready on a guess");
        String said = Ui.on(() -> find(dialog.getShell(), "readyVerdict", Label.class).getText());
        assertTrue(said.startsWith(XE), said);
        assertTrue(w.found().open().stream().limit(1).allMatch(r -> said.contains(r.about().id())) || !w.found().blocking().isEmpty(), said);
        Ui.run(() -> pick(w.table(), 1));
        String detail = Ui.on(() -> find(dialog.getShell(), "readyDetail", Text.class).getText());
        assertTrue(detail.contains("Kernel source: "), detail);
        assertTrue(Ui.on(() -> dialog.getCurrentPage().getPreviousPage() != null), "Back leads to the choice");
        assertTrue(Ui.on(w::canFinish));
        Ui.shot("ready");
    }

    private static <R> void pick(RowTable<R> t, int row) {
        t.pick(t.shown().get(row));
    }

    @Test
    void copiesWhatTheCommandLinePrints() {
        ReadyWizard w = wizard(pair());
        Ui.until("it is answered", () -> !w.busy());
        press("readyCopyText");
        assertTrue(clipboard().startsWith("Peer to peer by dma-buf from " + XE), ReadyWizardTest::clipboard);
        assertTrue(clipboard().contains("[path.map-type]"), ReadyWizardTest::clipboard);
        press("readyCopyJson");
        assertTrue(clipboard().contains("\"dmascope-ready/1\""), ReadyWizardTest::clipboard);
    }

    @Test
    void leadsToThePath() {
        Subject pair = pair();
        ReadyWizard w = wizard(pair);
        Ui.until("it is answered", () -> !w.busy());
        press("readyPath");
        assertFalse(Ui.on(this::open));
        assertEquals(pair, Ui.on(() -> Ui.selection().subject()));
        assertEquals("Path", Ui.on(() -> Ui.window().getActivePage().getActivePart().getTitle()));
    }

    @Test
    void leadsToTrials() {
        ReadyWizard w = wizard(pair());
        Ui.until("it is answered", () -> !w.busy());
        press("readyTrials");
        assertFalse(Ui.on(this::open));
        assertTrue(Ui.on(() -> Ui.window().getActivePage().getActivePart() instanceof TrialsView));
    }

    @Test
    void choosesFromSearchableLists() {
        host = Ui.read(Ui.fixture("p2p-server.dmascope", folder).toString());
        DeviceRow nic = host.rows().device(MLX);
        ReadyWizard w = wizard(Subject.of(nic));
        Ui.run(() -> {
            Table to = find(dialog.getShell(), "readyImporter", Table.class);
            assertTrue(to.getItem(to.getSelectionIndex()).getText().startsWith(MLX), "a NIC is asked about as an importer");
            Table from = find(dialog.getShell(), "readyExporter", Table.class);
            assertEquals(-1, from.getSelectionIndex());
            assertFalse(dialog.getCurrentPage().isPageComplete());
            int few = from.getItemCount();
            find(dialog.getShell(), "readyEverything", Button.class).setSelection(true);
            find(dialog.getShell(), "readyEverything", Button.class).notifyListeners(SWT.Selection, null);
            assertTrue(from.getItemCount() > few, "all devices are more");
            find(dialog.getShell(), "readyExporterFilter", Text.class).setText("44:00 XE");
            assertEquals(List.of(XE), Arrays.stream(from.getItems()).map(i -> i.getText().substring(0, XE.length())).toList());
            assertTrue(dialog.getCurrentPage().isPageComplete(), dialog.getCurrentPage().getErrorMessage());
            find(dialog.getShell(), "readyExporterFilter", Text.class).setText("45:00.0");
            assertTrue(dialog.getCurrentPage().getErrorMessage().contains("same device"), dialog.getCurrentPage().getErrorMessage());
            find(dialog.getShell(), "readyExporterFilter", Text.class).setText("44:00.0");
            find(dialog.getShell(), "readyProcess", Combo.class).setText("somebody");
            assertNotNull(dialog.getCurrentPage().getErrorMessage());
            find(dialog.getShell(), "readyProcess", Combo.class).setText("4711");
            assertNull(dialog.getCurrentPage().getErrorMessage());
            assertFalse(find(dialog.getShell(), "readyAgain", Button.class).isEnabled(), "a capture is not read again");
            assertFalse(w.canFinish(), "nothing was answered yet");
            dialog.showPage(dialog.getCurrentPage().getNextPage());
        });
        Ui.until("it is answered", () -> !w.busy() && w.found() != null);
        assertEquals(4711, w.found().pair().pid());
    }

    /** This machine is read once more, so that rights and limits are known. */
    @Test
    void aLiveHostIsReadOnceMoreForRights() {
        host = Ui.read("local");
        List<? extends DeviceRow> two = host.rows().devices().stream().filter(d -> d.pci() != null).limit(2).toList();
        assumeTrue(two.size() == 2, "this machine has no two PCI functions");
        PathState p = host.snapshot().paths().between(two.get(0).sysfsPath(), two.get(1).sysfsPath());
        ReadyWizard w = wizard(Subject.of(p));
        Ui.until("it is answered", () -> !w.busy());
        assertTrue(w.found().pair().host().survey().rights().ok(), () -> String.valueOf(w.found().pair().host().survey().rights()));
        assertFalse(host.reading().survey().rights().ok(), "the reading of the window has none");
    }

    @Test
    void itsCommandIsThereForAHostThatWasRead() {
        host = Ui.read(Ui.fixture("p2p-server.dmascope", folder).toString());
        Command command = Ui.on(() -> Ui.window().<ICommandService>getService(ICommandService.class).getCommand("org.dmascope.ui.command.ready"));
        assertTrue(Ui.on(command::isEnabled));
        Ui.close(host);
        host = null;
        Ui.until("it is grey without a host", () -> Ui.selection().host() != null || !command.isEnabled());
    }
}
