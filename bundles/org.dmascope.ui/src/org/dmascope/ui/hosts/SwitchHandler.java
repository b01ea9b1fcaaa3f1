// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.Map;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Shows another host: by the drop-down of the tool bar, by a list that takes letters, or the next and the previous one. */
public final class SwitchHandler extends AbstractHandler implements IElementUpdater, IExecutableExtension {
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
        } else if (event.getTrigger() instanceof Event e && e.widget instanceof ToolItem item) {
            unfold(item);
        } else {
            choose(window, list);
        }
        return null;
    }

    /** The words of the item do what its arrow does. */
    private static void unfold(ToolItem item) {
        Rectangle at = item.getBounds();
        Event arrow = new Event();
        arrow.detail = SWT.ARROW;
        arrow.x = at.x;
        arrow.y = at.y + at.height;
        item.notifyListeners(SWT.Selection, arrow);
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
        dialog.setElements(list.choices().toArray());
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof HostList.Choice c) {
            list.show(c);
        }
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        if (step != 0) {
            return;
        }
        LinkedSelection selection = element.getServiceLocator().getService(LinkedSelection.class);
        Look look = element.getServiceLocator().getService(Look.class);
        OpenHost shown = selection == null ? null : selection.host();
        element.setText(shown == null ? Messages.noHost : shown.title().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        element.setTooltip(Messages.switchHost);
        if (look != null) {
            element.setIcon(look.descriptor("host")); //$NON-NLS-1$
        }
    }
}
