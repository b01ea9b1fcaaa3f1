// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Arranges the rows of a big table off the display thread. Only the last request counts; its result is handed over on the display thread. */
final class ArrangeJob<R> extends Job {
    /** One table after the other, so that the display thread has a processor to itself. */
    private static final ISchedulingRule TURN = new ISchedulingRule() {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    };

    private final Display display;
    private final Consumer<Arrangement<R>> done;
    private volatile Request<R> next;

    ArrangeJob(Display display, Consumer<Arrangement<R>> done) {
        super("Arranging rows"); //$NON-NLS-1$
        this.display = display;
        this.done = done;
        setSystem(true);
        setRule(TURN);
        setPriority(INTERACTIVE);
    }

    void ask(Request<R> request) {
        next = request;
        schedule();
    }

    /** What was asked for no longer matters. */
    void forget() {
        next = null;
    }

    boolean pending() {
        return next != null;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Request<R> mine = next;
        if (mine != null) {
            Arrangement<R> result = Arranger.arrange(mine);
            if (mine == next && !display.isDisposed()) {
                display.asyncExec(() -> hand(mine, result));
            }
        }
        return Status.OK_STATUS;
    }

    private void hand(Request<R> mine, Arrangement<R> result) {
        if (mine == next) {
            next = null;
            done.accept(result);
        }
    }
}
