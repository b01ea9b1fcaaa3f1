// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dmascope.core.Draw;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Op;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a series: each step comes back byte by byte; damage takes no more with it than it must. */
class SeriesFileTest {
    private static final Hello HELLO = new Hello(Hello.PROTOCOL, "1", 0, 0, "x86_64");
    private static final byte[] MANIFEST = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static Gathered gathered(long millis, List<Entry> entries) {
        return new Gathered(Instant.ofEpochMilli(millis), Duration.ofNanos(7_000), entries, Map.of("proc", Duration.ofNanos(3000)), 0, Map.of());
    }

    /** The next reading of the same host: most calls as before, some gone, some new, some with other bytes. */
    private static List<Entry> next(Draw d, List<Entry> before) {
        List<Entry> out = new ArrayList<>();
        for (Entry e : before) {
            switch (d.below(8)) {
                case 0 -> out.add(Frames.entry(d));
                case 1 -> {
                    // gone
                }
                case 2 -> out.add(new Entry(e.source(), e.op(), e.path(), e.errno(), e.flags(), d.below(1 << 20), e.errno() != 0 ? e.data() : d.bytes(d.below(3000))));
                default -> out.add(new Entry(e.source(), e.op(), e.path(), e.errno(), e.flags(), d.below(1 << 20), e.data()));
            }
        }
        if (d.oneIn(3)) {
            java.util.Collections.reverse(out);
        }
        out.add(Frames.entry(d));
        return out;
    }

    private static <T> T value(Reading<T> r) {
        assertTrue(r.ok(), r::toString);
        return r.orElse(null);
    }

    private static SeriesReader open(Path file) {
        return value(SeriesReader.open(file));
    }

    /** Five steps of one entry; the third one failed. */
    private Path five() throws IOException {
        Path file = folder.resolve("five.dmascope");
        try (SeriesWriter w = value(SeriesWriter.create(file, MANIFEST, SeriesWriter.ALL))) {
            for (int i = 1; i <= 5; i++) {
                value(i == 3 ? w.fail(Instant.ofEpochMilli(3), Errno.EIO, "the host is gone") : w.add(HELLO, gathered(i, step(i))));
            }
        }
        return file;
    }

