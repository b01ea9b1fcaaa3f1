// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.DirectoryRoot;
import org.dmascope.core.Entry;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.foreign.Foreign;
import org.dmascope.core.foreign.ForeignFiles;
import org.dmascope.core.foreign.ForeignKind;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.Surveyor;
import org.dmascope.wire.Gathered;
import org.dmascope.wire.Hello;

/** Runs the parsers: on what an agent shipped or a capture kept, and on a copied tree. */
final class Surveys {
    private static final String AGENT = "agent";
    private static final String FILES = "files";
    /** Where a capture keeps a file of another tool. No host has this path. */
    private static final String FOREIGN = "/dmascope/file";

    private Surveys() {
    }

    /** @param names of PCI devices; the same for all readings of a host */
    static SurveyReading of(Gathered g, Hello hello, String how, boolean keepEntries, PciIds names) {
        SurveyReading file = foreign(g, hello, how, keepEntries, names);
        if (file != null) {
            return file;
        }
        Survey s = Surveyor.read(new Recording(g.entries()), g.takenAt(), names);
        return new SurveyReading(withFailures(s, g.failures()), keepEntries ? g.entries() : List.of(), hello, how, g.cost(), g.costBySource(),
                g.droppedRefreshes(), EventLog.NONE);
    }

    private static Survey withFailures(Survey s, Map<String, String> failures) {
        if (failures.isEmpty()) {
            return s;
        }
        List<Diagnostic> all = new ArrayList<>(s.diagnostics());
        failures.forEach((id, reason) -> all.add(new Diagnostic(id, AGENT, Diagnostic.Outcome.FAILED, 0, 0, reason, null, 1)));
        return s.withDiagnostics(List.copyOf(all));
    }

    /** What a capture of a file of another tool holds: the file, which is recognised and read anew. Null for other captures. */
    private static SurveyReading foreign(Gathered g, Hello hello, String how, boolean keepEntries, PciIds names) {
        for (Entry e : g.entries()) {
            if (e.source().equals(Foreign.SOURCE) && e.op() == Op.READ && e.path().equals(FOREIGN) && e.errno() == 0) {
                return ForeignFiles.parse(FOREIGN, e.data()) instanceof Reading.Ok<Foreign> ok
                        ? new SurveyReading(ok.value().read(g.takenAt(), names), keepEntries ? g.entries() : List.of(), hello, how, g.cost(), g.costBySource(), 0, EventLog.NONE)
                        : null;
            }
        }
        return null;
    }

    /** What {@link #withFailures} put into a survey, for a capture of it. */
    static Map<String, String> failures(Survey s) {
        Map<String, String> out = new LinkedHashMap<>();
        s.diagnostics().stream().filter(d -> d.path().equals(AGENT)).forEach(d -> out.put(d.source(), d.reason()));
        return out;
    }

    private record Asked(Op op, String path) {
    }

    /** A tree has no agent: the readers ask the files. For a capture, what they ask is recorded. */
    static Reading<SurveyReading> ofTree(HostSpec.Tree tree, String version, boolean keepEntries, PciIds names) {
        Instant takenAt = Instant.now();
        long start = System.nanoTime();
        Reading<DirectoryRoot> opened = DirectoryRoot.open(tree.directory());
        if (!(opened instanceof Reading.Ok<DirectoryRoot>(String path, DirectoryRoot root))) {
            return opened.retype();
        }
        Map<Asked, Entry> asked = new LinkedHashMap<>();
        Survey survey = Surveyor.read(keepEntries ? new Gatherer(FILES, root, e -> asked.putIfAbsent(new Asked(e.op(), e.path()), e), start) : root, takenAt,
                names);
        return new Reading.Ok<>(path, new SurveyReading(survey, List.copyOf(asked.values()), new Hello(Hello.PROTOCOL, version, -1, 0, ""), FILES,
                Duration.ofNanos(System.nanoTime() - start), Map.of(), 0, EventLog.NONE));
    }

    /** A file of another tool: recognised, then asked by the same readers. A capture of it keeps the file itself. */
    static Reading<SurveyReading> ofForeign(HostSpec.Foreign spec, String version, boolean keepEntries, PciIds names) {
        Instant takenAt = Instant.now();
        long start = System.nanoTime();
        Reading<Foreign> opened = ForeignFiles.open(spec.file());
        if (!(opened instanceof Reading.Ok<Foreign>(String path, Foreign file))) {
            return opened.retype();
        }
        List<Entry> entries = new ArrayList<>();
        if (keepEntries) {
            Reading<byte[]> bytes = ForeignFiles.bytes(spec.file());
            if (!(bytes instanceof Reading.Ok<byte[]> ok)) {
                return bytes.retype();
            }
            entries.add(new Entry(Foreign.SOURCE, Op.READ, FOREIGN, 0, 0, 0, ok.value()));
        }
        Survey survey = file.read(takenAt, names);
        String how = file.kinds().stream().map(ForeignKind::words).collect(Collectors.joining(", "));
        return new Reading.Ok<>(path, new SurveyReading(survey, List.copyOf(entries), new Hello(Hello.PROTOCOL, version, -1, 0, ""), how,
                Duration.ofNanos(System.nanoTime() - start), Map.of(), 0, EventLog.NONE));
    }
}
