// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dmascope.core.Draw;
import org.dmascope.core.Errno;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.TopologyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Capture files: what is kept comes back, what is damaged or made to harm is one line and little memory. */
class CaptureFileTest {
    @TempDir
    private Path folder;

    private static CaptureContent content(Draw d) {
        Gathered g = new Gathered(Instant.ofEpochMilli(d.natural() >>> 20), Duration.ofNanos(1000L * d.below(1 << 30)), d.list(30, () -> Frames.entry(d)),
                Map.of("proc", Duration.ofNanos(3000)), d.below(9), Map.of("sysfs", "it broke"));
        return new CaptureContent("{\"a\":1}".getBytes(), Frames.hello(d), g, d.oneIn(2) ? TopologyText.NONE : out -> out.write('{'));
    }

    private static Reading<CaptureContent> parse(byte[] bytes) {
        return new CaptureParser(new ByteArrayInputStream(bytes), "test").read();
    }

    /** A zip of our making: name, content, name, content, … */
    private static byte[] zip(Object... members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) members[i]));
                zip.write((byte[]) members[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] frames() {
        return Frames.written(List.of(new Frame.Greeting(new Hello(Hello.PROTOCOL, "1", 0, 0, "")), new Frame.Done(0, 1, 1, 0, false)));
    }

    private static void assertRefused(byte[] bytes, String why) {
        Reading<CaptureContent> r = parse(bytes);
        assertTrue(r instanceof Reading.Malformed<CaptureContent> m && m.reason().contains(why) && m.reason().lines().count() == 1, r::toString);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Path file = folder.resolve("a.dmascope");
        Property.holds(40, d -> {
            CaptureContent c = content(d);
            assertTrue(CaptureFile.write(file, c).ok());
            CaptureContent back = CaptureFile.read(file).orElse(null);
            assertArrayEquals(c.manifest(), back.manifest());
            assertEquals(c.hello(), back.hello());
            assertEquals(c.gathered(), back.gathered());
        });
    }

    @Test
    void isPrivateAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("a.dmascope");
        CaptureFile.write(file, content(new Draw(1)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void aFailedWriteLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("a.dmascope");
        Files.writeString(file, "old");
        CaptureContent c = content(new Draw(1));
        Gathered bad = new Gathered(Instant.EPOCH, Duration.ZERO, List.of(), Map.of("NOT AN ID", Duration.ZERO), 0, Map.of());
        assertEquals(Errno.EINVAL, CaptureFile.write(file, new CaptureContent(c.manifest(), c.hello(), bad, c.topology())).errno());
        assertEquals("old", Files.readString(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void targetsThatAreNoFilesAreRefused() throws IOException {
        CaptureContent c = content(new Draw(1));
        assertEquals(Errno.EINVAL, CaptureFile.write(Path.of("/dev/null"), c).errno());
        assertEquals(Errno.EINVAL, CaptureFile.write(folder, c).errno());
        assertEquals(Errno.ENOENT, CaptureFile.write(folder.resolve("no/such/folder.dmascope"), c).errno());
        Path file = Files.writeString(folder.resolve("real"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertTrue(CaptureFile.write(link, c).ok());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(CaptureFile.read(file).ok());
    }

    @Test
    void whatIsNoCaptureIsToldApart() throws IOException {
        assertInstanceOf(Reading.Absent.class, CaptureFile.read(folder.resolve("none")));
        assertEquals(Errno.EISDIR, CaptureFile.read(folder).errno());
        assertEquals(Errno.EINVAL, CaptureFile.read(Path.of("/dev/zero")).errno());
        assertInstanceOf(Reading.Malformed.class, CaptureFile.read(Files.writeString(folder.resolve("text"), "hello")));
        assertInstanceOf(Reading.Malformed.class, CaptureFile.read(Files.createFile(folder.resolve("empty"))));
    }

    @Test
    void membersAreChecked() throws IOException {
        byte[] manifest = "{}".getBytes();
        assertTrue(parse(zip("manifest.json", manifest, "frames", frames())).ok());
        assertTrue(parse(zip("frames", frames(), "manifest.json", manifest, "topology.json", manifest)).ok());
        assertRefused(zip("frames", frames()), "manifest.json is missing");
        assertRefused(zip("manifest.json", manifest), "frames is missing");
        assertRefused(zip("manifest.json", manifest, "../../etc/passwd", manifest), "no capture holds");
        assertRefused(zip("manifest.json", new byte[(1 << 20) + 1]), "larger than");
        assertRefused(zip("manifest.json", manifest, "frames", Arrays.copyOf(frames(), frames().length - 1)), "frames are damaged");
        assertRefused(zip("manifest.json", manifest, "frames", Arrays.copyOf(frames(), frames().length + 1)), "do not end");
        assertRefused(zip("manifest.json", manifest, "frames", "hello".getBytes()), "greeting");
        byte[] unfinished = Frames.written(List.of(new Frame.Greeting(new Hello(Hello.PROTOCOL, "1", 0, 0, ""))));
        assertRefused(zip("manifest.json", manifest, "frames", unfinished), "too early");
        byte[] newer = Frames.written(List.of(new Frame.Greeting(new Hello(9, "3.0", 0, 0, ""))));
        assertRefused(zip("manifest.json", manifest, "frames", newer), "version 3.0 with protocol 9");
        byte[] twice = zip("manifest.json", manifest, "frames", frames(), "topology.json", manifest);
        assertRefused(replaced(twice, "topology.json", "manifest.json"), "twice");
    }

    private static byte[] replaced(byte[] b, String from, String to) {
        String s = new String(b, java.nio.charset.StandardCharsets.ISO_8859_1);
        return s.replace(from, to).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** That of 100,000 buffers is some hundred MiB of JSON; nobody reads it back. */
    @Test
    void aLargeTopologyIsPassedOver() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (String member : List.of("manifest.json", "frames")) {
                zip.putNextEntry(new ZipEntry(member));
                zip.write(member.equals("frames") ? frames() : "{}".getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("topology.json"));
            for (int i = 0; i < 1_400_000; i++) {
                zip.write(("{\"ino\":" + i + ",\"size\":4096,\"name\":null,\"exporter\":{\"device\":\"0000:03:00.0\",\"driver\":\"amdgpu\"},\"evidence\":[{\"tier\":\"TEXT\",\"source\":\"bufinfo\"}],\"attachments\":[],\"holders\":[],\"unknown\":{\"pins\":{\"reason\":\"not read\"}}}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        assertTrue(parse(out.toByteArray()).ok());
    }

    @Test
    void bombsAreRefused() throws IOException {
        byte[] zeros = new byte[64 << 20];
        byte[] bomb = zip("manifest.json", "{}".getBytes(), "topology.json", zeros);
        assertTrue(bomb.length < 100_000);
        assertRefused(bomb, "200 times");
        assertRefused(zip("manifest.json", zeros), "larger than");
        byte[] filled = new byte[40 << 20];
        Arrays.fill(filled, (byte) 'a');
        byte[] item = Frames.written(List.of(new Frame.Greeting(new Hello(Hello.PROTOCOL, "1", 0, 0, "")),
                new Frame.Item(0, new org.dmascope.core.Entry("x", org.dmascope.core.Op.READ, "/", 0, 0, 0, filled))));
        assertRefused(zip("manifest.json", "{}".getBytes(), "frames", item), "200 times");
    }

    @Test
    void damageIsNeverAnException() throws IOException {
        Path file = folder.resolve("a.dmascope");
        CaptureFile.write(file, content(new Draw(5)));
        byte[] whole = Files.readAllBytes(file);
        for (int n = 0; n < whole.length; n += 7) {
            parse(Arrays.copyOf(whole, n));
        }
        Property.holds(1000, d -> {
            byte[] b = whole.clone();
            for (int n = d.between(1, 5); n > 0; n--) {
                b[d.below(b.length)] = (byte) d.any();
            }
            parse(b);
        });
    }
}
