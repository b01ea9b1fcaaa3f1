// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Word;

/** Counts where sources disagree: one diagnostic for each kind of fact, with the first case as example. */
final class Disagreements {
    private static final class Case {
        final Fact<?> first;
        int count;

        Case(Fact<?> first) {
            this.first = first;
        }
    }

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final String one;
    private final String many;

    Disagreements() {
        this("a buffer", "buffers");
    }

    /** @param one what a case is about, with its article @param many the same in the plural */
    Disagreements(String one, String many) {
        this.one = one;
        this.many = many;
    }

    void add(String what, Fact<?> f) {
        cases.computeIfAbsent(what, w -> new Case(f)).count++;
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> out = new ArrayList<>();
        cases.forEach((what, c) -> {
            Fact<?> other = c.first.others().get(0);
            String reason = "sources disagree about the " + what + " of " + (c.count == 1 ? one : c.count + " " + many) + ": "
                    + c.first.evidence().source() + " says \"" + shown(c.first) + "\", " + other.evidence().source() + " says \"" + shown(other) + "\""
                    + " (" + Names.display(other.evidence().path()) + ")";
            out.add(new Diagnostic(c.first.evidence().source(), c.first.evidence().path(), Diagnostic.Outcome.DISAGREE, 0, 0, reason,
                    "read again: the sources are read one after the other", c.count));
        });
        return out;
    }

    private static String shown(Fact<?> f) {
        return f.value() instanceof Word w ? w.word() : Names.display(String.valueOf(f.value()));
    }
}
