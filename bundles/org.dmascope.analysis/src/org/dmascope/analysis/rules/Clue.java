// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.Objects;

import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Word;

/**
 * A fact that a finding rests on.
 *
 * @param what what it is a fact about, in the words of the tables
 * @param fact known, with its tier and source; or unknown where just that matters
 */
public record Clue(String what, Fact<?> fact) {
    public Clue {
        Objects.requireNonNull(what);
        Objects.requireNonNull(fact);
    }

    /** The value in its shown form. */
    public String shown() {
        Object v = fact.value();
        return v == null ? "unknown: " + fact.reason() : v instanceof Word w ? w.word() : v instanceof Boolean b ? (b ? "yes" : "no") : Names.display(v.toString());
    }
}
