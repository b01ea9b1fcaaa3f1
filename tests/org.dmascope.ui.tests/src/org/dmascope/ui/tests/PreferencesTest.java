// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.dmascope.core.Tier;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.session.Privilege;
import org.dmascope.ui.hosts.HostsView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.preferences.PrivilegePage;
import org.dmascope.ui.preferences.SizeUnits;
import org.dmascope.ui.preferences.SourcesPage;
import org.dmascope.ui.preferences.StoredPreferences;
import org.dmascope.ui.preferences.WindowPage;
import org.dmascope.ui.preferences.WindowPreferences;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.table.RowTable;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Preferences are kept, hold at once, and go back to their defaults. */
@ExtendWith(WorkbenchExtension.class)
class PreferencesTest {
    @TempDir
    Path folder;

    private static StoredPreferences stored() {
        return Ui.window().getService(StoredPreferences.class);
    }

    @AfterEach
    void defaults() {
        Ui.run(() -> stored().write(WindowPreferences.DEFAULTS));
    }

    @Test
    void areKeptInTheWorkspaceAndOnlyWhereSomethingWasChosen() throws Exception {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.dmascope.ui.tests.preferences");
        StoredPreferences first = new StoredPreferences(node);
        assertEquals(WindowPreferences.DEFAULTS, first.read());
        WindowPreferences wanted = new WindowPreferences(500, true, EnumSet.of(Tier.TEXT, Tier.RULE), Privilege.SUDO, SizeUnits.DECIMAL);
        first.write(wanted);
        assertEquals(wanted, new StoredPreferences(node).read());
        assertEquals("text,rule", node.get("tiers", null), "words as --tier takes them");
        first.write(WindowPreferences.DEFAULTS);
        assertEquals(0, node.keys().length, "a default is not written down");
        node.put("tiers", "nonsense");
        node.put("privilege", "nonsense");
        node.put("interval", "-7");
        assertEquals(Privilege.AUTO, first.read().privilege());
        assertEquals(WindowPreferences.SHORTEST, first.read().interval());
        node.removeNode();
    }

    /** What the table shows as the size of a buffer. */
    private static String size(long ino) {
        return Ui.on(() -> {
            RowTable<?> table = Ui.table("buffers").table();
            int row = table.shown().stream().map(BufferRow.class::cast).map(BufferRow::ino).toList().indexOf(ino);
            return table.cell(row, table.column("size")).text();
        });
    }

    @Test
    void unitsHoldAtOnce() {
        OpenHost host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        assertEquals("1 MiB", size(50));
        boolean[] told = new boolean[1];
        LinkedSelection.Listener shown = new LinkedSelection.Listener() {
            @Override
            public void read() {
                told[0] = true;
            }
        };
        Ui.run(() -> Ui.selection().add(shown));
        Ui.run(() -> stored().write(stored().read().withUnits(SizeUnits.DECIMAL)));
        assertTrue(told[0], "the views write their rows again");
        assertEquals("1.05 MB", size(50));
        assertEquals("16 GB", SizeUnits.DECIMAL.format(16_000_000_000L));
        assertEquals("999 B", SizeUnits.DECIMAL.format(999));
        assertEquals("2 GiB", SizeUnits.BINARY.format(1L << 31));
        assertEquals("2.15 GB", SizeUnits.DECIMAL.format(1L << 31));
        Ui.run(() -> Ui.selection().remove(shown));
        Ui.close(host);
    }

    @Test
    void tiersHoldAtOnce() {
        OpenHost host = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        assertEquals(58, Ui.on(() -> Ui.table("buffers").table().shown().size()));
        int before = host.readings();
        Ui.run(() -> stored().write(stored().read().withTiers(EnumSet.of(Tier.STRUCT))));
        Ui.until("it was read again with the struct tier only", () -> host.readings() > before);
        assertEquals(0, Ui.on(() -> Ui.table("buffers").table().shown().size()), "this capture has no kernel structures");
        String sentence = Ui.on(() -> Ui.table("buffers").sentence());
        assertTrue(sentence.contains("not known"), sentence);
        String hosts = Ui.on(() -> Ui.view("hosts", HostsView.class).words());
        assertTrue(hosts.lines().anyMatch(l -> l.matches(" +stale bufinfo \\| off")), hosts);
        Ui.run(() -> stored().write(WindowPreferences.DEFAULTS));
        Ui.until("everything is back", () -> Ui.table("buffers").table().shown().size() == 58);
        Ui.close(host);
    }

    @Test
    void intervalHoldsAtOnceAndTheMenuKeepsIt() {
        Ui.run(() -> stored().write(stored().read().withInterval(700)));
        assertEquals(700, Ui.on(() -> Ui.hosts().interval()));
    }

    private static <P extends PreferencePage & IWorkbenchPreferencePage> P page(Supplier<P> make) {
        return Ui.on(() -> {
            P page = make.get();
            page.init(PlatformUI.getWorkbench());
            page.createControl(new Shell(Ui.display()));
            return page;
        });
    }

    private static void press(PreferencePage page, String id, boolean on) {
        Button b = HostDialogTest.find(page.getControl(), id, Button.class);
        b.setSelection(on);
        b.notifyListeners(SWT.Selection, null);
    }

    @Test
    void pagesShowKeepAndGiveBack() {
        WindowPage window = page(WindowPage::new);
        Ui.run(() -> {
            HostDialogTest.find(window.getControl(), "interval", Spinner.class).setSelection(5);
            press(window, "units.BINARY", false);
            press(window, "units.DECIMAL", true);
            window.performOk();
            assertEquals(WindowPreferences.DEFAULTS.withInterval(500).withUnits(SizeUnits.DECIMAL), stored().read());
            window.getControl().getShell().dispose();
        });
        SourcesPage sources = page(SourcesPage::new);
        Ui.run(() -> {
            press(sources, "tier.RULE", false);
            assertTrue(sources.isValid());
            press(sources, "tier.STRUCT", false);
            press(sources, "tier.TEXT", false);
            assertFalse(sources.isValid(), "nothing would be known");
            assertTrue(sources.getErrorMessage().contains("STRUCT or TEXT"));
            press(sources, "tier.TEXT", true);
            sources.performOk();
            assertEquals(EnumSet.of(Tier.TEXT, Tier.EVENT, Tier.TRIAL, Tier.JOIN), stored().read().tiers());
            sources.getControl().getShell().dispose();
        });
        PrivilegePage privilege = page(PrivilegePage::new);
        Ui.run(() -> {
            privilege.performOk();
            assertEquals(Privilege.AUTO, stored().read().privilege());
            privilege.getControl().getShell().dispose();
        });
    }

    @Test
    void everyPageIsOursAndStandsBelowOne() {
        Set<String> ids = Ui.on(() -> {
            Set<String> out = new TreeSet<>();
            for (IPreferenceNode n : PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER)) {
                out.add(n.getId());
            }
            return out;
        });
        assertEquals(Set.of("org.dmascope.ui.preferences", "org.dmascope.ui.preferences.privilege", "org.dmascope.ui.preferences.sources", "org.dmascope.rcp.preferences.theme",
                "org.eclipse.ui.preferencePages.Keys"), ids);
        IPreferenceNode[] roots = Ui.on(() -> PlatformUI.getWorkbench().getPreferenceManager().getRootSubNodes());
        assertEquals(1, roots.length);
    }
}
