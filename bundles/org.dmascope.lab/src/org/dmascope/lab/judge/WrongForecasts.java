// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.whatif.Affected.Kind;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.core.axis.Effect;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Checks;

/** Predictions that are wrong in one point, held against what happened as the right ones are: a comparison that lets one pass would let that mistake pass. */
final class WrongForecasts {
    private static final class Count {
        int held;
        int caught;
    }

    private static final Map<String, UnaryOperator<Prediction>> ALL = all();
    private final Map<String, Count> counts = new LinkedHashMap<>();

    WrongForecasts() {
        ALL.keySet().forEach(k -> counts.put(k, new Count()));
    }

    private static Map<String, UnaryOperator<Prediction>> all() {
        Map<String, UnaryOperator<Prediction>> out = new LinkedHashMap<>();
        out.put("what is torn down survives", turned(Effect.INVALIDATED, Effect.SURVIVES));
        out.put("what is torn down is gone for good", turned(Effect.INVALIDATED, Effect.KILLED));
        out.put("what is gone survives", turned(Effect.KILLED, Effect.SURVIVES));
        out.put("what is gone may map again", turned(Effect.KILLED, Effect.INVALIDATED));
        out.put("what is moved stays", turned(Effect.MOVED, Effect.SURVIVES));
        out.put("what blocks does not", turned(Effect.BLOCKED, Effect.SURVIVES));
        out.put("what is refused is granted", turned(Effect.REFUSED, Effect.SURVIVES));
        out.put("what survives is gone", turned(Effect.SURVIVES, Effect.KILLED));
        out.put("what survives is torn down", turned(Effect.SURVIVES, Effect.INVALIDATED));
        out.put("nothing comes free", each(c -> c.freed() > 0, c -> with(c, c.effect(), 0, c.pinned())));
        out.put("attachments are left out", without(Kind.ATTACHMENT));
        out.put("memory regions are left out", without(Kind.MR));
        out.put("mappings are left out", without(Kind.MMAP));
        out.put("processes are left out", without(Kind.PROCESS));
        return out;
    }

    /** Holds each of them that differs from the right one. */
    void hold(Prediction right, Snapshot reading, Outcomes outcomes) {
        ALL.forEach((name, wrong) -> {
            Prediction p = wrong.apply(right);
            if (!p.effects().equals(right.effects())) {
                Count n = counts.get(name);
                n.held++;
                n.caught += ForecastCheck.compare(p, reading, outcomes).stream().anyMatch(c -> !c.ok()) ? 1 : 0;
            }
        });
    }

    /** Whether each that could be held was caught each time. Empty when nothing was foretold. */
    List<Check> caught() {
        Checks checks = new Checks();
        counts.forEach((name, n) -> {
            if (n.held > 0) {
                checks.equal("the wrong prediction \"" + name + "\" is caught", n.held, n.caught);
            }
        });
        return checks.all();
    }

    private static UnaryOperator<Prediction> turned(Effect from, Effect to) {
        return each(c -> c.effect() == from, c -> with(c, to, c.freed(), c.pinned()));
    }

    private static UnaryOperator<Prediction> each(Predicate<Consequence> where, UnaryOperator<Consequence> change) {
        return p -> of(p, p.effects().stream().map(c -> where.test(c) ? change.apply(c) : c).toList());
    }

    /** Those to which something happens: that one survives need not be said. */
    private static UnaryOperator<Prediction> without(Kind kind) {
        return p -> of(p, p.effects().stream().filter(c -> c.subject().kind() != kind || c.effect() == Effect.SURVIVES || c.effect() == Effect.UNKNOWN).toList());
    }

    private static Consequence with(Consequence c, Effect effect, long freed, long pinned) {
        return new Consequence(c.subject(), effect, c.rule(), c.clues(), c.waitsFor(), freed, pinned);
    }

    private static Prediction of(Prediction p, List<Consequence> effects) {
        return new Prediction(p.action(), p.policy(), effects, p.totals(), p.ending(), p.unread());
    }
}
