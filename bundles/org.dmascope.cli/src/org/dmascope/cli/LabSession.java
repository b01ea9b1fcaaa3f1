// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Tiers;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.Survey;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.lab.judge.Recording;
import org.dmascope.lab.judge.Session;
import org.dmascope.lab.judge.Shown;
import org.dmascope.session.HostSession;
import org.dmascope.session.HostSpec;
import org.dmascope.session.Hosts;
import org.dmascope.session.LabOpener;
import org.dmascope.session.ReadOptions;

/** A lab kernel that {@code lab run} reads as {@code show} would. */
final class LabSession implements Session {
    private final HostSession session;
    private final HostArguments host;
    private final Console console;
    private final Set<Tier> tiers;

    /** @param tiers those that may be used for facts */
    LabSession(HostSpec.Lab spec, LabOpener opener, Set<Tier> tiers, Console console) {
        this.tiers = tiers;
        this.host = HostArguments.of(spec);
        this.console = console;
        this.session = new Hosts(HostReading.settings(host), opener).session(spec);
    }

    @Override
    public Reading<Survey> read(Set<String> sources) {
        return session.read(ReadOptions.all().only(Tiers.sources(sources, tiers)).withLimit(host.limit()).withProgress(console::say), () -> false).map(r -> r.survey());
    }

    @Override
    public Shown show(Survey survey, EventLog events) {
        Snapshot snapshot = snapshot(survey, events);
        return new Shown(Output.document(snapshot), Missing.of(snapshot.diagnostics(), ReadOptions.all().sources()).status());
    }

    @Override
    public Snapshot snapshot(Survey survey, EventLog events) {
        return Snapshots.of(survey, events, tiers);
    }

    @Override
    public Recording record() {
        return new LabRecording(session, console);
    }

    @Override
    public Reading<TrialList> trials() {
        return session.trials(options(), () -> false);
    }

    @Override
    public Reading<TrialRecord> attempt(List<String> exporters, List<String> importers, BooleanSupplier cancelled) {
        return session.attempt(exporters, importers, options().withLimit(TrialCommand.limit(host.limit(), exporters.size(), importers.size())), cancelled);
    }

    private ReadOptions options() {
        return ReadOptions.all().withLimit(host.limit()).withProgress(console::say);
    }

    @Override
    public void close() {
        session.close();
    }
}
