// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.Survey;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.lab.truth.Truth;

/** A guest that answers what the test laid out. */
final class FakeGuest implements Guest {
    static final Leftovers NONE = new Leftovers(List.of(), List.of(), List.of(), 2, 0);
    final List<String> did = new ArrayList<>();
    /** What is left, asked after asked; the last stays. */
    final Deque<Leftovers> left = new ArrayDeque<>(List.of(NONE));
    List<String> log = List.of();
    /** Null: a kernel without it. */
    Boolean lockdep;
    Reading<EventLog> events = new Reading.Ok<>("watch", EventLog.NONE);
    /** What a step leads to; a step that is not here fails. */
    final Map<String, Truth> steps;
    /** What a step leads to, time after time, before it leads to what {@link #steps} says. */
    final Map<String, Deque<Truth>> first = new HashMap<>();
    private final Function<Account, Reading<Survey>> readings;
    private final Function<Survey, Shown> shows;

    /** What analyses get of a reading; null: nothing. */
    Function<Survey, Snapshot> snapshots = s -> null;

    Reading<TrialList> trials = new Reading.Denied<>("trials", Errno.EPERM);
    final List<Reading<TrialRecord>> tried = new ArrayList<>(List.of(new Reading.Denied<>("trials", Errno.EPERM)));

    FakeGuest(Map<String, Truth> steps, Function<Account, Reading<Survey>> readings, Function<Survey, Shown> shows) {
        this.steps = steps;
        this.readings = readings;
        this.shows = shows;
    }

    @Override
    public Reading<Truth> step(String name) {
        did.add("step " + name);
        Deque<Truth> before = first.getOrDefault(name, new ArrayDeque<>());
        Truth t = before.isEmpty() ? steps.get(name) : before.removeFirst();
        return t == null ? new Reading.Failed<>("truth", 0, "no such step") : new Reading.Ok<>("truth", t);
    }

    @Override
    public Reading<KernelLog> log() {
        return new Reading.Ok<>("log", new KernelLog(log, false, lockdep));
    }

    @Override
    public Reading<Leftovers> leftovers() {
        return new Reading.Ok<>("leftovers", left.size() > 1 ? left.removeFirst() : left.getFirst());
    }

    @Override
    public Reading<Leftovers> kill() {
        did.add("kill");
        return leftovers();
    }

    @Override
    public Session as(Account account) {
        return new Session() {
            @Override
            public Reading<Survey> read(Set<String> sources) {
                did.add("read as " + account.port());
                return readings.apply(account);
            }

            @Override
            public Shown show(Survey survey, EventLog events) {
                return shows.apply(survey);
            }

            @Override
            public Snapshot snapshot(Survey survey, EventLog events) {
                return snapshots.apply(survey);
            }

            @Override
            public Reading<TrialList> trials() {
                return trials;
            }

            @Override
            public Reading<TrialRecord> attempt(List<String> exporters, List<String> importers, BooleanSupplier cancelled) {
                did.add("try " + exporters + " with " + importers);
                return tried.size() > 1 ? tried.removeFirst() : tried.getFirst();
            }

            @Override
            public Recording record() {
                did.add("record");
                return recording();
            }

            @Override
            public void close() {
                did.add("end " + account.port());
            }
        };
    }

    private Recording recording() {
        return new Recording() {
            @Override
            public Reading<EventLog> begun() {
                return events;
            }

            @Override
            public EventLog log() {
                return events.orElse(EventLog.NONE);
            }

            @Override
            public void close() {
                did.add("end of recording");
            }
        };
    }

    @Override
    public void say(String line) {
        did.add(line);
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
