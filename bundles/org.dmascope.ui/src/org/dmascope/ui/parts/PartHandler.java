// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

import java.util.Map;

import org.dmascope.ui.look.Look;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** What a command does while one part is active. */
final class PartHandler extends AbstractHandler implements IElementUpdater {
    private final String icon;
    private final Runnable action;

    PartHandler(String icon, Runnable action) {
        this.icon = icon;
        this.action = action;
    }

    /** Only one command of parts has an icon in a tool bar; {@code plugin.xml} knows one for all themes. */
    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        Look look = element.getServiceLocator().getService(Look.class);
        if (icon != null && look != null && look.dark()) {
            element.setIcon(look.descriptor(icon));
        }
    }

    @Override
    public Object execute(ExecutionEvent event) {
        action.run();
        return null;
    }
}
