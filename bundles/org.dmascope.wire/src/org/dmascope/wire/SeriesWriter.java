// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/**
 * Writes a series, one step after the other, each flushed to the disk before the next. A step is appended with its checksums: whenever the writer is ended,
 * the steps before stay as they are, and what was not finished is passed over by the reader. Steps that are dropped leave the file together with the others
 * that need the same whole step: the rest is copied beside it and renamed. For one thread.
 */
public final class SeriesWriter implements Closeable {
    /** Keep all steps. */
    public static final int ALL = 0;
    /** A new whole step after so many, or when those are several times as large: opening a step unpacks what came since the last whole one. */
    private static final int MOST_CHANGES = 64;
    private static final int MOST_TIMES = 4;
    private static final int BLOCK = 1 << 20;

    private final Path path;
    private final int keep;
    private final byte[] head;
    private final List<StepHead> steps;
    private FileChannel file;
    /** Held, not asked: another writer finds it. */
    private FileLock lock;
    private Object key;
    private long end;
    private Piece[] before = new Piece[0];
    private int base;
    private long whole;
    private long changes;
    private int since;
    private int next = 1;
    private int most = MOST_CHANGES;

    private SeriesWriter(Path path, int keep, byte[] head, List<StepHead> steps) {
        this.path = path;
        this.keep = keep;
        this.head = head;
        this.steps = new ArrayList<>(steps);
    }

    /**
     * A series that is not there yet. The file comes into being with its first step.
     *
     * @param keep how many steps belong to the series, the latest ones; {@link #ALL} for all
     */
    public static Reading<SeriesWriter> create(Path path, byte[] manifest, int keep) {
        if (Files.exists(path)) {
            return new Reading.Failed<>(path.toString(), Errno.EINVAL, path + " is there already");
        }
        if (!Files.isDirectory(path.toAbsolutePath().getParent())) {
            return new Reading.Failed<>(path.toString(), Errno.ENOENT, "the folder of " + path + " is not there");
        }
        return new Reading.Ok<>(path.toString(), new SeriesWriter(path.toAbsolutePath(), keep, SeriesFormat.head(manifest), List.of()));
    }

    /** Goes on with a series; what an ended writer did not finish is cut off. */
    public static Reading<SeriesWriter> resume(Path path, int keep) {
        String name = path.toString();
        try {
            Path real = path.toRealPath();
            FileChannel file = FileChannel.open(real, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Reading<SeriesScan> scan = SeriesScan.of(file, name);
            if (!(scan instanceof Reading.Ok<SeriesScan>(String p, SeriesScan s))) {
                file.close();
                return scan.retype();
            }
            SeriesWriter w = new SeriesWriter(real, keep, SeriesFormat.head(s.manifest()), s.steps());
            if (!w.take(file)) {
                file.close();
                return new Reading.Failed<>(name, Errno.EBUSY, name + " is being written by another program");
            }
            if (s.cut() > 0) {
                file.truncate(s.end());
            }
            w.end = s.end();
            return new Reading.Ok<>(name, w);
        } catch (IOException e) {
            return failed(name, e);
        }
    }

    private static <T> Reading<T> failed(String name, IOException e) {
        return new Reading.Failed<>(name, Errno.EIO, "writing " + name + " failed: " + e.getMessage());
    }

    private boolean take(FileChannel channel) throws IOException {
        try {
            FileLock l = channel.tryLock();
            if (l == null) {
                return false;
            }
            lock = l;
        } catch (OverlappingFileLockException e) {
            return false; // by this very program
        }
        file = channel;
        key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return true;
    }

    /** Appends a reading. @return the step; {@link Reading.Failed} when it could not be written: the file is then as before */
    public Reading<StepHead> add(Hello hello, Gathered g) {
        try {
            Piece[] now = PieceCutter.cut(hello, g);
            boolean fresh = before.length == 0 || since >= most || changes >= MOST_TIMES * whole;
            byte[] body = StepPacker.pack(fresh ? new Piece[0] : before, now, g.entries());
            Reading<StepHead> r = append(fresh ? StepHead.Kind.WHOLE : StepHead.Kind.CHANGES, fresh ? 0 : base, g.takenAt(), body);
            if (r instanceof Reading.Ok<StepHead>(String p, StepHead step)) {
                before = now;
                base = step.number();
                whole = fresh ? body.length : whole;
                changes = fresh ? 0 : changes + body.length;
                since = fresh ? 0 : since + 1;
            }
            return r;
        } catch (IllegalArgumentException e) {
            return new Reading.Failed<>(path.toString(), Errno.EINVAL, "the reading cannot be kept: " + e.getMessage());
        } catch (IOException e) {
            return failed(path.toString(), e);
        }
    }

    /** Appends that a reading failed. @param at when, by the clock of this machine */
    public Reading<StepHead> fail(Instant at, int errno, String reason) {
        byte[] text = FrameWriter.clipped(reason, Limits.REASON);
        return append(StepHead.Kind.FAILED, 0, at, ByteBuffer.allocate(Integer.BYTES + text.length).putInt(errno).put(text).array());
    }

    /** A new whole step after so many that say changes, so that a short test sees what a long series does. */
    void wholeAfter(int changesAtMost) {
        most = changesAtMost;
    }

    /** The next step has that number, or a higher one when that is taken: for copies, in which steps keep their numbers. */
    public void next(int number) {
        next = number;
    }

    /** The steps that belong to the series. */
    public List<StepHead> steps() {
        int oldest = steps.isEmpty() ? 0 : steps.getLast().oldest();
        return steps.stream().filter(s -> s.number() >= oldest).toList();
    }

    private Reading<StepHead> append(StepHead.Kind kind, int of, Instant at, byte[] body) {
        int number = Math.max(next, steps.isEmpty() ? 1 : steps.getLast().number() + 1);
        int oldest = Math.max(steps.isEmpty() ? number : steps.getLast().oldest(), keep == ALL ? 1 : number - keep + 1);
        StepHead h = new StepHead(kind, number, of, oldest, at, file == null ? head.length : end, body.length, SeriesFormat.sum(body, body.length));
        try {
            if (file == null) {
                create(h, body);
            } else {
                String other = changedByOthers();
                if (other != null) {
                    return new Reading.Failed<>(path.toString(), Errno.EBUSY, other);
                }
                write(SeriesFormat.step(h, body));
            }
            steps.add(h);
            drop();
            return new Reading.Ok<>(path.toString(), h);
        } catch (IOException e) {
            return failed(path.toString(), e);
        }
    }

    /** One write, so that a writer that is ended leaves a beginning of it at most. What cannot be written as a whole is taken back. */
    private void write(byte[] record) throws IOException {
        try {
            put(file, record, end);
            file.force(false);
            end += record.length;
        } catch (IOException e) {
            file.truncate(end);
            throw e;
        }
    }

    private static void put(FileChannel out, byte[] b, long at) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(b);
        while (left.hasRemaining()) {
            out.write(left, at + left.position());
        }
    }

