// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One recorded call of a {@link SystemRoot}: what was asked, what came of it. This is what an agent ships, a capture keeps and a
 * {@link Recording} replays.
 *
 * @param source source that asked
 * @param op     the call
 * @param path   raw path
 * @param errno  0 when it succeeded
 * @param flags  {@link #TRUNCATED}, {@link #FILTERED}
 * @param micros microseconds since the start of the reading
 * @param data   READ: the bytes; LIST: names, each ended by a NUL byte; READLINK: the target; STAT: ino, size, mode, uid, rdev, gid
 *               as big-endian 64-bit numbers (older captures have no gid); empty on failure
 */
public record Entry(String source, Op op, String path, int errno, int flags, long micros, byte[] data) {
    /** There was more than the limit. */
    public static final int TRUNCATED = 1;
    /** The agent left out what no reader asks for (fds that are no dma-bufs, other lines of maps). */
    public static final int FILTERED = 2;
    private static final int STAT_BYTES = 6 * Long.BYTES;
    /** Before the group was recorded. */
    private static final int OLD_STAT_BYTES = 5 * Long.BYTES;

    public Entry {
        Objects.requireNonNull(source);
        Objects.requireNonNull(op);
        Objects.requireNonNull(path);
        Objects.requireNonNull(data);
    }

    public static Entry ofRead(String source, String path, Reading<Content> r, int flags, long micros) {
        return r instanceof Reading.Ok<Content> ok
                ? new Entry(source, Op.READ, path, 0, flags | (ok.value().truncated() ? TRUNCATED : 0), micros, ok.value().bytes())
                : failed(source, Op.READ, path, r, flags, micros);
    }

    public static Entry ofList(String source, String path, Reading<List<String>> r, int flags, long micros) {
        return r instanceof Reading.Ok<List<String>> ok ? new Entry(source, Op.LIST, path, 0, flags, micros, names(ok.value()))
                : failed(source, Op.LIST, path, r, flags, micros);
    }

    public static Entry ofLink(String source, String path, Reading<String> r, int flags, long micros) {
        return r instanceof Reading.Ok<String> ok
                ? new Entry(source, Op.READLINK, path, 0, flags, micros, ok.value().getBytes(StandardCharsets.ISO_8859_1))
                : failed(source, Op.READLINK, path, r, flags, micros);
    }

    public static Entry ofStat(String source, String path, Reading<FileStat> r, int flags, long micros) {
        if (!(r instanceof Reading.Ok<FileStat>(String p, FileStat s))) {
            return failed(source, Op.STAT, path, r, flags, micros);
        }
        byte[] data = ByteBuffer.allocate(STAT_BYTES).putLong(s.ino()).putLong(s.size()).putLong(s.mode()).putLong(s.uid()).putLong(s.rdev()).putLong(s.gid()).array();
        return new Entry(source, Op.STAT, path, 0, flags, micros, data);
    }

    private static Entry failed(String source, Op op, String path, Reading<?> r, int flags, long micros) {
        int errno = r.errno() == 0 ? Errno.EIO : r.errno();
        return new Entry(source, op, path, errno, flags, micros, new byte[0]);
    }

    private static byte[] names(List<String> names) {
        int n = 0;
        for (String s : names) {
            n += s.length() + 1;
        }
        ByteBuffer b = ByteBuffer.allocate(n);
        for (String s : names) {
            b.put(s.getBytes(StandardCharsets.ISO_8859_1)).put((byte) 0);
        }
        return b.array();
    }

    public Reading<Content> asRead() {
        return errno != 0 ? Reading.failure(path, errno) : new Reading.Ok<>(path, new Content(data, (flags & TRUNCATED) != 0));
    }

    /** The names of a LIST; a list whose data does not end in NUL is malformed. */
    public Reading<List<String>> asList() {
        if (errno != 0) {
            return Reading.failure(path, errno);
        }
        if (data.length > 0 && data[data.length - 1] != 0) {
            return new Reading.Malformed<>(path, 0, "a recorded list of names does not end where it should");
        }
        List<String> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < data.length; i++) {
            if (data[i] == 0) {
                out.add(new String(data, from, i - from, StandardCharsets.ISO_8859_1));
                from = i + 1;
            }
        }
        return new Reading.Ok<>(path, out);
    }

    public Reading<String> asLink() {
        return errno != 0 ? Reading.failure(path, errno) : new Reading.Ok<>(path, new String(data, StandardCharsets.ISO_8859_1));
    }

    public Reading<FileStat> asStat() {
        if (errno != 0) {
            return Reading.failure(path, errno);
        }
        if (data.length != STAT_BYTES && data.length != OLD_STAT_BYTES) {
            return new Reading.Malformed<>(path, 0, "a recorded stat has " + data.length + " bytes, not " + STAT_BYTES);
        }
        ByteBuffer b = ByteBuffer.wrap(data);
        return new Reading.Ok<>(path, new FileStat(b.getLong(), b.getLong(), (int) b.getLong(), (int) b.getLong(), b.getLong(), b.hasRemaining() ? (int) b.getLong() : -1));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Entry e && source.equals(e.source) && op == e.op && path.equals(e.path) && errno == e.errno && flags == e.flags
                && micros == e.micros && Arrays.equals(data, e.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, op, path, errno, flags, micros, Arrays.hashCode(data));
    }
}
