// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;

import org.dmascope.core.Errno;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;

/**
 * Reads the steps of a series, whatever the file is: bounded like a capture. What is damaged takes no more with it than the steps that say their changes
 * from it. Steps that are read in their order are unpacked once each. A series that is written at the same time is seen as it was when it was opened.
 * For one thread.
 */
public final class SeriesReader implements Closeable {
    private final FileChannel file;
    private final String name;
    private final SeriesScan scan;
    private final List<StepHead> steps;
    private final StepUnpacker unpacker = new StepUnpacker();

    private SeriesReader(FileChannel file, String name, SeriesScan scan) {
        this.file = file;
        this.name = name;
        this.scan = scan;
        int oldest = scan.steps().isEmpty() ? 0 : scan.steps().getLast().oldest();
        this.steps = scan.steps().stream().filter(s -> s.number() >= oldest).toList();
    }

    /** Whether a file begins as a series does; false when it cannot be read. */
    public static boolean isSeries(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(SeriesFormat.MAGIC.length), SeriesFormat.MAGIC);
        } catch (IOException e) {
            return false; // reading it as a capture says why
        }
    }

    /** @return {@link Reading.Malformed} with one line for what is no series, or one of another version; else as {@link CaptureFile#read} */
    public static Reading<SeriesReader> open(Path path) {
        String name = path.toString();
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return new Reading.Failed<>(name, Errno.EINVAL, name + " is no regular file");
        }
        try {
            FileChannel file = FileChannel.open(path);
            Reading<SeriesScan> scan = SeriesScan.of(file, name);
            if (scan instanceof Reading.Ok<SeriesScan>(String p, SeriesScan s)) {
                return new Reading.Ok<>(name, new SeriesReader(file, name, s));
            }
            file.close();
            return scan.retype();
        } catch (NoSuchFileException e) {
            return new Reading.Absent<>(name, Errno.ENOENT);
        } catch (AccessDeniedException e) {
            return new Reading.Denied<>(name, Errno.EACCES);
        } catch (IOException e) {
            return new Reading.Failed<>(name, Errno.EIO, "reading " + name + " failed: " + e.getMessage());
        }
    }

    /** JSON text, UTF-8. */
    public byte[] manifest() {
        return scan.manifest().clone();
    }

    /** The steps that belong to the series, in their order. */
    public List<StepHead> steps() {
        return steps;
    }

    /** One line for each thing about the file that is not as it was written. */
    public List<String> problems() {
        return scan.problems();
    }

    /**
     * What a step holds, without manifest and topology.
     *
     * @return {@link Reading.Failed} with errno and reason of a step that failed, or when it does not fit into memory; {@link Reading.Malformed} when it, or
     *         a step that it says its changes from, is damaged
     */
    public Reading<CaptureContent> read(StepHead step) {
        try {
            if (step.kind() == StepHead.Kind.FAILED) {
                return failure(step);
            }
            Reading<CaptureContent> problem = unpack(step);
            return problem != null ? problem : unpacker.content(name);
        } catch (FrameBody.Bad | EOFException | ZipException e) {
            return damaged(step, reason(e));
        } catch (IOException e) {
            return new Reading.Failed<>(name, Errno.EIO, "reading " + name + " failed: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            return new Reading.Failed<>(name, Errno.ENOMEM, "the step does not fit into the memory of this program; give Java more (-Xmx)");
        }
    }

    private Reading<CaptureContent> failure(StepHead step) throws IOException {
        byte[] body = body(step);
        if (body == null || body.length < Integer.BYTES || body.length > Integer.BYTES + Limits.REASON) {
            return damaged(step, "its checksum is wrong");
        }
        int errno = Math.clamp(ByteBuffer.wrap(body).getInt(), 1, Limits.ERRNO);
        String reason = Names.display(new String(body, Integer.BYTES, body.length - Integer.BYTES, StandardCharsets.UTF_8));
        return new Reading.Failed<>(name, errno, reason);
    }

    /** Null when the unpacker holds the step. */
    private Reading<CaptureContent> unpack(StepHead step) throws IOException {
        List<StepHead> all = scan.steps();
        int last = index(step.number());
        int first = last;
        while (all.get(first).number() != unpacker.number() && all.get(first).kind() == StepHead.Kind.CHANGES) {
            int base = index(all.get(first).base());
            if (base < 0 || all.get(base).kind() == StepHead.Kind.FAILED) {
                return damaged(step, "step " + all.get(first).base() + ", whose changes it says, is not there");
            }
            first = base;
        }
        for (int i = first; i <= last; i++) {
            StepHead h = all.get(i);
            boolean held = h.number() == unpacker.number();
            boolean inChain = h.kind() == StepHead.Kind.WHOLE && i == first || h.kind() == StepHead.Kind.CHANGES && h.base() == unpacker.number();
            if (held || !inChain) {
                continue;
            }
            byte[] body = body(h);
            if (body == null) {
                return damaged(step, (i == last ? "" : "step " + h.number() + ", whose changes it says, is damaged: ") + "its checksum is wrong");
            }
            try {
                unpacker.take(h, body);
            } catch (IOException | IllegalArgumentException e) {
                return damaged(step, (i == last ? "" : "step " + h.number() + ", whose changes it says, is damaged: ") + reason(e));
            }
        }
        return unpacker.number() == step.number() ? null : damaged(step, "what it says its changes from is damaged");
    }

    private static String reason(Exception e) {
        return Names.display(String.valueOf(e.getMessage()).replaceAll("[^\\x20-\\x7e]", "?"));
    }

    private int index(int number) {
        List<StepHead> all = scan.steps();
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int mid = low + high >>> 1;
            int n = all.get(mid).number();
            if (n == number) {
                return mid;
            }
            low = n < number ? mid + 1 : low;
            high = n < number ? high : mid - 1;
        }
        return -1;
    }

    /** Null when it is damaged. */
    private byte[] body(StepHead h) throws IOException {
        byte[] b = SeriesScan.bytes(file, h.at() + SeriesFormat.STEP_HEAD, h.length());
        return b.length == h.length() && SeriesFormat.sum(b, b.length) == h.sum() ? b : null;
    }

    private Reading<CaptureContent> damaged(StepHead step, String why) {
        return new Reading.Malformed<>(name, 0, "step " + step.number() + " cannot be read: " + why);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
