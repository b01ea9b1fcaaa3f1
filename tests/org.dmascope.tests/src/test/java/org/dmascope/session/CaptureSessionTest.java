// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.TopologyText;
import org.dmascope.wire.CaptureContent;
import org.dmascope.wire.CaptureFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a capture keeps is what was read: the same parsers make the same survey of it. */
@Timeout(60)
class CaptureSessionTest {
    private static final String BUFINFO = """

            Dma-buf Objects:
            size    \tflags   \tmode    \tcount   \texp_name\tino     \tname
            00004096\t00080002\t00080005\t00000003\tsystem\t00000042\thello
            \tAttached Devices:
            \t0000:00:02.0
            Total 1 devices attached


            Total 1 objects, 4096 bytes
            """;

    @TempDir
    private Path folder;
    private Path tree;
    private Path file;

    @BeforeEach
    void makeTree() throws IOException {
        tree = folder.resolve("tree");
        write("sys/kernel/debug/dma_buf/bufinfo", BUFINFO);
        write("proc/sys/kernel/osrelease", "7.3.4-test\n");
        write("proc/sys/kernel/hostname", "db7\n");
        write("proc/mounts", "debugfs /sys/kernel/debug debugfs rw 0 0\n");
        file = folder.resolve("host.dmascope");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(tree.resolve(path).getParent());
        Files.writeString(tree.resolve(path), text);
    }

    private SurveyReading readTree(ReadOptions options) {
        try (HostSession s = Sessions.open(new HostSpec.Tree(tree))) {
            return Sessions.value(s.read(options, () -> false));
        }
    }

    @Test
    void aTreeIsReadWithoutAnAgent() {
        SurveyReading r = readTree(ReadOptions.all());
        assertEquals("files", r.how());
        assertEquals(List.of(), r.entries());
        assertEquals(-1, r.hello().uid());
        assertEquals(42L, r.survey().bufinfo().orElse(null).buffers().getFirst().ino());
        assertEquals("7.3.4-test", r.survey().host().kernel());
    }

    @Test
    void aTreeThatIsNotThereIsAbsent() {
        try (HostSession s = Sessions.open(new HostSpec.Tree(folder.resolve("none")))) {
            assertInstanceOf(Reading.Absent.class, s.read(ReadOptions.all(), () -> false));
        }
    }

    @Test
    void aCaptureOfATreeGivesTheSameSurvey() {
        SurveyReading r = readTree(ReadOptions.all().forCapture());
        CaptureManifest m = Captures.save(file, new HostSpec.Tree(tree), r, TopologyText.NONE, "test").orElse(null);
        assertEquals("7.3.4-test", m.kernel());
        assertSame(r);
    }

    @Test
    void aCaptureOfThisMachineGivesTheSameSurvey() {
        try (HostSession s = Sessions.open(new HostSpec.Local())) {
            SurveyReading r = Sessions.value(s.read(ReadOptions.all().forCapture(), () -> false));
            assertTrue(Captures.save(file, s.spec(), r, out -> out.write("{}".getBytes(StandardCharsets.UTF_8)), "test").ok());
            assertSame(r);
        }
    }

    private void assertSame(SurveyReading live) {
        Captures.Opened opened = Captures.open(file).orElse(null);
        assertEquals(live.survey().host(), opened.reading().survey().host());
        assertEquals(live.survey().bufinfo(), opened.reading().survey().bufinfo());
        assertEquals(live.survey().holders(), opened.reading().survey().holders());
        assertEquals(live.survey().stats(), opened.reading().survey().stats());
        assertEquals(live.survey().devices(), opened.reading().survey().devices());
        assertEquals(live.survey().diagnostics(), opened.reading().survey().diagnostics());
        assertEquals(live.survey().takenAt().toEpochMilli(), opened.reading().survey().takenAt().toEpochMilli());
        assertEquals(live.hello(), opened.reading().hello());
        assertEquals(live.how(), opened.manifest().how());
        assertEquals("capture", opened.reading().how());
        try (HostSession s = Sessions.open(HostSpec.parse(file.toString()).orElse(null))) {
            assertEquals(opened.reading(), Sessions.value(s.read(ReadOptions.all(), () -> false)));
        }
    }

    @Test
    void aSourceThatFailedInTheAgentStaysADiagnostic() {
        try (HostSession s = Sessions.open(new HostSpec.Local())) {
            SurveyReading r = Sessions.value(s.read(ReadOptions.all().only(Set.of("host", "of-the-future")).forCapture(), () -> false));
            assertTrue(r.survey().diagnostics().stream().anyMatch(d -> d.source().equals("of-the-future") && d.reason().contains("does not know")));
            Captures.save(file, s.spec(), r, TopologyText.NONE, "test");
            assertEquals(r.survey().diagnostics(), Captures.open(file).orElse(null).reading().survey().diagnostics());
        }
    }

    @Test
    void nothingRecordedIsNotKept() {
        assertEquals(Errno.EINVAL, Captures.save(file, new HostSpec.Tree(tree), readTree(ReadOptions.all()), TopologyText.NONE, "test").errno());
        assertTrue(Files.notExists(file));
    }

    private Reading<Captures.Opened> withManifest(String json) {
        Captures.save(file, new HostSpec.Tree(tree), readTree(ReadOptions.all().forCapture()), TopologyText.NONE, "test");
        CaptureContent c = CaptureFile.read(file).orElse(null);
        CaptureFile.write(file, new CaptureContent(json.getBytes(StandardCharsets.UTF_8), c.hello(), c.gathered(), c.topology()));
        return Captures.open(file);
    }

    @Test
    void manifestsAreNotBelieved() {
        String good = "{\"schema\":\"dmascope-capture/1\",\"takenAt\":\"2026-11-23T10:00:00Z\"";
        assertTrue(withManifest(good + "}").ok());
        for (String bad : List.of("", "[", "null", "[]", "{}", "{\"schema\":1}", "{\"schema\":{}}", "{\"schema\":\"dmascope-capture/2\"}", "{\"schema\":\"dmascope-capture/1\"}",
                "{\"schema\":\"dmascope-capture/1\",\"takenAt\":\"yesterday\"}", good + ",\"sources\":{}}", good + ",\"sources\":[[]]}", good + ",\"host\":[1,2]}",
                "[".repeat(100_000), "{\"a\":".repeat(50_000))) {
            Reading<Captures.Opened> r = withManifest(bad);
            assertTrue(r instanceof Reading.Malformed<Captures.Opened> m && m.reason().lines().count() == 1, () -> bad + " → " + r);
        }
        CaptureManifest m = withManifest(good + ",\"spec\":\"a\\u001b[2J\",\"host\":\"a\\\\nb\",\"toolVersion\":\"" + "v".repeat(50_000) + "\"}").orElse(null).manifest();
        assertEquals("a\\x1b[2J", m.spec());
        assertEquals("a\nb", m.host());
        assertEquals(10_000, m.toolVersion().length());
    }
}
