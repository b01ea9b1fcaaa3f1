// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.dmabufstats;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * Reads {@code /sys/kernel/dmabuf/buffers}: a directory per buffer, named by its inode, with {@code exporter_name} and {@code size} (bytes, decimal).
 * That the directory is absent is normal and no diagnostic.
 */
public final class DmabufStatsReader {
    private DmabufStatsReader() {
    }

    public static Reading<List<DmabufStat>> read(SystemRoot root, List<Diagnostic> out) {
        Reading<List<String>> names = root.list(DmabufStatsSource.DIR);
        if (!(names instanceof Reading.Ok<List<String>> ok)) {
            if (!(names instanceof Reading.Absent)) {
                out.add(Diagnostic.of(DmabufStatsSource.ID, names, names instanceof Reading.Denied ? "run as root (sudo)" : null));
            }
            return names.retype();
        }
        List<DmabufStat> stats = new ArrayList<>();
        int unread = 0;
        int malformed = 0;
        Reading<Content> failure = null;
        for (long ino : ok.value().stream().mapToLong(DmabufStatsSource::inode).filter(i -> i >= 0).sorted().distinct().toArray()) {
            Reading<Content> exporter = root.read(DmabufStatsSource.DIR + "/" + ino + "/exporter_name", SystemRoot.SMALL);
            Reading<Content> size = root.read(DmabufStatsSource.DIR + "/" + ino + "/size", SystemRoot.SMALL);
            if (exporter instanceof Reading.Absent && size instanceof Reading.Absent) {
                continue; // released between the listing and the read
            }
            if (!exporter.ok() || !size.ok()) {
                failure = exporter.ok() ? size : exporter;
                unread++;
            }
            long bytes = size instanceof Reading.Ok<Content> s ? DmabufStatsSource.inode(s.value().line()) : -1;
            if (size.ok() && bytes < 0) {
                malformed++;
            }
            String name = exporter instanceof Reading.Ok<Content> e ? e.value().line() : null;
            stats.add(new DmabufStat(ino, name, bytes));
        }
        if (failure != null) {
            Diagnostic d = Diagnostic.of(DmabufStatsSource.ID, failure, null);
            out.add(new Diagnostic(d.source(), d.path(), d.outcome(), d.errno(), 0, d.reason(), null, unread));
        }
        if (malformed > 0) {
            out.add(new Diagnostic(DmabufStatsSource.ID, DmabufStatsSource.DIR + "/INO/size", Outcome.MALFORMED, 0, 0, "the size is not a number", null, malformed));
        }
        return new Reading.Ok<>(names.path(), List.copyOf(stats));
    }
}
