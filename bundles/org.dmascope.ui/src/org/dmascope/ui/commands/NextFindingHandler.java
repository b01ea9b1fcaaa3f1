// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import java.util.List;

import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Next and Previous Finding, the worst first: selects it and brings Findings to the front; the focus stays where it is, so that a table
 * shows one row after the other. The data behind the class name is the number of steps.
 */
public final class NextFindingHandler extends AbstractHandler implements IExecutableExtension {
    private static final String FINDINGS = "org.dmascope.ui.view.findings"; //$NON-NLS-1$
    private int by = 1;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        by = Integer.parseInt(String.valueOf(data));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        OpenHost host = window.<LinkedSelection>getService(LinkedSelection.class).host();
        HostRows rows = host == null ? HostRows.NONE : host.rows();
        if (rows.marks().made() || host == null) {
            go(window, rows);
        } else {
            Job job = Job.createSystem("findings", m -> { //$NON-NLS-1$
                rows.marks().make(rows);
                window.getShell().getDisplay().asyncExec(() -> go(window, rows));
                return Status.OK_STATUS;
            });
            job.schedule();
        }
        return null;
    }

    private void go(IWorkbenchWindow window, HostRows rows) {
        LinkedSelection selection = window.getService(LinkedSelection.class);
        if (window.getShell() == null || window.getShell().isDisposed() || selection.rows() != rows) {
            return; // another host or reading by now
        }
        Subject next = next(rows.findings().stream().filter(FindingRow::counts).map(Subject::of).toList(), selection.subject());
        if (next != null) {
            selection.go(next, this);
        }
        try {
            window.getActivePage().showView(FINDINGS, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            Failures.show(e.getStatus());
        }
    }

    /** Round and round; null when there is none. */
    private Subject next(List<Subject> all, Subject now) {
        if (all.isEmpty()) {
            return null;
        }
        int at = all.indexOf(now);
        return at < 0 ? all.get(by > 0 ? 0 : all.size() - 1) : all.get(Math.floorMod(at + by, all.size()));
    }
}
