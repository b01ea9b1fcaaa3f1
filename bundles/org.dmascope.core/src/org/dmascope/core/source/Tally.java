// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/**
 * Collects diagnostics and counts the like ones: 137 unreadable {@code config} files are one line with the first path and a count. The
 * number of lines is bounded, so that a hostile tree cannot fill the memory with complaints. Not for several threads.
 */
public final class Tally {
    /** Bound on different complaints of one source. */
    public static final int MAX_LINES = 200;

    private final String source;
    private final Map<String, Diagnostic> lines = new LinkedHashMap<>();
    private int dropped;

    /** @param source id of the source that complains */
    public Tally(String source) {
        this.source = source;
    }

    /** Counts a reading that failed. {@code kind} names the like things, e.g. the file name; {@code remedy} may be null. */
    public void failure(String kind, Reading<?> failure, String remedy) {
        count(kind, Diagnostic.of(source, failure, remedy));
    }

    /** Counts something that was read and is not what the kernel prints. */
    public void malformed(String kind, String path, String reason) {
        count(kind, new Diagnostic(source, path, Diagnostic.Outcome.MALFORMED, 0, 0, reason, null, 1));
    }

    /** Counts any diagnostic. */
    public void count(String kind, Diagnostic d) {
        String key = String.join("\n", kind, d.outcome().name(), Errno.name(d.errno()), d.reason());
        Diagnostic seen = lines.get(key);
        if (seen != null) {
            lines.put(key, new Diagnostic(source, seen.path(), seen.outcome(), seen.errno(), seen.line(), seen.reason(), seen.remedy(),
                    seen.count() + d.count()));
        } else if (lines.size() < MAX_LINES) {
            lines.put(key, d);
        } else {
            dropped++;
        }
    }

    /** Hands the lines over, in the order in which they first came. */
    public void addTo(List<Diagnostic> diagnostics) {
        diagnostics.addAll(lines.values());
        if (dropped > 0) {
            diagnostics.add(new Diagnostic(source, "", Diagnostic.Outcome.MALFORMED, 0, 0, "more complaints than are listed", null, dropped));
        }
    }
}
