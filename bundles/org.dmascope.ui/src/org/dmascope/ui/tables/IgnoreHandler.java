// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.List;

import org.dmascope.analysis.rules.Ignore;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.session.IgnoreFile;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.IgnoreList;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Ignore on This Host, and with {@code heed} behind the class name the way back; in the file that {@code dmascope check} keeps as well. */
public final class IgnoreHandler extends AbstractHandler implements IExecutableExtension {
    private boolean heed;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        heed = "heed".equals(data); //$NON-NLS-1$
    }

    @Override
    public void setEnabled(Object context) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        FindingRow row = window == null ? null : row(window);
        setBaseEnabled(row != null && row.finding() != null && (row.ignored() != null) == heed);
    }

    private static FindingRow row(IWorkbenchWindow window) {
        return window.<LinkedSelection>getService(LinkedSelection.class).row() instanceof FindingRow f ? f : null;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        FindingRow row = row(window);
        OpenHost host = window.<LinkedSelection>getService(LinkedSelection.class).host();
        if (row == null || row.finding() == null || host == null) {
            return null;
        }
        OpenHosts hosts = window.getService(OpenHosts.class);
        if (heed) {
            change(hosts, host, List.of(), row.ignored() == null ? List.of() : List.of(row.ignored()));
        } else {
            IgnoreDialog dialog = new IgnoreDialog(window.getShell(), row, IgnoreList.file(host.snapshot()).path());
            if (dialog.open() == Window.OK) {
                change(hosts, host, List.of(dialog.chosen()), List.of());
            }
        }
        return null;
    }

    /** Changes what is ignored on a host, and shows it. */
    public static void change(OpenHosts hosts, OpenHost host, List<Ignore> more, List<Ignore> less) {
        IgnoreFile file = IgnoreList.file(host.snapshot());
        Reading<?> written = file.change(more, less);
        if (written.ok()) {
            hosts.ignoredOtherwise(host);
        } else {
            Failures.show(Failures.of(NLS.bind(Messages.ignoreFailed, file.path()), Diagnostic.of("ignore", written, null).reason(), Messages.ignoreRemedy, null)); //$NON-NLS-1$
        }
    }
}
