// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.Objects;

import org.dmascope.core.Fact;

/**
 * What became of one condition.
 *
 * @param about       the condition
 * @param weight      what hangs on it for this pair
 * @param holds       whether it is met, with its evidence; or why that is not known and what would settle it
 * @param explanation what was found and what follows, one sentence; names in their shown form
 * @param remedy      what to do; null when nothing need be done
 */
public record ReadyRow(AboutCondition about, Weight weight, Fact<Boolean> holds, String explanation, String remedy) {
    public ReadyRow {
        Objects.requireNonNull(about);
        Objects.requireNonNull(weight);
        Objects.requireNonNull(holds);
        Objects.requireNonNull(explanation);
    }

    /** Met. */
    static ReadyRow yes(AboutCondition a, Weight w, org.dmascope.core.Evidence e, String explanation) {
        return new ReadyRow(a, w, Fact.of(true, e), explanation, null);
    }

    /** Not met. */
    static ReadyRow no(AboutCondition a, Weight w, org.dmascope.core.Evidence e, String explanation, String remedy) {
        return new ReadyRow(a, w, Fact.of(false, e), explanation, remedy);
    }

    /** Not known. @param remedy what would settle it */
    static ReadyRow unknown(AboutCondition a, Weight w, String reason, String remedy) {
        return new ReadyRow(a, w, Fact.unknown(reason, remedy), reason, remedy);
    }

    /** Not known, for the reason of a fact. */
    static ReadyRow unknown(AboutCondition a, Weight w, Fact<?> why, String remedy) {
        return unknown(a, w, why.reason(), why.remedy() == null ? remedy : why.remedy());
    }

    public Answer answer() {
        return !holds.known() ? Answer.UNKNOWN : holds.value() ? Answer.YES : Answer.NO;
    }
}
