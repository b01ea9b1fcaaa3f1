// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.Locale;

import org.dmascope.core.axis.Word;

/** Whether a condition holds. */
public enum Answer implements Word {
    YES, NO, UNKNOWN;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
