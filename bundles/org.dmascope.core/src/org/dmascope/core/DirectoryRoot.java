// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A copied {@code /sys} and {@code /proc} tree, the host {@code root:DIR}. Links are resolved inside the tree as chroot(2) would; only
 * regular files are opened, because opening a FIFO or a device node could block or do something.
 * <p>
 * Make one for each reading: what a path leads to is remembered for the life of the object. Safe for several threads.
 */
public final class DirectoryRoot implements SystemRoot {
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    /** Bound on the folders that are looked at to find the one that holds the tree. */
    private static final int MAX_FOLDERS = 1000;

    private final Path directory;
    private final TreeWalk walk;

    private DirectoryRoot(Path real) {
        directory = real;
        walk = new TreeWalk(real);
    }

    /**
     * Opens a tree: {@code dir} itself when it holds {@code sys} or {@code proc}, else the one folder in it that does (an unpacked archive
     * often has such a folder around it).
     *
     * @return Absent or Denied for the directory itself; Malformed when there is no such tree in it, or more than one
     */
    public static Reading<DirectoryRoot> open(Path dir) {
        String shown = RawPath.raw(dir.toAbsolutePath());
        DirectoryRoot own;
        try {
            own = new DirectoryRoot(dir.toRealPath());
        } catch (IOException e) {
            return Reading.failure(shown, NioErrno.of(e));
        }
        if (own.holdsTree()) {
            return new Reading.Ok<>(shown, own);
        }
        Reading<List<String>> names = own.list("/");
        if (!(names instanceof Reading.Ok<List<String>>(String p, List<String> list))) {
            return Reading.failure(shown, names.errno());
        }
        List<DirectoryRoot> trees = new ArrayList<>();
        for (String name : list.subList(0, Math.min(list.size(), MAX_FOLDERS))) {
            TreeWalk.Found f = own.walk.find("/" + name, false);
            if (f.dir() != null) {
                DirectoryRoot inner = new DirectoryRoot(f.path());
                if (inner.holdsTree()) {
                    trees.add(inner);
                }
            }
        }
        if (trees.size() == 1) {
            return new Reading.Ok<>(shown, trees.getFirst());
        }
        return new Reading.Malformed<>(shown, 0, trees.isEmpty() ? "neither this folder nor one in it holds sys or proc"
                : "more than one folder in it holds sys or proc; name one of them");
    }

    private boolean holdsTree() {
        return walk.find("/sys", true).dir() != null || walk.find("/proc", true).dir() != null;
    }

    /** The folder that holds {@code sys} and {@code proc}. */
    public Path directory() {
        return directory;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public Reading<Content> read(String path, int limit) {
        TreeWalk.Found f = walk.find(path, true);
        if (f.errno() != 0) {
            return Reading.failure(path, f.errno());
        }
        if (f.dir() != null) {
            return Reading.failure(path, Errno.EISDIR);
        }
        if (!f.attributes().isRegularFile()) {
            return new Reading.Unsupported<>(path, Errno.EOPNOTSUPP, "not a regular file; special files of a copied tree are not opened");
        }
        try (FileChannel in = FileChannel.open(f.path(), READ)) {
            return new Reading.Ok<>(path, content(in, f.attributes().size(), limit));
        } catch (IOException e) {
            return Reading.failure(path, NioErrno.of(e));
        }
    }

    /** Reads to the end or one byte over the limit; the size is a hint only, because it may be wrong by the time of the read. */
    private static Content content(FileChannel in, long size, int limit) throws IOException {
        long most = (long) limit + 1;
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, Math.max(size, 0) + 1));
        while (in.read(buffer) > 0) {
            if (buffer.position() == size) {
                break; // a whole regular file in one call
            }
            if (!buffer.hasRemaining()) {
                if (buffer.capacity() >= most) {
                    break;
                }
                buffer = ByteBuffer.allocate((int) Math.min(most, Math.max(4096L, buffer.capacity() * 2L))).put(buffer.flip());
            }
        }
        int n = Math.min(buffer.position(), limit);
        byte[] bytes = n == buffer.capacity() ? buffer.array() : Arrays.copyOf(buffer.array(), n);
        return new Content(bytes, buffer.position() > limit);
    }

    @Override
    public Reading<List<String>> list(String path) {
        TreeWalk.Found f = walk.find(path, true);
        if (f.errno() != 0) {
            return Reading.failure(path, f.errno());
        }
        if (f.dir() == null) {
            return Reading.failure(path, Errno.ENOTDIR);
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(f.path())) {
            for (Path entry : entries) {
                if (names.size() == MAX_NAMES) {
                    return new Reading.Failed<>(path, Errno.EOVERFLOW, "more than " + MAX_NAMES + " names");
                }
                names.add(RawPath.raw(entry.getFileName()));
            }
        } catch (DirectoryIteratorException e) {
            return Reading.failure(path, NioErrno.of(e.getCause()));
        } catch (IOException e) {
            return Reading.failure(path, NioErrno.of(e));
        }
        return new Reading.Ok<>(path, names);
    }

    @Override
    public Reading<String> readlink(String path) {
        TreeWalk.Found f = walk.place(path);
        if (f.errno() != 0) {
            return Reading.failure(path, f.errno());
        }
        if (f.dir() != null) {
            return Reading.failure(path, Errno.EINVAL);
        }
        try {
            return new Reading.Ok<>(path, RawPath.raw(Files.readSymbolicLink(f.path())));
        } catch (IOException e) {
            return Reading.failure(path, NioErrno.of(e));
        }
    }

    @Override
    public Reading<FileStat> stat(String path) {
        TreeWalk.Found f = walk.find(path, true);
        if (f.errno() != 0) {
            return Reading.failure(path, f.errno());
        }
        try {
            Map<String, Object> a = Files.readAttributes(f.path(), "unix:ino,size,mode,uid,rdev,gid", LinkOption.NOFOLLOW_LINKS);
            return new Reading.Ok<>(path, new FileStat((Long) a.get("ino"), (Long) a.get("size"), (Integer) a.get("mode"), (Integer) a.get("uid"),
                    (Long) a.get("rdev"), (Integer) a.get("gid")));
        } catch (IOException e) {
            return Reading.failure(path, NioErrno.of(e));
        }
    }
}
