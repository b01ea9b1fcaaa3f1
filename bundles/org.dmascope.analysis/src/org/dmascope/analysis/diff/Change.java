// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.Locale;

/** What became of a thing from one reading to the other. */
public enum Change {
    APPEARED, GONE, CHANGED;

    /** For people, JSON and TSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Change mirrored() {
        return this == APPEARED ? GONE : this == GONE ? APPEARED : CHANGED;
    }
}
