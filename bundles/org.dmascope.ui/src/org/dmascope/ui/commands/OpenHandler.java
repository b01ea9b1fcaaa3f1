// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.dmascope.ui.explain.ExplainView;
import org.dmascope.ui.paths.PathView;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.timeline.TimelineView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** What Enter and a double click on a row do: a finding leads to what it is about, an event to its lane, any other thing to why it is so. */
public final class OpenHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        LinkedSelection selection = window.getService(LinkedSelection.class);
        Subject s = selection.subject();
        if (s == null) {
            return null;
        }
        if (selection.row() instanceof FindingRow f && f.about(selection.rows()) != null) {
            return new ShowMeHandler().execute(event);
        }
        selection.follow(this);
        ShowViewHandler.show(window, switch (s.kind()) {
            case EVENT -> TimelineView.ID;
            case BUFFER, ATTACHMENT, HOLDER, DEVICE -> ExplainView.ID;
            case PATH -> PathView.ID;
            case MEMORY, CGROUP, REGION, FINDING -> PropertiesView.ID;
        });
        return null;
    }
}
