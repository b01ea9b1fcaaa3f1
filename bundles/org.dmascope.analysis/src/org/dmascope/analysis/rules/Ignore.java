// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.Objects;

/**
 * Findings that somebody has looked at and does not want to see again: {@code RULE} or {@code RULE@SUBJECT}.
 *
 * @param rule    id of the rule
 * @param subject id of the subject, in its shown form; null for all findings of the rule
 */
public record Ignore(String rule, String subject) {
    public Ignore {
        Objects.requireNonNull(rule);
    }

    /** Null when it is of another form, or there is no such rule. */
    public static Ignore parse(String text) {
        int at = text.indexOf('@');
        String rule = at < 0 ? text : text.substring(0, at);
        boolean subject = at < 0 || at + 1 < text.length() && text.chars().noneMatch(c -> c < ' ');
        return FindingRules.byId(rule) == null || !subject ? null : new Ignore(rule, at < 0 ? null : text.substring(at + 1));
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        return subject == null ? rule : rule + "@" + subject;
    }

    boolean holds(Finding f) {
        return f.rule().id().equals(rule) && (subject == null || subject.equals(f.subject().id()));
    }
}
