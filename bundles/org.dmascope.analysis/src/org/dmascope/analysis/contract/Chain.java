// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.axis.Word;

/** A verdict in the making: every answer becomes a fact and a step. */
final class Chain {
    private final Evidence evidence;
    private final Evidence inferred;
    private final String always;
    private final Map<Axis, Fact<?>> facts = new EnumMap<>(Axis.class);
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param evidence what was read
     * @param inferred for what follows from the catalogue alone; of tier RULE
     * @param always   remark for every value of {@code evidence}; null when there is none
     */
    Chain(Evidence evidence, Evidence inferred, String always) {
        this.evidence = evidence;
        this.inferred = inferred;
        this.always = always;
    }

    /** What was read decides the axis. @param remark what a reader must know beside the rule's name; null when nothing */
    void known(Axis axis, Object value, Rule rule, String seen, String remark) {
        put(axis, value, rule.id(), rule.test(), seen, rule.source(), RuleName.put(evidence, rule.id(), both(remark, always)));
    }

    /** The catalogue decides the axis. */
    void inferred(Axis axis, Object value, String rule, String test, String seen, String source, String remark) {
        put(axis, value, rule, test, seen, source, RuleName.put(inferred, rule, remark));
    }

    void unknown(Axis axis, Rule rule, String seen, String reason, String remedy) {
        facts.put(axis, Fact.unknown(reason, remedy));
        steps.add(new Step(axis, rule.id(), evidence.tier(), rule.test(), seen, "unknown: " + reason, rule.source()));
    }

    private void put(Axis axis, Object value, String rule, String test, String seen, String source, Evidence e) {
        facts.put(axis, Fact.of(value, e));
        steps.add(new Step(axis, rule, e.tier(), test, seen, word(value), source));
    }

    private static String both(String a, String b) {
        return a == null ? b : b == null ? a : a + "; " + b;
    }

    private static String word(Object value) {
        return value instanceof Word w ? w.word() : Boolean.TRUE.equals(value) ? "yes" : Boolean.FALSE.equals(value) ? "no" : String.valueOf(value);
    }

    /** Null while the axis is undecided or unknown. */
    @SuppressWarnings("unchecked") // each axis gets values of its own type only
    <T> T value(Axis axis) {
        Fact<?> f = facts.get(axis);
        return f == null ? null : (T) f.value();
    }

    boolean decided(Axis axis) {
        return facts.containsKey(axis);
    }

    /** What has been decided; the rest is unknown for the reason given. */
    @SuppressWarnings("unchecked") // likewise
    Verdict verdict(String reason, String remedy) {
        Fact<?> rest = Fact.unknown(reason, remedy);
        return new Verdict((Fact<ImporterKind>) facts.getOrDefault(Axis.IMPORTER, rest), (Fact<Boolean>) facts.getOrDefault(Axis.P2P, rest),
                (Fact<Pinned>) facts.getOrDefault(Axis.PINNED, rest), (Fact<Boolean>) facts.getOrDefault(Axis.REVOCABLE, rest),
                (Fact<AttachmentClass>) facts.getOrDefault(Axis.CLASS, rest), (Fact<RevokeState>) facts.getOrDefault(Axis.REVOKE_STATE, rest), steps);
    }
}
