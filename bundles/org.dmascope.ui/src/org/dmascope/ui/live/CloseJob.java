// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Ends the agent of a host off the display thread, because it may take a moment. */
final class CloseJob extends Job {
    private final OpenHost host;

    CloseJob(OpenHost host) {
        super(NLS.bind(Messages.closingHost, host.title()));
        this.host = host;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        host.recording().dispose();
        host.session().close();
        return Status.OK_STATUS;
    }
}
