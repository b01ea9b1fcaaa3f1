// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.List;
import java.util.Objects;

/**
 * Something that is wrong, or worth knowing.
 *
 * @param rule    what found it
 * @param subject what it is about
 * @param text    one sentence about this case; names in their shown form
 * @param clues   the facts it rests on
 */
public record Finding(About rule, FindingSubject subject, String text, List<Clue> clues) {
    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(text);
        clues = List.copyOf(clues);
    }

    public Severity severity() {
        return rule.severity();
    }

    /** The same thing found again in another reading has the same. */
    public String key() {
        return rule.id() + " " + subject.id();
    }
}
