// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import org.dmascope.ui.look.Look;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows another host: by a list that takes letters, or the next and the previous one. */
public final class SwitchHandler extends AbstractHandler implements IExecutableExtension {
    private int step;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        step = data == null ? 0 : Integer.parseInt(String.valueOf(data));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        HostList list = new HostList(window);
        if (step != 0) {
            list.step(step);
        } else {
            choose(window, list);
        }
        return null;
    }

    private static void choose(IWorkbenchWindow window, HostList list) {
        Look look = window.getService(Look.class);
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(window.getShell(), new LabelProvider() {
            @Override
            public String getText(Object o) {
                HostList.Choice c = (HostList.Choice) o;
                return c.open() ? c.name() : c.name() + Messages.dot + Messages.closed;
            }

            @Override
            public Image getImage(Object o) {
                return look.image("host"); //$NON-NLS-1$
            }
        });
        dialog.setTitle(Messages.switchTitle);
        dialog.setMessage(Messages.switchMessage);
        dialog.setHelpAvailable(false);
        dialog.create();
        window.getWorkbench().getHelpSystem().setHelp(dialog.getShell(), "org.dmascope.ui.switchHost"); //$NON-NLS-1$
        dialog.setElements(list.choices().toArray());
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof HostList.Choice c) {
            list.show(c);
        }
    }
}
