// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds paths inside a directory as chroot(2) would: component by component, absolute link targets and {@code ..} end at the top of the
 * tree and never leave it. Directories that were found once are remembered, so a file costs one lstat.
 */
final class TreeWalk {
    /** MAXSYMLINKS of include/linux/namei.h: links followed in one path. */
    private static final int MAX_LINKS = 40;
    /** PATH_MAX of include/uapi/linux/limits.h, less the NUL. */
    private static final int MAX_PATH = 4095;
    /** NAME_MAX of the same file. */
    private static final int MAX_NAME = 255;
    /** Bound on remembered directories; beyond it the walk starts to remember anew. */
    private static final int MAX_KNOWN = 1 << 16;
    private static final LinkOption[] NOFOLLOW = {LinkOption.NOFOLLOW_LINKS};

    /** A directory of the tree by its real place; {@code up} is null at the top. */
    record Dir(Dir up, Path path) {
    }

    /** What a path leads to. {@code dir} is null for anything but a directory; with an errno everything else is null. */
    record Found(int errno, Path path, BasicFileAttributes attributes, Dir dir) {
        static Found failed(int errno) {
            return new Found(errno, null, null, null);
        }
    }

    private record Known(Dir dir, int links) {
    }

    /** The directory of the last call, because a reader asks for the files of one directory in a row. */
    private record Last(String path, Known known) {
    }

    private final Known top;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile Last last;

    TreeWalk(Path real) {
        top = new Known(new Dir(null, real), 0);
        last = new Last("", top);
    }

    /** What the path leads to; {@code follow} says whether a link in its last component is followed. */
    Found find(String path, boolean follow) {
        int[] links = new int[1];
        Found parent = parent(path, links);
        return parent.errno != 0 ? parent : step(parent.dir, path.substring(path.lastIndexOf('/') + 1), links, follow);
    }

    /** The place of the last component, which itself is not looked at. */
    Found place(String path) {
        Found parent = parent(path, new int[1]);
        if (parent.errno != 0) {
            return parent;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.length() > MAX_NAME) {
            return look(parent.dir, name);
        }
        return new Found(0, RawPath.child(parent.dir.path, name), null, null);
    }

    /** The directory that holds the last component. */
    private Found parent(String path, int[] links) {
        int slash = path.lastIndexOf('/');
        Last seen = last;
        if (slash == seen.path.length() && path.startsWith(seen.path) && path.indexOf('\0', slash) < 0 && path.length() <= MAX_PATH) {
            links[0] = seen.known.links;
            Dir dir = seen.known.dir;
            return new Found(0, dir.path, null, dir);
        }
        int errno = check(path);
        if (errno != 0) {
            return Found.failed(errno);
        }
        String directory = path.substring(0, slash);
        Found found = directory(directory, links);
        if (found.errno == 0) {
            last = new Last(directory, new Known(found.dir, links[0]));
        }
        return found;
    }

    private static int check(String path) {
        if (path.isEmpty() || path.charAt(0) != '/' || path.indexOf('\0') >= 0) {
            return Errno.EINVAL;
        }
        return path.length() > MAX_PATH ? Errno.ENAMETOOLONG : 0;
    }

    /** A directory by an absolute path without a trailing slash; the empty string is the top. */
    private Found directory(String path, int[] links) {
        Known hit = known.get(path);
        int from = path.length();
        while (hit == null && from > 0) {
            from = path.lastIndexOf('/', from - 1);
            hit = from == 0 ? top : known.get(path.substring(0, from));
        }
        Dir at = hit == null ? top.dir : hit.dir;
        links[0] = hit == null ? 0 : hit.links;
        while (from < path.length()) {
            int end = path.indexOf('/', from + 1);
            end = end < 0 ? path.length() : end;
            Found f = step(at, path.substring(from + 1, end), links, true);
            if (f.errno != 0) {
                return f;
            }
            if (f.dir == null) {
                return Found.failed(Errno.ENOTDIR);
            }
            at = f.dir;
            remember(path.substring(0, end), new Known(at, links[0]));
            from = end;
        }
        return new Found(0, at.path, null, at);
    }

    private void remember(String path, Known dir) {
        if (known.size() >= MAX_KNOWN) {
            known.clear();
        }
        known.put(path, dir);
    }

    /** One component of the path that was asked for, with all the links that it leads through. */
    private Found step(Dir from, String component, int[] links, boolean follow) {
        Found f = look(from, component);
        if (!follow || f.errno != 0 || f.dir != null || !f.attributes.isSymbolicLink()) {
            return f;
        }
        Deque<String> todo = new ArrayDeque<>();
        Dir at = from;
        while (true) {
            if (f.errno != 0) {
                return f;
            }
            if (f.dir == null && f.attributes.isSymbolicLink()) {
                if (++links[0] > MAX_LINKS) {
                    return Found.failed(Errno.ELOOP);
                }
                String target;
                try {
                    target = RawPath.raw(Files.readSymbolicLink(f.path));
                } catch (IOException e) {
                    return Found.failed(NioErrno.of(e));
                }
                if (target.startsWith("/")) {
                    at = top.dir;
                }
                push(target, todo);
                f = new Found(0, at.path, null, at);
            } else if (todo.isEmpty()) {
                return f;
            } else if (f.dir == null) {
                return Found.failed(Errno.ENOTDIR);
            } else {
                at = f.dir;
                f = look(at, todo.pop());
            }
        }
    }

    private static void push(String target, Deque<String> todo) {
        String[] parts = target.split("/", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            todo.push(parts[i]);
        }
    }

    private Found look(Dir at, String name) {
        if (name.isEmpty() || name.equals(".")) {
            return new Found(0, at.path, null, at);
        }
        if (name.equals("..")) {
            Dir up = at.up == null ? at : at.up;
            return new Found(0, up.path, null, up);
        }
        if (name.length() > MAX_NAME) {
            return Found.failed(Errno.ENAMETOOLONG);
        }
        Path path = RawPath.child(at.path, name);
        try {
            BasicFileAttributes a = path.getFileSystem().provider().readAttributesIfExists(path, BasicFileAttributes.class, NOFOLLOW);
            if (a == null) { // often, and an exception would cost more than the call
                return Found.failed(Errno.ENOENT);
            }
            return new Found(0, path, a, a.isDirectory() ? new Dir(at, path) : null);
        } catch (IOException e) {
            return Found.failed(NioErrno.of(e));
        }
    }
}
