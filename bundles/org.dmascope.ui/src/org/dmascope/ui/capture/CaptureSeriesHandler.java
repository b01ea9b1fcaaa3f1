// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.nio.file.Path;

import org.dmascope.session.Captures;
import org.dmascope.session.SeriesPlan;
import org.dmascope.ui.commands.OpenCaptureHandler;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Host &gt; Capture Series…: reads the shown host again and again into one file, which opens with its first step and follows what comes. */
public final class CaptureSeriesHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        OpenHost host = window.<LinkedSelection>getService(LinkedSelection.class).host();
        if (host == null || !host.spec().live()) {
            return null;
        }
        String name = host.spec().text().replaceAll("[^A-Za-z0-9._-]", "-") + "-series" + Captures.SUFFIX; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        SeriesDialog dialog = new SeriesDialog(window.getShell(), host.title(), Path.of(System.getProperty("user.home"), name).toString()); //$NON-NLS-1$
        if (dialog.open() == Window.OK) {
            OpenHosts hosts = window.getService(OpenHosts.class);
            Job job = new SeriesRecordJob(host.title(), hosts.session(host.spec()), dialog.plan(), hosts.tiers(), plan -> show(window, plan));
            job.schedule();
        }
        return null;
    }

    private static void show(IWorkbenchWindow window, SeriesPlan plan) {
        Display display = window.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            if (window.getActivePage() != null) {
                OpenCaptureHandler.open(window.getActivePage(), plan.file());
            }
        });
    }
}
