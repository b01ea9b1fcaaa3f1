// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.preferences;

import org.dmascope.ui.known.PrivilegeChoice;
import org.dmascope.ui.look.Look;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Preferences &gt; Dmascope &gt; Privilege: how the agent of this machine gets its rights, and what each way makes readable. */
public final class PrivilegePage extends PreferencePage implements IWorkbenchPreferencePage {
    public static final String ID = "org.dmascope.ui.preferences.privilege"; //$NON-NLS-1$

    private StoredPreferences stored;
    private Look look;
    private PrivilegeChoice choice;

    @Override
    public void init(IWorkbench bench) {
        stored = bench.getService(StoredPreferences.class);
        look = bench.getWorkbenchWindows()[0].getService(Look.class);
        setDescription(Messages.privilegeDescription);
    }

    @Override
    protected Control createContents(Composite parent) {
        choice = new PrivilegeChoice(parent, look, stored.read().privilege());
        return choice.control();
    }

    @Override
    protected void performDefaults() {
        choice.choose(WindowPreferences.DEFAULTS.privilege());
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        stored.write(stored.read().withPrivilege(choice.chosen()));
        return true;
    }
}
