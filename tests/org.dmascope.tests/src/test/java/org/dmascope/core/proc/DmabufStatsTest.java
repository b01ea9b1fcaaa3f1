// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.proc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.source.dmabufstats.DmabufStat;
import org.dmascope.core.source.dmabufstats.DmabufStatsReader;
import org.dmascope.core.source.dmabufstats.DmabufStatsSource;
import org.junit.jupiter.api.Test;

/** Texts as Documentation/ABI/testing/sysfs-kernel-dmabuf-buffers describes them; no captured kernel has the option. */
class DmabufStatsTest {
    private static final String DIR = "/sys/kernel/dmabuf/buffers";

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Reading<List<DmabufStat>> bothWays(MemoryRoot root) {
        List<Entry> entries = new ArrayList<>();
        new DmabufStatsSource().gather(new Gatherer("dmabufstats", root, entries::add, System.nanoTime()));
        Reading<List<DmabufStat>> live = DmabufStatsReader.read(root, diagnostics);
        assertEquals(live, DmabufStatsReader.read(new Recording(entries), new ArrayList<>()));
        return live;
    }

    @Test
    void readsEveryBuffer() {
        MemoryRoot root = new MemoryRoot().file(DIR + "/12/exporter_name", "drm\n").file(DIR + "/12/size", "4096\n").file(DIR + "/9/exporter_name", "system\n").file(DIR + "/9/size", "8192\n").file(DIR + "/x/size", "1\n");
        assertEquals(new Reading.Ok<>(DIR, List.of(new DmabufStat(9, "system", 8192), new DmabufStat(12, "drm", 4096))), bothWays(root));
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void absenceIsNormal() {
        assertInstanceOf(Reading.Absent.class, bothWays(new MemoryRoot()));
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void refusalAndNonsenseAreSaid() {
        MemoryRoot root = new MemoryRoot().error(DIR + "/12/exporter_name", Errno.EACCES).file(DIR + "/12/size", "many\n").directory(DIR + "/13");
        assertEquals(new Reading.Ok<>(DIR, List.of(new DmabufStat(12, null, -1))), bothWays(root));
        assertEquals(List.of(Outcome.DENIED, Outcome.MALFORMED), diagnostics.stream().map(Diagnostic::outcome).toList());
    }
}
