// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.Errno;
import org.dmascope.core.Problem;
import org.dmascope.core.Reading;

/** Counts like failures over many processes, so that 312 denied directories are one diagnostic. */
final class Tally {
    private record Key(String path, Outcome outcome, int errno, String reason) {
    }

    private static final String REMEDY_DENIED = "run as root (sudo), or give the reader CAP_SYS_PTRACE, to see every process";

    private final Map<Key, Integer> counts = new LinkedHashMap<>();

    /** Counts a failed reading; {@code what} is the pattern of its path, {@code /proc/PID/fd}. */
    void failure(String what, Reading<?> r) {
        Diagnostic d = Diagnostic.of(ProcSource.ID, r, null);
        String reason = d.outcome() == Outcome.DENIED ? "permission denied (" + Errno.name(d.errno()) + "): what these processes hold is not known" : d.reason();
        add(what, d.outcome(), d.errno(), reason);
    }

    void malformed(String what, List<Problem> problems) {
        if (!problems.isEmpty()) {
            add(what, Outcome.MALFORMED, 0, problems.getFirst().reason());
        }
    }

    void add(String what, Outcome outcome, int errno, String reason) {
        counts.merge(new Key(what, outcome, errno, reason), 1, Integer::sum);
    }

    void report(List<Diagnostic> out) {
        counts.forEach((k, n) -> out.add(new Diagnostic(ProcSource.ID, k.path, k.outcome, k.errno, 0, k.reason,
                k.outcome == Outcome.DENIED ? REMEDY_DENIED : null, n)));
    }
}
