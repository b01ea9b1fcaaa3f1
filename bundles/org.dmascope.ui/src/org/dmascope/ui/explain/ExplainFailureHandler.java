// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.explain;

import java.util.List;

import org.dmascope.analysis.failure.FailureQuery;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.ui.commands.ShowViewHandler;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Explain a Failure: asks which error a call on the selected thing gave, and shows its causes in the Explain view. */
public final class ExplainFailureHandler extends AbstractHandler {
    /** More than anybody would look through; any other can be typed. */
    private static final int MOST = 500;
    public static final String COMMAND = "org.dmascope.ui.command.explainFailure"; //$NON-NLS-1$

    /**
     * Asks with what is known already, and shows the causes.
     *
     * @param exporter whose buffer, raw, null for any
     * @param importer who wanted it, raw, null for any
     * @param errno    0 when it is not known
     * @param stage    null for any
     */
    public static void ask(IWorkbenchWindow window, String exporter, String importer, int errno, FailureStage stage) {
        ExplainFailureDialog dialog = dialog(window, exporter, importer, errno, stage);
        if (dialog.open() == Window.OK) {
            show(window, dialog, exporter);
        }
    }

    private static ExplainFailureDialog dialog(IWorkbenchWindow window, String exporter, String importer, int errno, FailureStage stage) {
        return new ExplainFailureDialog(window.getShell(), FailureWords.about(exporter, importer), importers(window), importer, errno, stage);
    }

    private static void show(IWorkbenchWindow window, ExplainFailureDialog dialog, String exporter) {
        if (ShowViewHandler.show(window, ExplainView.ID) instanceof ExplainView view) {
            view.failure(new FailureQuery(dialog.errno(), dialog.stage(), exporter, dialog.importer()));
        }
    }

    /** Devices of the shown host that a driver has bound: any of them may be the one that failed. */
    private static List<String> importers(IWorkbenchWindow window) {
        return window.<LinkedSelection>getService(LinkedSelection.class).rows().devices().stream().filter(d -> d.driver() != null).map(DeviceRow::id).sorted().limit(MOST).toList();
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        LinkedSelection selection = window.getService(LinkedSelection.class);
        Object row = selection.row();
        ExplainFailureDialog dialog = dialog(window, FailureWords.exporter(row), FailureWords.importer(row), 0, null);
        if (dialog.open() == Window.OK) {
            selection.follow(this);
            show(window, dialog, FailureWords.exporter(row));
        }
        return null;
    }
}
