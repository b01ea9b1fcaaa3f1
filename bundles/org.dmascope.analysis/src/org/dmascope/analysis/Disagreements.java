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

    void add(String what, Fact<?> f) {
        cases.computeIfAbsent(what, w -> new Case(f)).count++;
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> out = new ArrayList<>();
        cases.forEach((what, c) -> {
            Fact<?> other = c.first.others().get(0);
            String reason = "sources disagree about the " + what + " of " + (c.count == 1 ? "a buffer" : c.count + " buffers") + ": "
                    + c.first.evidence().source() + " says \"" + shown(c.first) + "\", " + other.evidence().source() + " says \"" + shown(other) + "\""
                    + " (" + Names.display(other.evidence().path()) + ")";
            out.add(new Diagnostic(c.first.evidence().source(), c.first.evidence().path(), Diagnostic.Outcome.DISAGREE, 0, 0, reason,
                    "read again: the sources are read one after the other", c.count));
        });
        return out;
    }

    private static String shown(Fact<?> f) {
        return Names.display(String.valueOf(f.value()));
    }
}
