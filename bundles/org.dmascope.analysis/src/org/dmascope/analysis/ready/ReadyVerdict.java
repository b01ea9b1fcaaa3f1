// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.Locale;

import org.dmascope.core.axis.Word;

/** What all conditions say together. */
public enum ReadyVerdict implements Word {
    /** Every needed condition holds. */
    READY,
    /** A needed condition does not hold. */
    NOT_READY,
    /** None is known to fail, and at least one needed condition could not be told. */
    NOT_KNOWN;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
