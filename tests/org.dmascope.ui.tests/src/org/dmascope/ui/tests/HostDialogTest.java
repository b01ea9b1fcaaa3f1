// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.dmascope.session.Privilege;
import org.dmascope.ui.known.HostDialog;
import org.dmascope.ui.known.HostDraft;
import org.dmascope.ui.known.HostKind;
import org.dmascope.ui.known.KnownHost;
import org.dmascope.ui.known.PrivilegeChoice;
import org.dmascope.ui.look.Look;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dialog that adds a host: it says with every key what is wrong, and what each privilege would make readable. */
@ExtendWith(WorkbenchExtension.class)
class HostDialogTest {
    private static Stream<Control> all(Control c) {
        return c instanceof Composite p ? Stream.concat(Stream.of(c), Arrays.stream(p.getChildren()).flatMap(HostDialogTest::all)) : Stream.of(c);
    }

    static <C extends Control> C find(Control in, String id, Class<C> type) {
        return all(in).filter(c -> id.equals(c.getData("test.id"))).map(type::cast).findFirst().orElseThrow(() -> new AssertionError("no " + id));
    }

    private static Button button(Control in, int id) {
        return all(in).filter(c -> c instanceof Button && Integer.valueOf(id).equals(c.getData())).map(Button.class::cast).findFirst().orElseThrow();
    }

    private static void with(HostDraft draft, List<KnownHost> others, Consumer<HostDialog> does) {
        HostDialog dialog = Ui.on(() -> {
            HostDialog d = new HostDialog(Ui.window().getShell(), Ui.window().getService(Look.class), others, draft, Privilege.AUTO, true);
            d.setBlockOnOpen(false);
            d.open();
            return d;
        });
        try {
            does.accept(dialog);
        } finally {
            Ui.run(dialog::close);
        }
    }

    @Test
    void saysWhatIsWrongWhileOneTypes() {
        with(HostDraft.empty(), List.of(KnownHost.thisMachine(), new KnownHost("Rack 7", new org.dmascope.session.HostSpec.Ssh(null, "gpu01", 0), false)), d -> Ui.run(() -> {
            Shell shell = d.getShell();
            Text target = find(shell, "target", Text.class);
            assertEquals(null, d.getErrorMessage(), "nothing is wrong before anything was typed");
            assertFalse(button(shell, IDialogConstants.OK_ID).isEnabled());
            target.setText("gpu 02");
            assertTrue(d.getErrorMessage().contains("is not a host name"), d.getErrorMessage());
            target.setText("gpu01");
            assertTrue(d.getErrorMessage().contains("as Rack 7"), d.getErrorMessage());
            target.setText("root@gpu02");
            assertEquals(null, d.getErrorMessage());
            assertTrue(button(shell, IDialogConstants.OK_ID).isEnabled());
            assertEquals("dmascope show ssh:root@gpu02", find(shell, "words", Text.class).getText());
            assertTrue(find(shell, "note", Label.class).getText().contains("\"ssh root@gpu02 true\" must work"));
            find(shell, "port", Text.class).setText("99999");
            assertTrue(d.getErrorMessage().contains("65535"), d.getErrorMessage());
            find(shell, "port", Text.class).setText("2222");
            find(shell, "name", Text.class).setText("Rack 8");
            find(shell, "atStart", Button.class).setSelection(true);
            find(shell, "atStart", Button.class).notifyListeners(SWT.Selection, null);
            assertEquals(new KnownHost("Rack 8", new org.dmascope.session.HostSpec.Ssh("root", "gpu02", 2222), true), d.host());
        }));
    }

    @Test
    void fieldsFollowTheKind() {
        with(HostDraft.empty(), List.of(), d -> Ui.run(() -> {
            Combo kind = find(d.getShell(), "kind", Combo.class);
            assertEquals(HostKind.values().length, kind.getItemCount());
            assertTrue(find(d.getShell(), "port", Text.class).getVisible());
            kind.select(HostKind.FOLDER.ordinal());
            kind.notifyListeners(SWT.Selection, null);
            assertFalse(find(d.getShell(), "port", Text.class).getVisible());
            find(d.getShell(), "target", Text.class).setText("/proc");
            assertEquals(null, d.getErrorMessage());
            find(d.getShell(), "target", Text.class).setText("/nowhere/at/all");
            assertTrue(d.getErrorMessage().contains("/nowhere/at/all"), d.getErrorMessage());
        }));
    }

    @Test
    void privilegeSaysWhatItWouldMakeReadable() {
        PrivilegeChoice choice = Ui.on(() -> {
            Shell shell = new Shell(Ui.display());
            PrivilegeChoice c = new PrivilegeChoice(shell, Ui.window().getService(Look.class), Privilege.NONE);
            shell.setLayout(new org.eclipse.swt.layout.FillLayout());
            shell.open();
            return c;
        });
        Ui.until("this machine has said what it offers", choice::asked);
        Ui.run(() -> {
            Table rows = find(choice.control(), "readable", Table.class);
            assertEquals(7, rows.getItemCount());
            assertEquals("List of all buffers, attachments, fences", rows.getItem(3).getText(0));
            assertEquals("/sys/kernel/debug is mode 0700", rows.getItem(3).getText(2));
            Look look = Ui.window().getService(Look.class);
            boolean root = choice.sentence().contains("runs as root");
            assertEquals(look.image("ok"), rows.getItem(0).getImage());
            assertEquals(look.image(root ? "ok" : "denied"), rows.getItem(3).getImage(), choice.sentence());
            choice.choose(Privilege.SUDO);
            boolean works = choice.sentence().contains("works here without a password");
            assertTrue(works || choice.sentence().contains("A reading would fail."), choice.sentence());
            assertEquals(look.image(works ? "ok" : "denied"), rows.getItem(3).getImage(), choice.sentence());
            assertEquals(Privilege.SUDO, choice.chosen());
            choice.control().getShell().close();
        });
    }
}
