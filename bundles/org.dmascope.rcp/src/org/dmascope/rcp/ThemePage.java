// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.rcp;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Preferences &gt; Theme: system, light or dark; a change asks for a restart. */
public final class ThemePage extends PreferencePage implements IWorkbenchPreferencePage {
    private final Map<Theme, Button> buttons = new EnumMap<>(Theme.class);
    private IWorkbench workbench;

    @Override
    public void init(IWorkbench bench) {
        workbench = bench;
        setDescription(Messages.themeDescription);
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        workbench.getHelpSystem().setHelp(getControl(), "org.dmascope.ui.theme"); //$NON-NLS-1$
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(4, 8).applyTo(area);
        Map<Theme, String> words = Map.of(Theme.SYSTEM, Messages.themeSystem, Theme.LIGHT, Messages.themeLight, Theme.DARK, Messages.themeDark);
        for (Theme t : Theme.values()) {
            Button b = new Button(area, SWT.RADIO);
            b.setText(words.get(t));
            buttons.put(t, b);
        }
        new Label(area, SWT.WRAP).setText(Messages.themeRestart);
        select(Theme.ofPreference());
        return area;
    }

    private void select(Theme theme) {
        buttons.forEach((t, b) -> b.setSelection(t == theme));
    }

    @Override
    protected void performDefaults() {
        select(Theme.SYSTEM);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Theme before = Theme.ofPreference();
        for (Map.Entry<Theme, Button> e : buttons.entrySet()) {
            if (e.getValue().getSelection() && e.getKey() != before) {
                e.getKey().store();
                if (MessageDialog.openQuestion(getShell(), Messages.restartTitle, Messages.restartQuestion)) {
                    workbench.getDisplay().asyncExec(() -> workbench.restart(true));
                }
            }
        }
        return true;
    }
}
