// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.ui.commands.ShowViewHandler;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Path To: from the selected device, or from the exporter of the selected buffer or attachment, to an end that is asked for. */
public final class PathToHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        LinkedSelection selection = window.getService(LinkedSelection.class);
        Snapshot snapshot = selection.host() == null ? null : selection.host().snapshot();
        PciNode from = snapshot == null ? null : from(selection.row(), selection.rows(), snapshot);
        if (from == null) {
            MessageDialog.openInformation(window.getShell(), Messages.noPathTitle, Messages.noEnd);
            return null;
        }
        PathToDialog dialog = new PathToDialog(window.getShell(), window.getService(Look.class), snapshot.paths(), from);
        if (dialog.open() == Window.OK) {
            selection.go(Subject.of(dialog.chosen()), this);
            ShowViewHandler.show(window, PathView.ID);
        }
        return null;
    }

    private static PciNode from(Object row, HostRows rows, Snapshot snapshot) {
        return switch (row) {
            case PathState p -> p.route().provider();
            case BufferRow b -> exporter(b, rows, snapshot);
            case AttachmentRow a -> exporter(a.buffer(), rows, snapshot);
            case null -> null;
            default -> Selected.of(row, rows, snapshot).device();
        };
    }

    private static PciNode exporter(BufferRow b, HostRows rows, Snapshot snapshot) {
        Object device = b.exporter().known() ? rows.device(b.exporter().value()) : null;
        return Selected.of(device, rows, snapshot).device();
    }
}
