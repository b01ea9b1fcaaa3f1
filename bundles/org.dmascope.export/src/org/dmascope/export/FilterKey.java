// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.Locale;

/** The keys of the filter language. */
public enum FilterKey {
    /** Inode, the exact number. */
    INO(true),
    /** Process id, the exact number. */
    PID(true),
    /** Device name, any part of it. */
    DEV(false),
    /** Driver, any part of it. */
    DRV(false),
    /** Exporter name, any part of it. */
    EXP(false),
    /** Name of a buffer or process, any part of it. */
    NAME(false),
    /** Class of an attachment, the whole word; {@code unknown} too. */
    CLASS(true),
    /** Revoke state of an attachment, the whole word; {@code unknown} too. */
    STATE(true);

    private final boolean whole;

    FilterKey(boolean whole) {
        this.whole = whole;
    }

    /** As typed, without the colon. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean finds(String wanted, String term) {
        return whole ? term.equals(wanted) : term.toLowerCase(Locale.ROOT).contains(wanted);
    }

    static FilterKey of(String word) {
        for (FilterKey k : values()) {
            if (k.word().equals(word)) {
                return k;
            }
        }
        return null;
    }
}
