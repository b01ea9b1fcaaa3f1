// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.ContractCheck;
import org.dmascope.lab.truth.DumpCheck;
import org.dmascope.lab.truth.Sight;
import org.dmascope.lab.truth.Truth;

/** One reading with some rights: what may be read is read and right, what may not is refused with a remedy that names what is missing. */
final class PrivilegeReading {
    private final Guest guest;
    private final Verdicts verdicts;
    private final Truth truth;

    PrivilegeReading(Guest guest, Verdicts verdicts, Truth truth) {
        this.guest = guest;
        this.verdicts = verdicts;
        this.truth = truth;
    }

    void compare(Account account, Lockdown lockdown) {
        String where = "as " + account.words() + lockdown.words();
        guest.say("reading " + where);
        Set<String> sources = new LinkedHashSet<>(Sources.ids());
        sources.add(Sources.KCORE);
        try (Session session = guest.as(account)) {
            Reading<Survey> read = session.read(sources);
            if (read instanceof Reading.Ok<Survey>(String path, Survey survey)) {
                Checks checks = new Checks();
                Rights rights = new Rights(account, lockdown);
                sources(checks, rights, survey);
                checks.add(ContractCheck.compare(truth, session.show(survey).json(), sight(rights, survey)));
                verdicts.add(where, checks.all());
            } else {
                verdicts.fail(where, "reading", Refusal.of(read));
            }
        }
    }

    private void sources(Checks checks, Rights rights, Survey survey) {
        checks.equal("bufinfo may be read", rights.bufinfo(), survey.bufinfo().ok());
        walk(checks, "kcore", rights.kcore(), rights.kcoreRemedy(), survey.struct().kcore(), survey.diagnostics(), rights.symbols());
        walk(checks, "BPF", rights.bpf(), rights.bpfRemedy(), survey.struct().bpf(), survey.diagnostics(), rights.symbols());
    }

    private void walk(Checks checks, String name, boolean may, Pattern remedy, Reading<StructDump> walk, List<Diagnostic> all, boolean named) {
        checks.holds("the walk by " + name, walk.ok() == may, may ? "read" : "refused", Refusal.of(walk));
        if (walk instanceof Reading.Ok<StructDump>(String path, StructDump dump)) {
            checks.add(DumpCheck.compare(truth, dump, named));
            return;
        }
        // a walk that was not tried, because the other one served, needs no word
        List<Diagnostic> said = all.stream().filter(d -> d.path().equals(walk.path())).toList();
        checks.holds("the refusal of " + name + " names what is missing",
                said.stream().anyMatch(d -> d.remedy() != null && remedy.matcher(d.remedy()).find()), "a remedy with " + remedy,
                said.isEmpty() ? "no diagnostic on " + walk.path() : said.stream().map(d -> d.reason() + " / " + d.remedy()).toList());
    }

    /** What was read is taken from the walks themselves: whether they may be, {@link #sources} has said. */
    private static Sight sight(Rights rights, Survey survey) {
        Reading<StructDump> bpf = survey.struct().bpf();
        Reading<StructDump> kcore = survey.struct().kcore();
        Sight.Struct struct = whole(kcore) || whole(bpf) ? Sight.Struct.ALL : bpf.ok() ? Sight.Struct.OPEN : Sight.Struct.NONE;
        return new Sight(rights.bufinfo() || struct == Sight.Struct.ALL, struct);
    }

    private static boolean whole(Reading<StructDump> walk) {
        return walk instanceof Reading.Ok<StructDump>(String path, StructDump dump) && dump.partial() == null;
    }
}