    /** Null when the file is as this writer left it. */
    private String changedByOthers() throws IOException {
        if (!Files.exists(path) || !Files.readAttributes(path, BasicFileAttributes.class).fileKey().equals(key)) {
            return path + " was moved, deleted or replaced while it was written";
        }
        return file.size() == end ? null : path + " was changed by another program while it was written";
    }

    /** The file comes into being as a whole, with what {@code fill} writes behind the head. */
    private void rewrite(Filling fill) throws IOException {
        Path part = Files.createTempFile(path.getParent(), ".dmascope", ".part");
        FileChannel out = FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean done = false;
        try {
            put(out, head, 0);
            long size = fill.write(out, head.length);
            out.force(true);
            FileLock taken = out.tryLock();
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            done = true;
            FileChannel old = file;
            file = out;
            lock = taken;
            end = size;
            key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            if (old != null) {
                old.close();
            }
        } finally {
            if (!done) {
                out.close();
                Files.delete(part);
            }
        }
    }

    /** Writes from there on. */
    private interface Filling {
        /** @return where it ends */
        long write(FileChannel out, long at) throws IOException;
    }

    private void create(StepHead h, byte[] body) throws IOException {
        rewrite((out, at) -> {
            byte[] step = SeriesFormat.step(h, body);
            put(out, step, at);
            return at + step.length;
        });
    }

    /** Leaves out whole steps, and what says changes from them, as soon as none of those belongs to the series. */
    private void drop() throws IOException {
        int oldest = steps.getLast().oldest();
        int first = 0;
        for (int i = 1; i < steps.size() && steps.get(i).number() <= oldest; i++) {
            first = steps.get(i).kind() == StepHead.Kind.WHOLE ? i : first;
        }
        if (first == 0) {
            return;
        }
        long from = steps.get(first).at();
        long to = end;
        FileChannel old = file;
        rewrite((out, start) -> {
            long at = start;
            for (long next = from; next < to;) {
                byte[] b = SeriesScan.bytes(old, next, (int) Math.min(to - next, BLOCK));
                put(out, b, at);
                at += b.length;
                next += b.length;
            }
            return at;
        });
        long by = from - head.length;
        List<StepHead> kept = steps.subList(first, steps.size()).stream()
                .map(s -> new StepHead(s.kind(), s.number(), s.base(), s.oldest(), s.takenAt(), s.at() - by, s.length(), s.sum())).toList();
        steps.clear();
        steps.addAll(kept);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close(); // and with it the lock
        }
    }
}
