// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.bufinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.DirectoryRoot;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Fixture;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoReader;
import org.dmascope.core.source.bufinfo.BufinfoSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BufinfoReaderTest {
    private static final String FILE = "/sys/kernel/debug/dma_buf/bufinfo";

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** What was gathered gives the same reading and diagnostics as the host itself. */
    private Reading<Bufinfo> bothWays(MemoryRoot root) {
        List<Entry> entries = new ArrayList<>();
        new BufinfoSource().gather(new Gatherer("bufinfo", root, entries::add, System.nanoTime()));
        Reading<Bufinfo> live = BufinfoReader.read(root, diagnostics);
        List<Diagnostic> again = new ArrayList<>();
        assertEquals(live, BufinfoReader.read(new Recording(entries), again));
        assertEquals(diagnostics, again);
        return live;
    }

    private void says(Outcome outcome, String reason, String remedy) {
        assertEquals(1, diagnostics.size(), diagnostics.toString());
        Diagnostic d = diagnostics.getFirst();
        assertEquals(outcome, d.outcome());
        assertTrue(d.reason().contains(reason), d.toString());
        assertTrue(remedy == null ? d.remedy() == null : d.remedy().contains(remedy), d.toString());
    }

    @Test
    void readsARealFile() {
        Bufinfo b = assertInstanceOf(Bufinfo.class, assertInstanceOf(Reading.Ok.class, bothWays(new MemoryRoot().file(FILE, Fixture.bytes("core/bufinfo/7.3/fences.bufinfo")))).value());
        assertEquals(10, b.buffers().size());
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void readsTheOldMountPoint() {
        assertInstanceOf(Reading.Ok.class, bothWays(new MemoryRoot().directory("/sys/kernel/debug").file("/debug/dma_buf/bufinfo", Fixture.bytes("core/bufinfo/6.1/fences.bufinfo"))));
        assertEquals(List.of(), diagnostics);
    }

    @Test
    void aKernelWithoutDebugfs() {
        assertInstanceOf(Reading.Absent.class, bothWays(new MemoryRoot().directory("/sys/kernel")));
        says(Outcome.ABSENT, "without debugfs", "CONFIG_DEBUG_FS");
    }

    @Test
    void debugfsThatIsNotMounted() {
        assertInstanceOf(Reading.Absent.class, bothWays(new MemoryRoot().directory("/sys/kernel/debug")));
        says(Outcome.ABSENT, "not mounted", "mount -t debugfs none /sys/kernel/debug");
    }

    @Test
    void aKernelWithoutDmabuf() {
        assertInstanceOf(Reading.Absent.class, bothWays(new MemoryRoot().file("/sys/kernel/debug/sleep_time", "")));
        says(Outcome.ABSENT, "CONFIG_DMA_SHARED_BUFFER", null);
    }

    @Test
    void anOrdinaryUser() {
        assertInstanceOf(Reading.Denied.class, bothWays(new MemoryRoot().error(FILE, Errno.EACCES)));
        says(Outcome.DENIED, "EACCES", "root");
    }

    @Test
    void aKernelThatRefusesDebugfs() {
        assertInstanceOf(Reading.Denied.class, bothWays(new MemoryRoot().error(FILE, Errno.EPERM)));
        says(Outcome.DENIED, "EPERM", null);
    }

    @Test
    void aReadThatIsBlocked() {
        assertInstanceOf(Reading.Failed.class, bothWays(new MemoryRoot().error(FILE, Errno.ETIMEDOUT)));
        says(Outcome.FAILED, "blocked in the kernel", "wait");
    }

    @Test
    void anotherTextIsMalformedNotEmpty() {
        assertInstanceOf(Reading.Malformed.class, bothWays(new MemoryRoot().file(FILE, "")));
        assertEquals(Outcome.MALFORMED, diagnostics.getFirst().outcome());
    }

    @Test
    void aGibibyteIsReadUpToTheLimit(@TempDir Path dir) throws IOException {
        Path file = dir.resolve(FILE.substring(1));
        Files.createDirectories(file.getParent());
        Files.write(file, Fixture.bytes("core/bufinfo/7.3/fences.bufinfo"));
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
            f.setLength(1L << 30);
        }
        DirectoryRoot root = assertInstanceOf(DirectoryRoot.class, assertInstanceOf(Reading.Ok.class, DirectoryRoot.open(dir)).value());
        Reading<Bufinfo> r = BufinfoReader.read(root, diagnostics);
        assertEquals(10, assertInstanceOf(Bufinfo.class, assertInstanceOf(Reading.Ok.class, r).value()).buffers().size());
        assertTrue(diagnostics.stream().anyMatch(d -> d.reason().contains("longer than the 268435456 bytes")), diagnostics.toString());
    }
}
