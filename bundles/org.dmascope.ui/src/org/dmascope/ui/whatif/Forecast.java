// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.core.axis.Effect;

/**
 * The answer to a question. Immutable; made off the display thread.
 *
 * @param question what was asked
 * @param snapshot of which reading
 * @param main     under the policy of the question
 * @param rows     its lines
 * @param counts   how many lines there are of each effect; no entry for none
 * @param compared the same things under several policies; empty when that was not asked for
 * @param policies under which
 * @param cost     how long it took
 */
record Forecast(Question question, Snapshot snapshot, Prediction main, List<EffectRow> rows, Map<Effect, Integer> counts, List<PolicyRow> compared, List<Policy> policies,
        Duration cost) {
    static Forecast of(Question question, Snapshot snapshot, Map<Policy, Prediction> predictions, long nanos) {
        Prediction main = predictions.get(question.policy());
        List<EffectRow> rows = new ArrayList<>(main.effects().size());
        int[] counts = new int[Effect.values().length];
        for (Consequence c : main.effects()) {
            rows.add(new EffectRow(rows.size() + 1, c));
            counts[c.effect().ordinal()]++;
        }
        Map<Effect, Integer> some = new EnumMap<>(Effect.class);
        for (Effect e : Effect.values()) {
            if (counts[e.ordinal()] > 0) {
                some.put(e, counts[e.ordinal()]);
            }
        }
        return new Forecast(question, snapshot, main, rows, some, predictions.size() < 2 ? List.of() : PolicyRow.of(predictions), List.copyOf(predictions.keySet()),
                Duration.ofNanos(System.nanoTime() - nanos));
    }
}
