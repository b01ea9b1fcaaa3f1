// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Prediction;

/**
 * A thing and what becomes of it under each policy.
 *
 * @param subject null for the last row, which says whether the action comes to its end
 * @param effects by policy; none where a policy does nothing to the thing
 * @param all     the predictions, for the last row
 */
record PolicyRow(Affected subject, Map<Policy, Consequence> effects, Map<Policy, Prediction> all) {
    private static final String LAST = "\u0001"; //$NON-NLS-1$

    String key() {
        return subject == null ? LAST : subject.id();
    }

    /** Things in the order of the predictions, then the row of endings. */
    static List<PolicyRow> of(Map<Policy, Prediction> predictions) {
        Map<String, Map<Policy, Consequence>> effects = new LinkedHashMap<>();
        Map<String, Affected> subjects = new LinkedHashMap<>();
        predictions.forEach((policy, p) -> p.effects().forEach(c -> {
            String id = c.subject().id();
            subjects.putIfAbsent(id, c.subject());
            effects.computeIfAbsent(id, x -> new LinkedHashMap<>()).put(policy, c);
        }));
        List<PolicyRow> out = new ArrayList<>(effects.size() + 1);
        effects.forEach((id, by) -> out.add(new PolicyRow(subjects.get(id), by, Map.of())));
        if (!out.isEmpty()) {
            out.add(new PolicyRow(null, Map.of(), predictions));
        }
        return out;
    }
}
