// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.dnd.CaptureDrop;
import org.dmascope.ui.foreign.ForeignImportWizard;
import org.dmascope.ui.known.HostKind;
import org.dmascope.ui.known.KnownHosts;
import org.dmascope.ui.live.OpenHost;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files of other tools: dropped, opened, and imported by the wizard, also as a pasted text. */
@ExtendWith(WorkbenchExtension.class)
class ForeignTest {
    private static final String NCCL = """
            <system version="1"><cpu numaid="0" arch="x86_64" vendor="AuthenticAMD" familyid="25">
            <pci busid="0000:43:00.0" class="0x060400"><pci busid="0000:45:00.0" class="0x020700"><nic><net name="mlx5_1"/></nic></pci>
            <pci busid="0000:4a:00.0" class="0x038000"/></pci></cpu></system>
            """;
    private static final String REPORT = """
            Hello, my buffers leak:

            Dma-buf Objects:
            size            flags           mode            count           exp_name        ino             name
            01064960        00000000        00080005        00000009        drm     00125955        <none>
                    Attached Devices:
                    soc:display-subsystem
            Total 1 devices attached

            thanks
            """;
    @TempDir
    Path folder;
    private WizardDialog dialog;

    @AfterEach
    void close() {
        Ui.run(() -> {
            if (dialog != null && dialog.getShell() != null && !dialog.getShell().isDisposed()) {
                dialog.close();
            }
        });
        OpenHost shown = Ui.on(() -> Ui.selection().host());
        if (shown != null && shown.spec() instanceof HostSpec.Foreign f) {
            Ui.run(() -> Ui.window().getService(KnownHosts.class).forget(f));
            Ui.close(shown);
        }
    }

    private ForeignImportWizard wizard() {
        return Ui.on(() -> {
            ForeignImportWizard wizard = new ForeignImportWizard();
            wizard.init(Ui.window().getWorkbench(), StructuredSelection.EMPTY);
            dialog = new WizardDialog(Ui.window().getShell(), wizard);
            dialog.setBlockOnOpen(false);
            dialog.open();
            return wizard;
        });
    }

    private static <C extends Control> C find(Composite in, Class<C> type, String id) {
        for (Control c : in.getChildren()) {
            if (type.isInstance(c) && id.equals(c.getData("test.id"))) {
                return type.cast(c);
            }
            C inner = c instanceof Composite below ? find(below, type, id) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    @Test
    void aTopologyThatIsDroppedIsAHost() throws IOException {
        Path file = Files.writeString(folder.resolve("server.topology"), NCCL);
        Ui.run(() -> CaptureDrop.open(Ui.window(), file.toString()));
        Ui.until("it is read", () -> Ui.selection().host() != null && Ui.selection().host().title().equals("server.topology") && Ui.selection().host().snapshot() != null);
        OpenHost host = Ui.on(() -> Ui.selection().host());
        assertEquals(HostKind.FILE, HostKind.of(host.spec()));
        assertEquals(3, host.snapshot().devices().size());
        assertEquals("NCCL or RCCL topology (XML)", host.reading().how());
        assertTrue(Ui.on(() -> Ui.window().getService(KnownHosts.class).find(host.spec()).isPresent()), "it is remembered");
    }

    @Test
    void theWizardShowsWhatAFileIs() throws IOException {
        Path file = Files.writeString(folder.resolve("topo.xml"), NCCL);
        ForeignImportWizard wizard = wizard();
        Ui.run(() -> {
            Composite page = (Composite) wizard.getPages()[0].getControl();
            assertFalse(wizard.canFinish(), "nothing was chosen yet");
            Text path = find(page, Text.class, "path");
            path.setText(folder.toString());
            assertFalse(wizard.canFinish(), "a directory is no file");
            path.setText(file.toString());
            assertTrue(wizard.canFinish());
            String shown = find(page, Text.class, "preview").getText();
            assertTrue(shown.contains("Recognised: NCCL or RCCL topology (XML)."), shown);
            assertTrue(shown.contains("3 PCI functions, 0 buffers, 0 memory regions"), shown);
            assertTrue(shown.contains("Will be unknown: ACS and capabilities"), shown);
        });
        Ui.shot("import-foreign");
        Ui.run(wizard::performFinish);
        Ui.until("it is read", () -> Ui.selection().host() != null && Ui.selection().host().title().equals("topo.xml") && Ui.selection().host().snapshot() != null);
    }

    @Test
    void aPastedReportIsKeptAndOpened() {
        ForeignImportWizard wizard = wizard();
        Ui.run(() -> {
            Composite page = (Composite) wizard.getPages()[0].getControl();
            for (Control c : page.getChildren()) {
                if (c instanceof Button b && (b.getStyle() & SWT.RADIO) != 0) {
                    b.setSelection("pasted".equals(b.getData("test.id")));
                    b.notifyListeners(SWT.Selection, new Event());
                }
            }
            Text paste = find(page, Text.class, "paste");
            assertTrue(paste.isEnabled());
            paste.setText("nothing of interest");
            assertFalse(wizard.canFinish());
            paste.setText(REPORT);
            assertTrue(wizard.canFinish());
            String shown = find(page, Text.class, "preview").getText();
            assertTrue(shown.contains("Recognised: bufinfo of debugfs."), shown);
            assertTrue(shown.contains("1 buffers"), shown);
            wizard.performFinish();
        });
        Ui.until("it is read", () -> Ui.selection().host() != null && Ui.selection().host().spec() instanceof HostSpec.Foreign && Ui.selection().host().snapshot() != null);
        OpenHost host = Ui.on(() -> Ui.selection().host());
        assertEquals(125_955, host.snapshot().buffers().getFirst().ino());
        assertTrue(Files.isRegularFile(((HostSpec.Foreign) host.spec()).file()));
    }
}
