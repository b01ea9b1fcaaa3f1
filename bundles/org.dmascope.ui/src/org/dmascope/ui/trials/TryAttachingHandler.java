// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.ui.commands.ShowViewHandler;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Try Attaching To: the Trials view with the exporter that the selected buffer has. Tries nothing by itself; that buffer only after a second consent. */
public final class TryAttachingHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Object row = window.<LinkedSelection>getService(LinkedSelection.class).row();
        BufferRow buffer = row instanceof BufferRow b ? b : row instanceof AttachmentRow a ? a.buffer() : row instanceof HolderRow h ? h.buffer() : null;
        if (buffer != null && ShowViewHandler.show(window, TrialsView.ID) instanceof TrialsView view) {
            view.prefer(ExporterChoice.of(buffer));
        }
        return null;
    }
}
