// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.TopologyText;

/**
 * The capture file: a zip with {@code manifest.json}, {@code frames} (a greeting and the answer to one request, as an agent sends them)
 * and {@code topology.json}. Only the first two are read back into the program: the topology is derived again from the frames.
 */
public final class CaptureFile {
    static final String MANIFEST = "manifest.json";
    static final String FRAMES = "frames";
    static final String TOPOLOGY = "topology.json";
    /** Bounds of the members, unpacked. */
    static final long MAX_MANIFEST = 1L << 20;
    static final long MAX_FRAMES = Gathered.MAX_BYTES + 128L * Gathered.MAX_ENTRIES;
    /** Passed over, so it takes time and no memory: 100,000 buffers with 500,000 attachments are more than a gibibyte of JSON. */
    static final long MAX_TOPOLOGY = 16L << 30;

    private CaptureFile() {
    }

    /**
     * Writes beside the file and renames: it is there as a whole or not at all. Readable by its owner only, because it tells what the
     * processes of a host do.
     *
     * @return {@link Reading.Denied} or {@link Reading.Failed} with one line; a target that is there and no regular file is refused
     */
    public static Reading<Path> write(Path file, CaptureContent content) {
        String name = file.toString();
        Path temporary = null;
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                return new Reading.Failed<>(name, Errno.EINVAL, name + " is there and is no regular file");
            }
            temporary = Files.createTempFile(target.getParent(), ".dmascope", ".part");
            try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(out));
                write(zip, content);
                zip.finish();
                out.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            temporary = null;
            return new Reading.Ok<>(name, target);
        } catch (AccessDeniedException e) {
            return new Reading.Denied<>(name, Errno.EACCES);
        } catch (NoSuchFileException e) {
            return new Reading.Failed<>(name, Errno.ENOENT, "the folder of " + name + " is not there");
        } catch (IllegalArgumentException e) {
            return new Reading.Failed<>(name, Errno.EINVAL, "the reading cannot be kept: " + e.getMessage());
        } catch (IOException e) {
            return new Reading.Failed<>(name, Errno.EIO, "writing " + name + " failed: " + e.getMessage());
        } finally {
            if (temporary != null && !temporary.toFile().delete()) {
                temporary.toFile().deleteOnExit();
            }
        }
    }

    private static void write(ZipOutputStream zip, CaptureContent c) throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(c.manifest());
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(FRAMES));
        frames(zip, c.hello(), c.gathered());
        zip.closeEntry();
        if (c.topology() != TopologyText.NONE) {
            zip.putNextEntry(new ZipEntry(TOPOLOGY));
            c.topology().write(zip);
            zip.closeEntry();
        }
    }

    private static void frames(OutputStream out, Hello hello, Gathered g) throws IOException {
        FrameWriter w = new FrameWriter(out);
        w.greet(hello);
        for (Entry e : g.entries()) {
            w.write(new Frame.Item(0, e));
        }
        for (Map.Entry<String, Duration> c : g.costBySource().entrySet()) {
            w.write(new Frame.SourceDone(0, c.getKey(), c.getValue().toNanos() / 1000));
        }
        for (Map.Entry<String, String> f : g.failures().entrySet()) {
            w.write(new Frame.SourceFailed(0, f.getKey(), f.getValue()));
        }
        w.write(new Frame.Done(0, g.takenAt().toEpochMilli(), g.cost().toNanos() / 1000, g.droppedRefreshes(), false));
        w.flush();
    }

    /**
     * Reads a capture, whatever it is: the members, their sizes and how far they unpack are bounded.
     *
     * @return {@link Reading.Absent}, {@link Reading.Denied}, {@link Reading.Failed}, or {@link Reading.Malformed} with one line
     */
    public static Reading<CaptureContent> read(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return new Reading.Failed<>(name, Errno.EISDIR, name + " is a directory; a copied tree is named root:" + name);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Reading.Failed<>(name, Errno.EINVAL, name + " is no regular file");
        }
        try (var in = Files.newInputStream(file)) {
            return new CaptureParser(in, name).read();
        } catch (NoSuchFileException e) {
            return new Reading.Absent<>(name, Errno.ENOENT);
        } catch (AccessDeniedException e) {
            return new Reading.Denied<>(name, Errno.EACCES);
        } catch (IOException e) {
            return new Reading.Failed<>(name, Errno.EIO, "reading " + name + " failed: " + e.getMessage());
        }
    }
}
