// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.help.context.ContextIds;
import org.dmascope.help.page.Block;
import org.dmascope.help.page.Page;
import org.dmascope.help.pane.HelpView;
import org.dmascope.help.sheet.SheetView;
import org.dmascope.help.welcome.WelcomeView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.Subject;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** F1 and what it opens, the cheat sheet, the welcome. */
@ExtendWith(WorkbenchExtension.class)
class HelpTest {
    private static final List<String> VIEWS = List.of("hosts", "buffers", "attachments", "holders", "devices", "timeline", "events", "findings", "pins", "whatif", "properties",
            "diagnostics");
    private static final String F1 = "org.dmascope.help.command.context";

    @TempDir
    Path folder;

    private static <V> V show(String id, Class<V> type) {
        return Ui.on(() -> type.cast(Ui.window().getActivePage().showView(id)));
    }

    private static HelpView help() {
        return Ui.on(() -> (HelpView) Ui.window().getActivePage().findView(HelpView.ID));
    }

    private static String shown() {
        return Ui.on(() -> help().pane().page().title());
    }

    private static void f1() {
        Ui.run(() -> {
            try {
                Ui.window().<IHandlerService>getService(IHandlerService.class).executeCommand(F1, null);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static <T> List<T> all(Composite in, Class<T> type) {
        List<T> out = new ArrayList<>();
        for (Control c : in.getChildren()) {
            if (type.isInstance(c)) {
                out.add(type.cast(c));
            }
            if (c instanceof Composite inner) {
                out.addAll(all(inner, type));
            }
        }
        return out;
    }

    @Test
    void f1IsBoundEverywhere() throws Exception {
        KeySequence key = KeySequence.getInstance("F1");
        ParameterizedCommand bound = Ui.on(() -> (ParameterizedCommand) Ui.window().<IBindingService>getService(IBindingService.class).getPerfectMatch(key).getParameterizedCommand());
        assertEquals(F1, bound.getId());
    }

    @Test
    void f1OnEachViewShowsItsText() {
        for (String v : VIEWS) {
            IViewPart view = Ui.view(v, IViewPart.class);
            String name = Ui.on(view::getTitle).replaceFirst(" \\(.*", "");
            f1();
            assertEquals(name, shown(), v);
            assertTrue(Ui.on(() -> Ui.window().getActivePage().isPartVisible(help())), v);
            if (!v.equals("properties")) { // which shares its place with the help
                assertSame(view, Ui.on(() -> Ui.window().getActivePage().getActivePart()), "the help does not take the focus");
            }
        }
        Ui.shot("help-context");
    }

    @Test
    void viewsHaveTheirContextFromTheMomentTheyOpen() {
        Ui.table("buffers");
        Ui.until("the context is set", () -> {
            Control c = Ui.table("buffers").table().control();
            return "org.dmascope.ui.buffers".equals(ContextIds.of(c));
        });
    }

    @Test
    void f1OnARuleExplainsTheRule() {
        OpenHost host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        Ui.run(() -> Ui.selection().select(host.rows().attachments().stream().map(Subject::of).findFirst().orElseThrow(), this));
        PropertiesView properties = Ui.view("properties", PropertiesView.class);
        String rule = Ui.on(() -> properties.selectRule(0));
        assertNotNull(rule, "an attachment is concluded by rules");
        f1();
        assertEquals("Rule " + rule, shown());
        Page page = Ui.on(() -> help().pane().page());
        assertTrue(page.blocks().stream().anyMatch(b -> b.plain().startsWith("Kernel source: ")), page.toString());
        String all = page.links().get(0);
        assertTrue(all.endsWith("rules.xhtml#" + rule), all);
        Ui.run(() -> help().pane().open(all));
        assertEquals("The rules", shown());
        Ui.shot("help-rules");
        Ui.close(host);
    }

    @Test
    void linksBackForwardAndSearch() {
        HelpView view = show(HelpView.ID, HelpView.class);
        Ui.run(() -> view.pane().open("/org.dmascope.help/html/index.xhtml"));
        assertEquals("What Dmascope shows", shown());
        Ui.run(() -> view.pane().open("/org.dmascope.help/html/axes.xhtml#pinned"));
        assertEquals("What the axes mean", shown());
        Ui.shot("help-axes");
        Ui.run(() -> view.pane().back());
        assertEquals("What Dmascope shows", shown());
        Ui.run(() -> view.pane().forward());
        assertEquals("What the axes mean", shown());
        Ui.run(() -> view.pane().search("lockdown"));
        assertEquals("Search: lockdown", shown());
        Ui.run(() -> view.pane().search("lockdown confid"));
        String hit = Ui.on(() -> view.pane().page().links().get(0));
        Ui.run(() -> view.pane().open(hit));
        assertTrue(Ui.on(() -> view.pane().page().blocks().stream().map(Block::plain).anyMatch(t -> t.contains("Confidentiality"))), hit);
        Ui.run(() -> view.pane().back());
        assertEquals("Search: lockdown confid", shown());
        Ui.run(() -> view.pane().back());
        assertEquals("What the axes mean", shown(), "letters of one search are one place in the history");
    }

    @Test
    void eachPageCanBeShown() {
        HelpView view = show(HelpView.ID, HelpView.class);
        for (String t : Ui.on(() -> new org.dmascope.help.book.Book().topics())) {
            Ui.run(() -> view.pane().open(t));
            assertFalse(Ui.on(() -> all(view.pane().control(), FormText.class).isEmpty()), t);
        }
        Ui.run(() -> view.pane().contents());
    }

    @Test
    void f1InADialogOpensBesideIt() {
        PreferenceDialog dialog = Ui.on(() -> {
            PreferenceDialog d = PreferencesUtil.createPreferenceDialogOn(Ui.window().getShell(), "org.dmascope.rcp.preferences.theme", null, null);
            d.setBlockOnOpen(false);
            d.open();
            return d;
        });
        Shell shell = Ui.on(dialog::getShell);
        assertEquals("org.dmascope.ui.theme", Ui.on(() -> ContextIds.of(dialog.getTreeViewer().getControl())), "the page that is shown, wherever the focus is");
        Ui.run(() -> {
            shell.forceActive();
            ((PreferencePage) dialog.getSelectedPage()).performHelp();
        });
        Ui.until("the help stands beside the dialog", () -> dialog.getTray() != null);
        assertTrue(Ui.on(() -> all(shell, FormText.class).size()) >= 3, "title, text, what to read further");
        Ui.shot("help-dialog");
        Ui.run(shell::close);
    }

    @Test
    void sheetRunsCommandsAndIsCheckedOff() {
        OpenHost host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        SheetView sheet = show(SheetView.ID, SheetView.class);
        Ui.run(sheet::restart);
        assertEquals(7, sheet.size());
        assertEquals(0, Ui.on(sheet::current));
        Ui.run(() -> sheet.check(0, true));
        assertEquals(1, Ui.on(sheet::current));
        Ui.until("a host can be read", () -> sheet.isEnabled(1));
        Ui.run(() -> sheet.run(1));
        assertTrue(Ui.on(() -> sheet.isChecked(1)));
        Ui.until("the reading has ended", () -> host.readings() > 1 && !host.busy());
        Ui.run(() -> sheet.run(2));
        assertTrue(Ui.on(() -> Ui.window().getActivePage().isPartVisible(Ui.window().getActivePage().findView("org.dmascope.ui.view.attachments"))));
        assertEquals(3, Ui.on(sheet::current), "what is done by hand waits");
        assertFalse(Ui.on(() -> sheet.isEnabled(3)));
        Ui.until("a capture can be saved", () -> sheet.isEnabled(5));
        Ui.run(() -> Ui.selection().show(null));
        Ui.until("without a host nothing can be read or saved", () -> !sheet.isEnabled(1) && !sheet.isEnabled(5));
        Ui.run(() -> {
            for (int i = 0; i < sheet.size(); i++) {
                sheet.check(i, true);
            }
        });
        assertEquals(7, Ui.on(sheet::current));
        show(SheetView.ID, SheetView.class);
        Ui.shot("cheat-sheet");
        Ui.run(() -> Ui.window().getActivePage().hideView(sheet));
        SheetView again = show(SheetView.ID, SheetView.class);
        assertEquals(7, Ui.on(again::current), "how far one came is kept");
        Ui.run(again::restart);
        Ui.run(() -> Ui.window().getActivePage().hideView(again));
        Ui.close(host);
    }

    @Test
    void welcomeOffersWaysToBeginAndDoesNotComeBack() {
        WelcomeView welcome = show(WelcomeView.ID, WelcomeView.class);
        Ui.shot("welcome");
        Control sheet = Ui.on(() -> all((Composite) Ui.window().getShell(), Hyperlink.class).stream().filter(h -> "welcome.ok".equals(h.getData("test.id"))).findFirst().orElseThrow());
        Ui.run(() -> {
            org.eclipse.swt.widgets.Event e = new org.eclipse.swt.widgets.Event();
            e.character = SWT.CR;
            e.keyCode = SWT.CR;
            sheet.notifyListeners(SWT.KeyDown, e);
        });
        assertNotNull(Ui.on(() -> Ui.window().getActivePage().findView(SheetView.ID)));
        Ui.run(() -> Ui.window().getActivePage().hideView(Ui.window().getActivePage().findView(SheetView.ID)));
        Ui.run(() -> Ui.window().getActivePage().hideView(welcome));
        Ui.run(() -> org.dmascope.help.welcome.Welcome.firstStart(Ui.window()));
        assertNull(Ui.on(() -> Ui.window().getActivePage().findView(WelcomeView.ID)), "it was seen at the first start");
    }
}
