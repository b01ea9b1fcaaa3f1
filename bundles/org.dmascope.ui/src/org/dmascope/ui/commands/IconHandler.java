// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import java.util.Map;

import org.dmascope.ui.look.Look;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** A handler whose items carry the icon of the theme; {@code plugin.xml} can name only one for all themes. */
abstract class IconHandler extends AbstractHandler implements IElementUpdater {
    private final String icon;

    IconHandler(String icon) {
        this.icon = icon;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        Look look = element.getServiceLocator().getService(Look.class);
        if (look != null && look.dark()) {
            element.setIcon(look.descriptor(icon));
        }
    }
}
