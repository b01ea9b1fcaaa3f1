// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Reading;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.DumpAgreement;
import org.dmascope.lab.truth.Truth;

/**
 * Reads thousands of buffers: every source finds all of them, and the walks agree. Afterwards the module that made them is unloaded, which
 * works only when no reader has kept a reference.
 */
final class ManyTrial implements Trial {
    private static final String UNLOAD = "unload";

    @Override
    public void judge(Guest guest, Truth first, Aftermath aftermath, Verdicts verdicts) {
        guest.say("reading as root");
        Set<String> sources = new LinkedHashSet<>(Sources.ids());
        sources.add(Sources.KCORE);
        try (Session session = guest.as(Account.ROOT)) {
            Reading<Survey> read = session.read(sources);
            if (read instanceof Reading.Ok<Survey>(String path, Survey survey)) {
                verdicts.add("as root", counts(first.many(), survey));
            } else {
                verdicts.fail("as root", "reading", Refusal.of(read));
            }
        }
        verdicts.add("after the agents ended", aftermath.left());
        Reading<Truth> unloaded = guest.step(UNLOAD);
        verdicts.add("after " + UNLOAD, List.of(new Check("no reference was kept", unloaded.ok(), "unloaded", Refusal.of(unloaded))));
    }

    private static List<Check> counts(Truth.Many made, Survey survey) {
        Checks checks = new Checks();
        String all = words(made.buffers(), (long) made.buffers() * made.attachments());
        checks.equal("bufinfo", all, survey.bufinfo() instanceof Reading.Ok<Bufinfo>(String p, Bufinfo b)
                ? words(b.buffers().size(), b.buffers().stream().mapToLong(x -> x.attachments().size()).sum()) : Refusal.of(survey.bufinfo()));
        checks.equal("kcore", all, found(survey.struct().kcore()));
        checks.equal("BPF", all, found(survey.struct().bpf()));
        if (survey.struct().bpf() instanceof Reading.Ok<StructDump>(String p, StructDump bpf)
                && survey.struct().kcore() instanceof Reading.Ok<StructDump>(String q, StructDump kcore)) {
            List<Check> differ = DumpAgreement.compare(bpf, kcore, Set.of()).stream().filter(c -> !c.ok()).toList();
            checks.equal("where the walks differ", List.of(), differ.subList(0, Math.min(5, differ.size())));
        }
        return checks.all();
    }

    private static String found(Reading<StructDump> walk) {
        return walk instanceof Reading.Ok<StructDump>(String p, StructDump d)
                ? words(d.buffers().size(), d.buffers().stream().map(StructBuffer::attachments).mapToLong(List::size).sum()) : Refusal.of(walk);
    }

    private static String words(int buffers, long attachments) {
        return buffers + " buffers, " + attachments + " attachments";
    }
}
