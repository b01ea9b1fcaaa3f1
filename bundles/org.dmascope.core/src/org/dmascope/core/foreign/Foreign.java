// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.Surveyor;

/**
 * A file of another tool that was recognised.
 *
 * @param kinds       what it holds, at least one
 * @param root        the host that it tells of
 * @param diagnostics what of it was not understood, and where it is cut
 */
public record Foreign(Set<ForeignKind> kinds, SystemRoot root, List<Diagnostic> diagnostics) {
    /** Source of the diagnostics. */
    public static final String SOURCE = "file";

    public Foreign {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        diagnostics = List.copyOf(diagnostics);
    }

    /** Runs every reader over it. */
    public Survey read(Instant takenAt, PciIds names) {
        return read(root, takenAt, names);
    }

    /** The same through a root that records what is asked. */
    public Survey read(SystemRoot asked, Instant takenAt, PciIds names) {
        Survey s = Surveyor.read(asked, takenAt, names);
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(together(s.diagnostics()));
        for (ForeignKind k : kinds) {
            if (k.omissions() != null) {
                s = s.withDevices(s.devices().map(d -> d.omitting(k.omissions())));
            }
        }
        return s.withDiagnostics(Collections.unmodifiableList(all));
    }

    /** What a file does not say is one line for each source and reason, without the remedies for a host. */
    private static List<Diagnostic> together(List<Diagnostic> many) {
        Map<String, Diagnostic> out = new LinkedHashMap<>();
        for (Diagnostic d : many) {
            boolean silent = d.outcome() == Diagnostic.Outcome.UNSUPPORTED && d.errno() == 0 && (kinds(d.reason()) || d.reason().equals(PastedTexts.SILENT));
            String key = silent ? d.source() + "\n" + d.reason() : "\n" + out.size();
            Diagnostic seen = out.get(key);
            out.put(key, !silent ? d : new Diagnostic(d.source(), seen == null ? d.path() : seen.path(), d.outcome(), 0, 0, d.reason(), null, d.count() + (seen == null ? 0 : seen.count())));
        }
        return List.copyOf(out.values());
    }

    private static boolean kinds(String reason) {
        return Stream.of(ForeignKind.values()).anyMatch(k -> reason.startsWith(k.subject()));
    }
}
