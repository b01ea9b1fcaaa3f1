// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.FindingSubject;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.source.proc.HolderProcess;

/** Holds the holders of a buffer in two readings against each other. */
final class HolderComparison {
    /** A process within one boot; between boots its name and user, and its number among those. */
    private record Who(long pid, long startTime, String comm, int ordinal) {
    }

    private final Snapshot a;
    private final Snapshot b;
    private final boolean sameBoot;
    private final Tally tally;
    private final Set<Who> looked = new HashSet<>();
    private final Set<Who> lookedLater = new HashSet<>();

    HolderComparison(Snapshot a, Snapshot b, boolean sameBoot, Tally tally) {
        this.a = a;
        this.b = b;
        this.sameBoot = sameBoot;
        this.tally = tally;
        if (sameBoot) {
            a.processes().forEach(p -> looked.add(who(p.process())));
            b.processes().forEach(p -> lookedLater.add(who(p.process())));
        }
    }

    private static Who who(HolderProcess p) {
        return new Who(p.pid(), p.startTime(), null, 0);
    }

    private Map<Who, HoldingState> index(List<HoldingState> holders) {
        Map<Who, HoldingState> out = LinkedHashMap.newLinkedHashMap(holders.size());
        for (HoldingState h : holders) {
            if (sameBoot) {
                out.put(who(h.process().process()), h);
            } else {
                int n = 0;
                while (out.putIfAbsent(new Who(-1, h.uid(), h.comm(), n), h) != null) {
                    n++;
                }
            }
        }
        return out;
    }

    void compare(Pair p) {
        List<HoldingState> x = p.before().holders();
        List<HoldingState> y = p.after().holders();
        if (x.isEmpty() && y.isEmpty()) {
            return;
        }
        Map<Who, HoldingState> old = index(x);
        index(y).forEach((who, h) -> {
            HoldingState o = old.remove(who);
            if (o == null) {
                appeared(p, who, h);
            } else {
                Fact<String> was = Summaries.holding(o);
                Fact<String> is = Summaries.holding(h);
                if (!was.value().equals(is.value())) {
                    tally.add(new Difference(Change.CHANGED, Thing.HOLDER, id(p, h), label(p, h), p.before(), p.after(), "how", was, is, null));
                }
            }
        });
        old.forEach((who, h) -> gone(p, who, h));
    }

    private void appeared(Pair p, Who who, HoldingState h) {
        if (!a.holdersKnown().known() && !looked.contains(who)) {
            tally.hidden(Thing.HOLDER, null, true, a.holdersKnown(), id(p, h));
        } else {
            tally.add(new Difference(Change.APPEARED, Thing.HOLDER, id(p, h), label(p, h), p.before(), p.after(), null, null, Summaries.holding(h), null));
        }
    }

    private void gone(Pair p, Who who, HoldingState h) {
        if (!b.holdersKnown().known() && !lookedLater.contains(who)) {
            tally.hidden(Thing.HOLDER, null, false, b.holdersKnown(), id(p, h));
        } else {
            tally.add(new Difference(Change.GONE, Thing.HOLDER, id(p, h), label(p, h), p.before(), p.after(), null, Summaries.holding(h), null, null));
        }
    }

    private static FindingSubject buffer(Pair p) {
        return FindingSubject.of(p.before().ino() <= p.after().ino() ? p.before() : p.after());
    }

    private static String id(Pair p, HoldingState h) {
        return buffer(p).id() + "/pid:" + h.pid();
    }

    private static String label(Pair p, HoldingState h) {
        return (h.comm() == null ? "process" : Names.display(h.comm())) + " " + h.pid() + " on " + buffer(p).label();
    }
}
