// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.Locale;

/** How much a finding matters; the worst first. */
public enum Severity {
    /** Something does not work, or hangs. */
    ERROR,
    /** Something is probably not as it was meant. */
    WARNING,
    /** Worth knowing when something else is looked for. */
    INFO;

    /** For people, JSON and the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it matters as much as the other one, or more. */
    public boolean atLeast(Severity o) {
        return compareTo(o) <= 0;
    }

    /** Null when there is none of this word. */
    public static Severity of(String word) {
        for (Severity s : values()) {
            if (s.word().equals(word)) {
                return s;
            }
        }
        return null;
    }
}
