// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.core.Reading;
import org.dmascope.core.TopologyText;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.trial.KeptTrials;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Exporters;
import org.dmascope.export.Filter;
import org.dmascope.export.Views;
import org.dmascope.session.CaptureManifest;
import org.dmascope.session.Captures;
import org.dmascope.session.HostSpec;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.services.DmascopeServices;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** File &gt; Save Capture…: reads the shown host once more, keeping the bytes, and writes them. */
public final class SaveCaptureHandler extends IconHandler {
    public SaveCaptureHandler() {
        super("save"); //$NON-NLS-1$
    }

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("-yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC); //$NON-NLS-1$

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        OpenHost host = window.<LinkedSelection>getService(LinkedSelection.class).host();
        if (host == null || host.takenAt() == null) {
            return null;
        }
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
        dialog.setText(Messages.saveCapture);
        dialog.setFilterExtensions(new String[] { "*" + Captures.SUFFIX }); //$NON-NLS-1$
        dialog.setFileName(host.spec().text().replaceAll("[^A-Za-z0-9._-]", "-") + STAMP.format(host.takenAt()) + Captures.SUFFIX); //$NON-NLS-1$ //$NON-NLS-2$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen.endsWith(Captures.SUFFIX) ? chosen : chosen + Captures.SUFFIX);
            OpenHosts hosts = window.getService(OpenHosts.class);
            job(hosts, host, file).schedule();
        }
        return null;
    }

    private static Job job(OpenHosts hosts, OpenHost host, Path file) {
        HostSpec spec = host.spec();
        EventLog events = host.recording().log();
        KeptTrials trials = host.trials();
        Job job = Job.create(NLS.bind(Messages.saving, host.title()), (IJobFunction) monitor -> save(hosts, spec, events, trials, file, monitor));
        job.setUser(true);
        return job;
    }

    /** With a session of its own: the one that refreshes is not to be waited for. */
    private static IStatus save(OpenHosts hosts, HostSpec spec, EventLog events, KeptTrials trials, Path file, IProgressMonitor monitor) {
        monitor.beginTask(file.toString(), IProgressMonitor.UNKNOWN);
        try (var session = hosts.session(spec)) {
            Reading<SurveyReading> r = session.read(ReadOptions.of(spec).forCapture().withProgress(monitor::subTask), monitor::isCanceled);
            if (!(r instanceof Reading.Ok<SurveyReading> ok)) {
                return monitor.isCanceled() ? Status.CANCEL_STATUS : failed(file, r);
            }
            SurveyReading recorded = events.recorded() ? ok.value().with(events) : ok.value();
            SurveyReading whole = trials.runs().isEmpty() ? recorded : recorded.with(trials);
            Reading<CaptureManifest> saved = Captures.save(file, spec, whole, json(whole), DmascopeServices.version());
            return saved.ok() ? Status.OK_STATUS : failed(file, saved);
        }
    }

    private static TopologyText json(SurveyReading reading) {
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events());
        return out -> Exporters.byId("json").write(new ExportRequest(snapshot, Views.BUFFERS, Filter.ALL, 0), out); //$NON-NLS-1$
    }

    private static IStatus failed(Path file, Reading<?> r) {
        return Failures.of(NLS.bind(Messages.notSaved, file), r, null);
    }
}
