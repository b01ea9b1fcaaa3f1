// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import org.dmascope.core.Evidence;

/** The rule that a value comes from: the remark of its evidence begins with {@code rule NAME}. */
public final class RuleName {
    private static final String LEAD = "rule ";
    private static final String END = "; ";

    private RuleName() {
    }

    static Evidence put(Evidence e, String rule, String remark) {
        return e.withNote(LEAD + rule + (remark == null ? "" : END + remark));
    }

    /** Null when the value comes from no rule, or nothing is known. */
    public static String of(Evidence e) {
        if (e == null || e.note() == null || !e.note().startsWith(LEAD)) {
            return null;
        }
        int end = e.note().indexOf(END);
        return e.note().substring(LEAD.length(), end < 0 ? e.note().length() : end);
    }

    /** What else the evidence says; null when nothing. */
    public static String remark(Evidence e) {
        if (e == null || e.note() == null) {
            return null;
        }
        int end = e.note().startsWith(LEAD) ? e.note().indexOf(END) : -END.length();
        return e.note().startsWith(LEAD) && end < 0 ? null : e.note().substring(end + END.length());
    }
}
