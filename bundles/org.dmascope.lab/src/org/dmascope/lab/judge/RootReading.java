// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.ContractCheck;
import org.dmascope.lab.truth.DmemCheck;
import org.dmascope.lab.truth.DumpAgreement;
import org.dmascope.lab.truth.DumpCheck;
import org.dmascope.lab.truth.Reader;
import org.dmascope.lab.truth.RegionCheck;
import org.dmascope.lab.truth.Sight;
import org.dmascope.lab.truth.Truth;
import org.dmascope.lab.truth.TruthCheck;

/**
 * One reading as root by every source, and all that has to hold of it: what is shown is what was made; each walk over the kernel's structures
 * by itself found what was made, and what is shown of it alone is right; and the walks agree.
 */
final class RootReading {
    private static final String NOT_TAKEN = "left out to look at the other walk alone";
    private final Session session;
    private final Verdicts verdicts;
    private Survey last;

    RootReading(Session session, Verdicts verdicts) {
        this.session = session;
        this.verdicts = verdicts;
    }

    /** @param when after which step, for messages */
    void compare(Truth truth, String when) {
        String where = "as root" + when;
        last = null;
        Set<String> sources = new LinkedHashSet<>(Sources.ids());
        sources.add(Sources.KCORE);
        Reading<Survey> read = session.read(sources);
        if (!(read instanceof Reading.Ok<Survey>(String path, Survey survey))) {
            verdicts.fail(where, "reading", Refusal.of(read));
            return;
        }
        last = survey;
        Shown shown = session.show(survey);
        Checks checks = new Checks();
        checks.add(TruthCheck.compare(truth, shown.json(), shown.exit(), Reader.ROOT));
        checks.add(ContractCheck.compare(truth, shown.json(), Sight.full()));
        checks.add(RegionCheck.compare(truth, shown.json(), Reader.ROOT));
        checks.add(DmemCheck.compare(truth, shown.json(), Reader.ROOT));
        verdicts.add(where, checks.all());
        if (truth.regions() != null) {
            verdicts.note(where + ": " + RegionCheck.joined(truth, shown.json()));
        }
        if (truth.buffers().stream().anyMatch(b -> b.contracts() != null)) {
            walks(truth, where, survey);
        }
    }

    /** What the last reading was made of; null when there was none. */
    Survey last() {
        return last;
    }

    /** Names of all devices of the last reading, in the shown form; empty when they could not be read. */
    Set<String> devices() {
        return last != null && last.devices() instanceof Reading.Ok<DeviceInventory>(String path, DeviceInventory inventory)
                ? inventory.byName().keySet().stream().map(Names::display).collect(Collectors.toSet()) : Set.of();
    }

    /** The last reading with what was recorded until now, as every analysis gets it; null when it could not be made. */
    Snapshot snapshot(EventLog events) {
        return last == null ? null : session.snapshot(last, events);
    }

    void fail(String when, String what, String reason) {
        verdicts.fail("as root" + when, what, reason);
    }

    /** The last reading once more, with what was recorded: nothing that events add may be wrong. */
    void compare(Truth truth, String when, EventLog events) {
        if (last != null) {
            verdicts.add("as root with events" + when, ContractCheck.compare(truth, session.show(last, events).json(), Sight.full()));
        }
    }

    private void walks(Truth truth, String where, Survey survey) {
        StructReadings s = survey.struct();
        Reading<StructDump> none = new Reading.Unsupported<>("", 0, NOT_TAKEN);
        walk(truth, where + " by kcore alone", survey, new StructReadings(s.kernel(), none, s.kcore()), s.kcore());
        walk(truth, where + " by BPF alone", survey, new StructReadings(s.kernel(), s.bpf(), none), s.bpf());
        if (s.bpf() instanceof Reading.Ok<StructDump>(String p, StructDump bpf) && s.kcore() instanceof Reading.Ok<StructDump>(String q, StructDump kcore)) {
            Set<Long> moving = truth.buffers().stream().filter(Truth.Buffer::churning).map(Truth.Buffer::ino).collect(Collectors.toSet());
            verdicts.add(where + " both walks", DumpAgreement.compare(bpf, kcore, moving));
        }
    }

    private void walk(Truth truth, String where, Survey survey, StructReadings alone, Reading<StructDump> walk) {
        if (!(walk instanceof Reading.Ok<StructDump>(String path, StructDump dump))) {
            verdicts.fail(where, "the walk", Refusal.of(walk));
            return;
        }
        Checks checks = new Checks();
        checks.add(DumpCheck.compare(truth, dump, true));
        Sight sight = new Sight(true, dump.partial() == null ? Sight.Struct.ALL : Sight.Struct.OPEN);
        checks.add(ContractCheck.compare(truth, session.show(survey.withStruct(alone)).json(), sight));
        verdicts.add(where + (dump.partial() == null ? "" : " (open buffers only)"), checks.all());
    }
}
