// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.filter;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tree.SubjectLine;

/** The filter language on the lines of a tree: on the thing that a line stands for, and on its words. */
public final class LineFilter {
    /** @param problem what is wrong with the text, null when nothing is */
    public record Result(Predicate<SubjectLine> predicate, String problem) {
    }

    private LineFilter() {
    }

    /** @param rows finds the row of a subject, null when there is none */
    public static Result parse(String text, Function<Subject, Object> rows) {
        RowFilter.Result r = RowFilter.parse(text);
        if (r.problem() != null) {
            return new Result(null, r.problem());
        }
        String words = text.strip().toLowerCase(Locale.ROOT);
        return new Result(l -> {
            Object row = l.subject() == null ? null : rows.apply(l.subject());
            return row != null && r.predicate().test(row) || (l.text() + ' ' + l.dim()).toLowerCase(Locale.ROOT).contains(words);
        }, null);
    }
}
