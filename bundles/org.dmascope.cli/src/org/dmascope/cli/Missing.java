// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.List;
import java.util.Set;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Names;

/**
 * What a reading could not say, as lines for a person.
 *
 * @param missing   what was not read, or not as the kernel prints it
 * @param disagreed where two sources say different things: shown, but nothing is missing
 */
record Missing(List<Diagnostic> missing, List<Diagnostic> disagreed) {
    private static final int MOST = 12;

    /** @param sources ids of the sources that matter for what is shown */
    static Missing of(List<Diagnostic> all, Set<String> sources) {
        List<Diagnostic> relevant = all.stream().filter(d -> sources.contains(d.source()) || !READERS.contains(d.source())).toList();
        return new Missing(relevant.stream().filter(d -> d.outcome() != Diagnostic.Outcome.DISAGREE).toList(),
                relevant.stream().filter(d -> d.outcome() == Diagnostic.Outcome.DISAGREE).toList());
    }

    /** Of some sources and no others: those that fill the one view that is shown. */
    static Missing only(List<Diagnostic> all, Set<String> sources) {
        return of(all.stream().filter(d -> sources.contains(d.source())).toList(), sources);
    }

    private static final Set<String> READERS = Set.of("host", "bufinfo", "dmabufstats", "proc", "sysfs", "drm", "dmem");

    int status() {
        return missing.isEmpty() ? ExitStatus.DONE : ExitStatus.PARTIAL;
    }

    void print(Console console) {
        print(console, missing, "not read: ");
        print(console, disagreed, "sources disagree: ");
    }

    private static void print(Console console, List<Diagnostic> list, String lead) {
        for (Diagnostic d : list.subList(0, Math.min(MOST, list.size()))) {
            console.say(lead + line(d));
        }
        if (list.size() > MOST) {
            console.say("and " + (list.size() - MOST) + " more (--json lists all)");
        }
    }

    /** {@code PATH: reason (N times). Remedy.} */
    static String line(Diagnostic d) {
        String path = Names.display(d.path());
        StringBuilder out = new StringBuilder();
        if (!d.reason().contains(path)) {
            out.append(path).append(d.line() > 0 ? " line " + d.line() : "").append(": ");
        }
        out.append(d.reason());
        if (d.count() > 1) {
            out.append(" (").append(d.count()).append(" times)");
        }
        if (d.remedy() != null && !d.remedy().isEmpty()) {
            out.append(". ").append(Character.toUpperCase(d.remedy().charAt(0))).append(d.remedy(), 1, d.remedy().length());
        }
        return out.toString();
    }
}
