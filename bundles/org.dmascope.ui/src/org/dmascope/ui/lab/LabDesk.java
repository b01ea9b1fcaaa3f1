// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.lab;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dmascope.core.Reading;
import org.dmascope.lab.Lab;
import org.dmascope.lab.LabFiles;
import org.dmascope.lab.LabKernel;
import org.dmascope.lab.LabLinks;
import org.dmascope.lab.LabScenario;
import org.dmascope.lab.LabStatus;
import org.dmascope.session.LabOpener;
import org.dmascope.ui.errors.Failures;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IDisposable;

/**
 * The lab as the window sees it: which kernels there are, which run, and jobs that start and stop them. The state is asked for off the
 * display thread and told on it.
 */
public final class LabDesk implements IDisposable {
    private final Display display;
    private final Lab lab;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<LabStatus> kernels = List.of();
    private List<LabScenario> scenarios = List.of();
    private String problem;
    private boolean disposed;

    private LabDesk(Display display, Lab lab) {
        this.display = display;
        this.lab = lab;
    }

    /** With the folders that the launcher names. */
    public static LabDesk ofThisProgram(Display display) {
        return new LabDesk(display, new Lab(LabFiles.of(System.getenv(), System.getProperties())));
    }

    /** Whether a launcher said where the lab is. */
    public boolean available() {
        return lab.files().home() != null;
    }

    /** Gives sessions their links to lab kernels. */
    public LabOpener opener() {
        return available() ? new LabLinks(lab, true) : LabOpener.none();
    }

    /** What was last known; ask {@link #update()} for more. */
    public List<LabStatus> kernels() {
        return kernels;
    }

    /** What its kernels can make, as far as it was asked. */
    public List<LabScenario> scenarios() {
        return scenarios;
    }

    /** Why the lab could not be looked at, null when it could. */
    public String problem() {
        return problem;
    }

    public void add(Runnable listener) {
        listeners.add(listener);
    }

    public void remove(Runnable listener) {
        listeners.remove(listener);
    }

    /** Looks which kernels run. */
    public void update() {
        if (available()) {
            job(Messages.looking, true, m -> Status.OK_STATUS).schedule();
        }
    }

    /** Starts a kernel, to stay until it is stopped. */
    public void start(LabKernel kernel, LabScenario scenario, Runnable then) {
        job(NLS.bind(Messages.starting, kernel, scenario), false, m -> {
            Reading<?> r = lab.start(kernel, scenario, m::subTask, m::isCanceled);
            if (r.ok()) {
                display.asyncExec(then);
                return Status.OK_STATUS;
            }
            return m.isCanceled() ? Status.CANCEL_STATUS : Failures.of(NLS.bind(Messages.notStarted, kernel), r, null);
        }).schedule();
    }

    public void stop(LabKernel kernel) {
        job(NLS.bind(Messages.stopping, kernel), false, m -> {
            Reading<?> r = lab.stop(kernel);
            return r.ok() ? Status.OK_STATUS : Failures.of(NLS.bind(Messages.notStopped, kernel), r, null);
        }).schedule();
    }

    private interface Work {
        IStatus run(IProgressMonitor monitor);
    }

    private Job job(String name, boolean system, Work work) {
        Job job = Job.create(name, monitor -> {
            monitor.beginTask(name, IProgressMonitor.UNKNOWN);
            IStatus status = work.run(monitor);
            look();
            return status;
        });
        job.setSystem(system);
        return job;
    }

    private void look() {
        List<LabStatus> now = List.of();
        List<LabScenario> made = List.of();
        String why = null;
        try {
            now = lab.list();
            made = lab.scenarios();
        } catch (IOException e) {
            why = e.getMessage();
        }
        List<LabStatus> found = now;
        List<LabScenario> can = made;
        String reason = why;
        if (!disposed && !display.isDisposed()) {
            display.asyncExec(() -> {
                kernels = found;
                scenarios = can;
                problem = reason;
                listeners.forEach(Runnable::run);
            });
        }
    }

    @Override
    public void dispose() {
        disposed = true;
        listeners.clear();
    }
}
