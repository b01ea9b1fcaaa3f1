// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.util.Locale;
import java.util.Map;

import org.dmascope.session.Privilege;
import org.dmascope.ui.preferences.StoredPreferences;
import org.dmascope.ui.known.PrivilegeChoice;
import org.dmascope.ui.parts.Commands;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Chooses how the agent of this machine gets its rights; it is started anew with them at once. */
public final class PrivilegeHandler extends AbstractHandler implements IElementUpdater {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        StoredPreferences preferences = window.getService(StoredPreferences.class);
        preferences.write(preferences.read().withPrivilege(how(event.getParameter(Commands.PRIVILEGE_HOW))));
        window.<ICommandService>getService(ICommandService.class).refreshElements(Commands.PRIVILEGE, null);
        return null;
    }

    private static Privilege how(String word) {
        return Privilege.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        StoredPreferences preferences = element.getServiceLocator().getService(StoredPreferences.class);
        if (parameters.get(Commands.PRIVILEGE_HOW) instanceof String word) {
            element.setText(PrivilegeChoice.words(how(word)));
            element.setChecked(preferences != null && preferences.read().privilege() == how(word));
        }
    }
}
