// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What is recorded is what is replayed: value, absence and refusal alike. */
class EntryTest {
    private static <T> Reading<T> outcome(Draw d, String path, T value) {
        return d.oneIn(2) ? new Reading.Ok<>(path, value) : Reading.failure(path, d.of(Errno.ENOENT, Errno.EACCES, Errno.EPERM, Errno.ESRCH, Errno.ENOSYS, Errno.EIO, Errno.ETIMEDOUT, Errno.ELOOP, 99));
    }

    private static String name(Draw d) {
        return d.raw(12).replace("/", "_");
    }

    @Test
    void aRecordingAnswersAsTheHostDid() {
        Property.holds(5_000, d -> {
            String path = "/" + name(d);
            Reading<Content> read = outcome(d, path, new Content(d.bytes(d.below(50)), d.oneIn(2)));
            Reading<List<String>> list = outcome(d, path, d.list(5, () -> name(d)));
            Reading<String> link = outcome(d, path, d.raw(30));
            Reading<FileStat> stat = outcome(d, path, new FileStat(d.any(), d.any(), (int) d.any(), (int) d.any(), d.any(), (int) d.any()));
            Recording r = new Recording(List.of(Entry.ofRead("s", path, read, 0, 1), Entry.ofList("s", path, list, 0, 2), Entry.ofLink("s", path, link, 0, 3), Entry.ofStat("s", path, stat, 0, 4)));
            assertEquals(4, r.size());
            Reading<Content> again = r.read(path, SystemRoot.SMALL);
            if (read instanceof Reading.Ok<Content>(String p, Content c)) {
                Content got = assertInstanceOf(Reading.Ok.class, again).value() instanceof Content x ? x : null;
                assertEquals(c.truncated(), got.truncated());
                org.junit.jupiter.api.Assertions.assertArrayEquals(c.bytes(), got.bytes());
            } else {
                assertEquals(read, again);
            }
            assertEquals(list, r.list(path));
            assertEquals(link, r.readlink(path));
            assertEquals(stat, r.stat(path));
        });
    }

    @Test
    void whatWasNotRecordedIsNotAbsent() {
        Recording r = new Recording(List.of());
        assertInstanceOf(Reading.Unsupported.class, r.read("/x", 1));
        assertInstanceOf(Reading.Unsupported.class, r.list("/x"));
        assertInstanceOf(Reading.Unsupported.class, r.readlink("/x"));
        assertInstanceOf(Reading.Unsupported.class, r.stat("/x"));
    }

    @Test
    void damagedEntriesAreMalformed() {
        assertInstanceOf(Reading.Malformed.class, new Entry("s", Op.LIST, "/x", 0, 0, 0, new byte[] {'a'}).asList());
        assertInstanceOf(Reading.Malformed.class, new Entry("s", Op.STAT, "/x", 0, 0, 0, new byte[39]).asStat());
    }

    /** Captures made before the group was recorded. */
    @Test
    void anOlderStatHasNoGroup() {
        byte[] data = java.nio.ByteBuffer.allocate(5 * Long.BYTES).putLong(1).putLong(2).putLong(3).putLong(4).putLong(5).array();
        assertEquals(new Reading.Ok<>("/x", new FileStat(1, 2, 3, 4, 5, -1)), new Entry("s", Op.STAT, "/x", 0, 0, 0, data).asStat());
    }

    @Test
    void aFailureWithoutErrnoIsRecordedAsOne() {
        Entry e = Entry.ofRead("s", "/x", new Reading.Malformed<>("/x", 3, "odd"), 0, 0);
        assertEquals(Errno.EIO, e.errno());
    }

    @Test
    void theGathererRecordsEachCall() {
        MemoryRoot root = new MemoryRoot().file("/a/b", "text").link("/a/l", "b", new FileStat(5, 6, 7, 8, 9)).error("/a/no", Errno.EACCES);
        List<Entry> sink = new ArrayList<>();
        Gatherer g = new Gatherer("s", root, sink::add, System.nanoTime());
        g.read("/a/b", 2);
        g.list("/a");
        g.readlink("/a/l");
        g.stat("/a/l");
        g.read("/a/no", 9);
        g.quiet().read("/a/b", 9);
        assertEquals(List.of(Op.READ, Op.LIST, Op.READLINK, Op.STAT, Op.READ), sink.stream().map(Entry::op).toList());
        assertEquals(Entry.TRUNCATED, sink.getFirst().flags());
        assertEquals(Errno.EACCES, sink.getLast().errno());
        assertEquals(root.list("/a"), new Recording(sink).list("/a"));
    }
}
