// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import java.util.Objects;

import org.dmascope.core.Tier;

/**
 * One thing that an importer did or did not do with a buffer.
 *
 * @param value  {@code yes}, {@code no}, or the words of a rule; null when it is not known
 * @param tier   who says so; null when it is not known
 * @param reason what was seen, the rule, or why it is not known
 */
public record TrialEffect(String value, Tier tier, String reason) {
    public TrialEffect {
        Objects.requireNonNull(reason);
        if (value == null != (tier == null)) {
            throw new IllegalArgumentException("a value has a tier");
        }
    }

    static TrialEffect unknown(String reason) {
        return new TrialEffect(null, null, reason);
    }
}
