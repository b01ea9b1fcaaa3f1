// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import org.dmascope.ui.look.Look;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/** The hosts as items of the drop-down in the tool bar and of the Host menu; the shown one is marked. */
public final class HostChoices extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null) {
            return new IContributionItem[0];
        }
        HostList list = new HostList(window);
        Look look = window.getService(Look.class);
        return list.choices().stream().map(c -> item(list, look, c)).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(HostList list, Look look, HostList.Choice c) {
        Action action = new Action(c.name().replace("&", "&&") + (c.open() ? "" : Messages.dot + Messages.closed), IAction.AS_RADIO_BUTTON) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            @Override
            public void run() {
                if (isChecked()) {
                    list.show(c);
                }
            }
        };
        action.setChecked(list.shown(c));
        action.setImageDescriptor(look.descriptor("host")); //$NON-NLS-1$
        return new ActionContributionItem(action);
    }
}
