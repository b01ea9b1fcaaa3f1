// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.diff.Change;
import org.dmascope.analysis.diff.Comparison;
import org.dmascope.analysis.diff.Growth;
import org.dmascope.analysis.diff.GrowthRow;
import org.dmascope.analysis.diff.Thing;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.Planted;
import org.dmascope.lab.truth.Truth;

/** Keeps the readings of a scenario in which something grows: who does is ranked, nobody else, and each two readings differ by the buffers that came and went. */
final class GrowthCheck {
    /** With fewer a rise is no trend. */
    private static final int LEAST = 3;
    private final Verdicts verdicts;
    private final List<Snapshot> series = new ArrayList<>();
    private Truth last;

    GrowthCheck(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** @param reading of the truth; null when there is none */
    void add(Truth truth, Snapshot reading, String when) {
        if (truth.deeds().planted() == null || reading == null) {
            return;
        }
        Checks checks = new Checks();
        if (!series.isEmpty()) {
            differ(series.getLast(), reading, last, truth, checks);
        }
        series.add(reading);
        last = truth;
        Planted.Growth growth = truth.deeds().planted().growth();
        if (growth != null && series.size() >= LEAST) {
            ranked(growth, checks);
        }
        if (!checks.all().isEmpty()) {
            verdicts.add("compared" + when, checks.all());
        }
    }

    private void ranked(Planted.Growth growth, Checks checks) {
        List<GrowthRow> processes = Growth.rank(series).stream().filter(r -> r.group().equals("process") && r.steady()).toList();
        checks.equal("who makes more and more", List.of(growth.comm() + " " + growth.pid()), processes.stream().map(GrowthRow::name).toList());
        checks.equal("how many more", List.of(growth.more()), processes.stream().map(GrowthRow::more).toList());
    }

    private static void differ(Snapshot a, Snapshot b, Truth then, Truth now, Checks checks) {
        Comparison c = Comparison.of(a, b);
        checks.equal("buffers that came", only(now, then), inos(c, Change.APPEARED));
        checks.equal("buffers that went", only(then, now), inos(c, Change.GONE));
    }

    private static Set<Long> only(Truth here, Truth notThere) {
        Set<Long> out = new TreeSet<>();
        here.buffers().forEach(b -> out.add(b.ino()));
        notThere.buffers().forEach(b -> out.remove(b.ino()));
        return out;
    }

    private static Set<Long> inos(Comparison c, Change change) {
        Set<Long> out = new TreeSet<>();
        c.differences().stream().filter(d -> d.thing() == Thing.BUFFER && d.change() == change && d.axis() == null)
                .forEach(d -> out.add((change == Change.APPEARED ? d.after() : d.before()).ino()));
        return out;
    }
}
