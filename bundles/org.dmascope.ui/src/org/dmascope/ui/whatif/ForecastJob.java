// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.analysis.whatif.WhatIf;
import org.dmascope.ui.live.OpenHost;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Plays an action over the last reading of a host, policy by policy. Asks nothing of the host. */
final class ForecastJob extends Job {
    private final ForecastDesk desk;
    private final OpenHost host;
    private final Snapshot snapshot;
    private final Question question;
    private final Set<Policy> compared;

    ForecastJob(ForecastDesk desk, OpenHost host, Question question, Set<Policy> compared) {
        super(NLS.bind(Messages.predicting, host.title()));
        this.desk = desk;
        this.host = host;
        this.snapshot = host.snapshot();
        this.question = question;
        this.compared = Set.copyOf(compared);
        setPriority(SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        long start = System.nanoTime();
        monitor.beginTask(getName(), compared.size() + 1);
        Question.Meaning meaning = question.on(snapshot);
        if (meaning.problem() != null) {
            desk.done(this, host, null, meaning.problem());
            return Status.OK_STATUS; // the view says it
        }
        WhatIf whatIf = new WhatIf(snapshot);
        Map<Policy, Prediction> all = new LinkedHashMap<>();
        for (Policy p : Policy.values()) {
            if (monitor.isCanceled()) {
                desk.done(this, host, null, Messages.cancelled);
                return Status.CANCEL_STATUS;
            }
            if (p == question.policy() || compared.contains(p)) {
                all.put(p, whatIf.predict(meaning.action(), p));
                monitor.worked(1);
            }
        }
        desk.done(this, host, Forecast.of(question, snapshot, all, start), null);
        return Status.OK_STATUS;
    }
}
