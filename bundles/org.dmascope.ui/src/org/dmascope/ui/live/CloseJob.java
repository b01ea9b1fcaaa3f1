// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import org.dmascope.session.HostSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Ends the agent of a host off the display thread, because it may take a moment. */
final class CloseJob extends Job {
    private final OpenHost host;
    private final HostSession session;
    private final boolean recording;

    /** @param recording whether its recording ends too */
    CloseJob(OpenHost host, HostSession session, boolean recording) {
        super(NLS.bind(Messages.closingHost, host.title()));
        this.host = host;
        this.session = session;
        this.recording = recording;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (recording) {
            host.recording().dispose();
        }
        session.close();
        return Status.OK_STATUS;
    }
}
