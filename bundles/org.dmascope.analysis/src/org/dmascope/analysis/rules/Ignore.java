// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.Objects;

import org.dmascope.core.Names;

/**
 * Findings that somebody has looked at and does not want to see again: {@code RULE} or {@code RULE@SUBJECT}; where it is kept, behind a TAB {@code # REASON}.
 *
 * @param rule    id of the rule
 * @param subject id of the subject, in its shown form; null for all findings of the rule
 * @param reason  why, in its shown form; "" when none was given
 */
public record Ignore(String rule, String subject, String reason) {
    private static final int LONGEST_REASON = 500;

    public Ignore {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(reason);
    }

    /** All findings of a rule. */
    public static Ignore of(About rule) {
        return new Ignore(rule.id(), null, "");
    }

    public static Ignore of(Finding f) {
        return new Ignore(f.rule().id(), f.subject().id(), "");
    }

    /** The same for a reason, raw: on one line, and no longer than anybody reads. */
    public Ignore because(String why) {
        String shown = Names.display(why.strip());
        return new Ignore(rule, subject, shown.substring(0, Math.min(shown.length(), LONGEST_REASON)));
    }

    /** Null when it is of another form, or there is no such rule. */
    public static Ignore parse(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            return entry(line);
        }
        String rest = line.substring(tab).strip();
        Ignore found = rest.startsWith("#") ? entry(line.substring(0, tab).stripTrailing()) : null;
        return found == null ? null : found.because(rest.substring(1));
    }

    private static Ignore entry(String text) {
        int at = text.indexOf('@');
        String rule = at < 0 ? text : text.substring(0, at);
        boolean subject = at < 0 || at + 1 < text.length() && text.chars().noneMatch(c -> c < ' ');
        return FindingRules.byId(rule) == null || !subject ? null : new Ignore(rule, at < 0 ? null : text.substring(at + 1), "");
    }

    /** What is ignored, in the form that {@link #parse} reads. */
    public String text() {
        return subject == null ? rule : rule + "@" + subject;
    }

    /** With the reason, in the form that {@link #parse} reads. */
    public String line() {
        return reason.isEmpty() ? text() : text() + "\t# " + reason;
    }

    boolean holds(Finding f) {
        return f.rule().id().equals(rule) && (subject == null || subject.equals(f.subject().id()));
    }
}
