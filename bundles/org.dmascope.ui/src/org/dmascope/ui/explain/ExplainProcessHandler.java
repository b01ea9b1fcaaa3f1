// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.explain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.analysis.failure.FailureHost;
import org.dmascope.analysis.failure.ProcessCauses;
import org.dmascope.analysis.failure.ProcessReport;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.Sources;
import org.dmascope.export.ProcessExplanation;
import org.dmascope.session.HostSession;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;
import org.dmascope.ui.commands.ShowViewHandler;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Why Would Registrations Fail: what imports and registrations of the selected holder's process depend on, and what stands in their way; what
 * {@code dmascope explain pid:N} prints, by the same code. It needs a source that no other reading asks for, so the host is read once more.
 */
public final class ExplainProcessHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        LinkedSelection selection = window.getService(LinkedSelection.class);
        OpenHost host = selection.host();
        int pid = pid(selection.row());
        if (host != null && pid > 0 && ShowViewHandler.show(window, ExplainView.ID) instanceof ExplainView view) {
            OpenHosts hosts = window.getService(OpenHosts.class);
            EventLog events = host.recording().log();
            Set<Tier> tiers = hosts.tiers();
            ExplainView.Asked asked = view.say(NLS.bind(Messages.processReading, Integer.toString(pid)));
            Job job = Job.create(NLS.bind(Messages.processJob, Integer.toString(pid), host.title()), (IJobFunction) monitor -> {
                ReadOptions options = ReadOptions.of(host.spec()).only(sources(tiers)).withProgress(monitor::subTask);
                try (HostSession session = hosts.session(host.spec())) {
                    view.answer(asked, words(pid, session.read(options, monitor::isCanceled), events, tiers));
                }
                return Status.OK_STATUS;
            });
            job.setUser(true);
            job.schedule();
        }
        return null;
    }

    /** 0 when the thing has no process. */
    private static int pid(Object row) {
        return row instanceof HolderRow h ? h.pid() : row instanceof MrRow m && m.kernelOwner() == null && m.pid().known() ? m.pid().value() : 0;
    }

    private static Set<String> sources(Set<Tier> tiers) {
        Set<String> all = new LinkedHashSet<>(Tiers.sources(ReadOptions.all().sources(), tiers));
        all.add(Sources.RIGHTS);
        return all;
    }

    private static String words(int pid, Reading<SurveyReading> r, EventLog events, Set<Tier> tiers) {
        if (!(r instanceof Reading.Ok<SurveyReading>(String path, SurveyReading reading))) {
            return NLS.bind(Messages.processFailed, Integer.toString(pid), reason(r));
        }
        FailureHost host = new FailureHost(Snapshots.of(reading.survey(), events, tiers), reading.survey().struct().kernel());
        Reading<ProcessReport> report = ProcessCauses.load().of(pid, reading.survey().rights(), host);
        if (!(report instanceof Reading.Ok<ProcessReport>(String p, ProcessReport found))) {
            return NLS.bind(Messages.processFailed, Integer.toString(pid), reason(report));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ProcessExplanation.of(found).text(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String reason(Reading<?> r) {
        return Diagnostic.of(Sources.RIGHTS, r, null).reason();
    }
}