    private static List<Entry> step(int i) {
        return List.of(new Entry("proc", Op.READ, "/proc/1/comm", 0, 0, i, ("step " + i).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyStepComesBack() {
        Property.holds(40, d -> {
            Path file = folder.resolve("a" + d.natural() + ".dmascope");
            List<Gathered> written = new ArrayList<>();
            List<Entry> entries = d.list(30, () -> Frames.entry(d));
            Hello hello = Frames.hello(d);
            try (SeriesWriter w = value(SeriesWriter.create(file, MANIFEST, SeriesWriter.ALL))) {
                for (int i = d.between(1, 90); i > 0; i--) {
                    written.add(gathered(written.size(), entries));
                    value(w.add(hello, written.getLast()));
                    entries = next(d, entries);
                    entries = entries.subList(0, Math.min(40, entries.size()));
                }
            }
            try (SeriesReader r = open(file)) {
                assertArrayEquals(MANIFEST, r.manifest());
                assertEquals(List.of(), r.problems());
                assertEquals(written.size(), r.steps().size());
                for (int n = 0; n < 30; n++) {
                    int i = d.below(written.size());
                    CaptureContent c = value(r.read(r.steps().get(i)));
                    assertEquals(hello, c.hello());
                    assertEquals(written.get(i), c.gathered(), "step " + i);
                }
            }
        });
    }

    @Test
    void aStepOfAFailedReadingSaysWhy() throws IOException {
        try (SeriesReader r = open(five())) {
            assertEquals(List.of(1, 2, 3, 4, 5), r.steps().stream().map(StepHead::number).toList());
            assertEquals(new Reading.Failed<>(folder.resolve("five.dmascope").toString(), Errno.EIO, "the host is gone"), r.read(r.steps().get(2)));
            assertEquals(gathered(5, step(5)), value(r.read(r.steps().get(4))).gathered());
        }
    }

    @Test
    void theOldestAreDroppedAndLeaveTheFile() throws IOException {
        Path file = folder.resolve("a.dmascope");
        long most = 0;
        try (SeriesWriter w = value(SeriesWriter.create(file, MANIFEST, 10))) {
            for (int i = 1; i <= 400; i++) {
                value(w.add(HELLO, gathered(i, step(i))));
                most = Math.max(most, Files.size(file));
                try (SeriesReader r = open(file)) {
                    assertEquals(Math.min(i, 10), r.steps().size());
                    assertEquals(i, r.steps().getLast().number());
                    assertEquals(gathered(i, step(i)), value(r.read(r.steps().getLast())).gathered());
                    int first = Math.max(1, i - 9);
                    assertEquals(gathered(first, step(first)), value(r.read(r.steps().getFirst())).gathered());
                }
            }
        }
        assertTrue(Files.size(file) < most, "never shrank");
        assertTrue(most < 130 * 200, "it grew to " + most + " bytes");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void itGoesOnWhereItEnded() throws IOException {
        Path file = five();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 3));
        try (SeriesWriter w = value(SeriesWriter.resume(file, SeriesWriter.ALL))) {
            assertEquals(4, w.steps().size());
            assertEquals(5, value(w.add(HELLO, gathered(50, step(50)))).number());
            assertEquals(Errno.EBUSY, SeriesWriter.resume(file, SeriesWriter.ALL).errno());
        }
        try (SeriesReader r = open(file)) {
            assertEquals(List.of(), r.problems());
            assertEquals(gathered(50, step(50)), value(r.read(r.steps().getLast())).gathered());
            assertEquals(gathered(4, step(4)), value(r.read(r.steps().get(3))).gathered());
        }
    }

    @Test
    void aFileThatOthersTouchIsLeftAlone() throws IOException {
        Path file = folder.resolve("a.dmascope");
        try (SeriesWriter w = value(SeriesWriter.create(file, MANIFEST, SeriesWriter.ALL))) {
            value(w.add(HELLO, gathered(1, step(1))));
            Files.write(file, new byte[] { 1 }, java.nio.file.StandardOpenOption.APPEND);
            assertEquals(Errno.EBUSY, w.add(HELLO, gathered(2, step(2))).errno());
            Files.delete(file);
            assertEquals(Errno.EBUSY, w.add(HELLO, gathered(2, step(2))).errno());
            Files.writeString(file, "another");
            assertEquals(Errno.EBUSY, w.add(HELLO, gathered(2, step(2))).errno());
        }
        assertEquals("another", Files.readString(file));
        assertEquals(Errno.EINVAL, SeriesWriter.create(file, MANIFEST, 3).errno());
        assertEquals(Errno.ENOENT, SeriesWriter.create(folder.resolve("no/such/a.dmascope"), MANIFEST, 3).errno());
        assertInstanceOf(Reading.Malformed.class, SeriesWriter.resume(file, 3));
    }

    @Test
    void whatIsNoSeriesIsToldApart() throws IOException {
        byte[] whole = Files.readAllBytes(five());
        assertTrue(SeriesReader.isSeries(folder.resolve("five.dmascope")));
        assertFalse(SeriesReader.isSeries(folder.resolve("none")));
        assertFalse(SeriesReader.isSeries(folder));
        assertInstanceOf(Reading.Absent.class, SeriesReader.open(folder.resolve("none")));
        assertEquals(Errno.EINVAL, SeriesReader.open(Path.of("/dev/zero")).errno());
        byte[] future = whole.clone();
        ByteBuffer.wrap(future).putShort(SeriesFormat.MAGIC.length, (short) 2);
        Reading<SeriesReader> r = SeriesReader.open(Files.write(folder.resolve("future"), future));
        assertTrue(r instanceof Reading.Malformed<SeriesReader> m && m.reason().contains("version 2, this program reads version 1"), r::toString);
        byte[] huge = whole.clone();
        ByteBuffer.wrap(huge).putInt(SeriesFormat.MAGIC.length + 2, Integer.MAX_VALUE);
        assertInstanceOf(Reading.Malformed.class, SeriesReader.open(Files.write(folder.resolve("huge"), huge)));
    }

    /** Cut at every byte: the steps before the cut are all there and whole, the cut is said. */
    @Test
    void cutAnywhereTheStepsBeforeAreThere() throws IOException {
        Path file = five();
        byte[] whole = Files.readAllBytes(file);
        List<StepHead> steps;
        try (SeriesReader r = open(file)) {
            steps = r.steps();
        }
        Path cut = folder.resolve("cut.dmascope");
        for (int n = 0; n < whole.length; n++) {
            Files.write(cut, Arrays.copyOf(whole, n));
            Reading<SeriesReader> opened = SeriesReader.open(cut);
            if (n < steps.getFirst().at()) {
                assertInstanceOf(Reading.Malformed.class, opened);
                continue;
            }
            try (SeriesReader r = value(opened)) {
                int length = n;
                long there = steps.stream().filter(s -> s.end() <= length).count();
                assertEquals(there, r.steps().size(), "cut at " + n);
                boolean between = n == steps.getFirst().at() || steps.stream().anyMatch(s -> s.end() == length);
                assertEquals(between ? 0 : 1, r.problems().size(), r.problems()::toString);
                for (StepHead s : r.steps()) {
                    if (s.number() != 3) {
                        assertEquals(gathered(s.number(), step(s.number())), value(r.read(s)).gathered());
                    }
                }
            }
        }
    }

    /** Each byte flipped: what is read is what was written, and what is not read is said. */
    @Test
    void aFlippedByteNeverMakesAnotherReading() throws IOException {
        byte[] whole = Files.readAllBytes(five());
        Path file = folder.resolve("flipped.dmascope");
        for (int n = 0; n < whole.length; n++) {
            byte[] b = whole.clone();
            b[n] ^= (byte) (1 << n % 8);
            Files.write(file, b);
            if (!(SeriesReader.open(file) instanceof Reading.Ok<SeriesReader>(String p, SeriesReader r))) {
                continue;
            }
            try (r) {
                int good = 0;
                for (StepHead s : r.steps()) {
                    Reading<CaptureContent> c = r.read(s);
                    if (c instanceof Reading.Ok<CaptureContent> ok) {
                        assertEquals(gathered(s.number(), step(s.number())), ok.value().gathered(), "byte " + n);
                        good++;
                    }
                }
                assertTrue(good < 4 || !r.problems().isEmpty() || r.read(r.steps().get(2)) instanceof Reading.Malformed, "byte " + n + " was flipped and nothing is said");
            }
        }
    }

    private static Reading<CaptureContent> read(Path file, StepHead.Kind kind, byte[] body) throws IOException {
        StepHead h = new StepHead(kind, 1, 0, 1, Instant.EPOCH, 0, body.length, SeriesFormat.sum(body, body.length));
        byte[] head = SeriesFormat.head(MANIFEST);
        byte[] step = SeriesFormat.step(h, body);
        byte[] all = Arrays.copyOf(head, head.length + step.length);
        System.arraycopy(step, 0, all, head.length, step.length);
        Files.write(file, all);
        try (SeriesReader r = open(file)) {
            return r.read(r.steps().getFirst());
        }
    }

    /** A step that unpacks to gigabytes ends after some megabytes. */
    @Test
    void bombsAreRefused() throws IOException {
        Path file = folder.resolve("bomb.dmascope");
        byte[] filled = new byte[200 << 20];
        Piece[] one = { new Piece(filled) };
        byte[] bomb = StepPacker.pack(new Piece[0], one, List.of());
        assertTrue(bomb.length < 1 << 20);
        Reading<CaptureContent> r = read(file, StepHead.Kind.WHOLE, bomb);
        assertTrue(r instanceof Reading.Malformed<CaptureContent> m && m.reason().contains("200 times"), r::toString);
        // pieces of the step before, each taken again and again
        Files.write(file, SeriesBytes.of(List.of(new byte[] { 1, 3, 'x' }, new byte[] { 2, 2, 0, 2, 0 }, new byte[] { 1, 127, 0 })));
        try (SeriesReader r2 = open(file)) {
            assertTrue(r2.read(r2.steps().get(1)) instanceof Reading.Malformed<CaptureContent> m && m.reason().contains("same bytes twice"));
            assertInstanceOf(Reading.Malformed.class, r2.read(r2.steps().get(2)));
        }
        assertInstanceOf(Reading.Malformed.class, read(file, StepHead.Kind.FAILED, new byte[2]));
    }

    @Test
    void damageIsNeverAnException() throws IOException {
        byte[] whole = Files.readAllBytes(five());
        Path file = folder.resolve("damaged.dmascope");
        Property.holds(1000, d -> {
            byte[] b = whole.clone();
            for (int n = d.between(1, 5); n > 0; n--) {
                b[d.below(b.length)] = (byte) d.any();
            }
            Files.write(file, b);
            if (SeriesReader.open(file) instanceof Reading.Ok<SeriesReader>(String p, SeriesReader r)) {
                try (r) {
                    r.steps().forEach(r::read);
                }
            }
        });
    }
}
