// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/** The entries of an archive as a tree; links are resolved inside of it, as chroot(2) would. What is not in the archive is absent, as in a copied folder. */
final class MemoryTree {
    private static final int MAX_LINKS = 40;
    private static final Node DIRECTORY = new Node(null, null);

    /** A file has bytes, a link a target, a directory neither. */
    private record Node(byte[] bytes, String target) {
    }

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    /** Whether a reader may ask for it: the processors' and the firmware's files are most of such a tree. */
    static boolean wanted(String name) {
        return !name.contains("/sys/devices/system/") && !name.contains("/sys/firmware/") && !name.contains("/msi_irqs/") && !name.isEmpty();
    }

    private static String normal(String name) {
        Deque<String> parts = new ArrayDeque<>();
        for (String p : name.split("/")) {
            if (p.equals("..")) {
                parts.pollLast();
            } else if (!p.isEmpty() && !p.equals(".")) {
                parts.addLast(p);
            }
        }
        return "/" + String.join("/", parts);
    }

    void file(String name, byte[] bytes) {
        put(normal(name), new Node(bytes, null));
    }

    void link(String name, String target) {
        put(normal(name), new Node(null, target));
    }

    void directory(String name) {
        put(normal(name), DIRECTORY);
    }

    /** The first entry of a name stays, as long as it is not a directory that was only taken for one because something lies in it. */
    private void put(String path, Node node) {
        Node before = nodes.get(path);
        if (before == null || before == DIRECTORY && node == DIRECTORY) {
            nodes.put(path, node);
            enter(path);
        }
    }

    private void enter(String path) {
        int slash = path.lastIndexOf('/');
        String above = path.substring(0, Math.max(0, slash));
        names.computeIfAbsent(above, p -> new LinkedHashSet<>()).add(path.substring(slash + 1));
        if (!above.isEmpty() && nodes.putIfAbsent(above, DIRECTORY) == null) {
            enter(above);
        }
    }

    /** The folder that holds sys or proc, "" for the top; null when there is none or more than one. */
    String top() {
        Set<String> found = new HashSet<>();
        for (String path : nodes.keySet()) {
            int second = path.indexOf('/', 1);
            for (String folder : second < 0 ? List.of("") : List.of("", path.substring(0, second))) {
                if (nodes.containsKey(folder + "/sys") || nodes.containsKey(folder + "/proc")) {
                    found.add(folder);
                }
            }
        }
        return found.contains("") ? "" : found.size() == 1 ? found.iterator().next() : null;
    }

    /** The root below a folder. */
    SystemRoot below(String folder) {
        return new Below(folder);
    }

    private final class Below implements SystemRoot {
        private final String top;

        Below(String top) {
            this.top = top;
        }

        @Override
        public boolean isLive() {
            return false;
        }

        /** Where a path leads, as a key; null with ENOENT, "!" with ELOOP. */
        private String find(String path, boolean follow) {
            Deque<String> todo = new ArrayDeque<>(Arrays.asList(path.split("/")));
            List<String> at = new ArrayList<>();
            int links = 0;
            while (!todo.isEmpty()) {
                String part = todo.pop();
                if (part.isEmpty() || part.equals(".")) {
                    continue;
                }
                if (part.equals("..")) {
                    if (!at.isEmpty()) {
                        at.removeLast();
                    }
                    continue;
                }
                at.add(part);
                Node n = nodes.get(key(at));
                if (n == null) {
                    return null;
                }
                if (n.target != null && (follow || !todo.isEmpty())) {
                    if (++links > MAX_LINKS) {
                        return "!";
                    }
                    at.removeLast();
                    if (n.target.startsWith("/")) {
                        at.clear();
                    }
                    String[] more = n.target.split("/");
                    for (int i = more.length - 1; i >= 0; i--) {
                        todo.push(more[i]);
                    }
                }
            }
            return key(at);
        }

        private String key(List<String> parts) {
            return parts.isEmpty() ? top : top + "/" + String.join("/", parts);
        }

        private Reading<Node> node(String path, boolean follow) {
            String key = find(path, follow);
            Node n = key == null || key.equals("!") ? null : key.isEmpty() ? DIRECTORY : nodes.get(key);
            return n != null ? new Reading.Ok<>(path, n) : Reading.failure(path, "!".equals(key) ? Errno.ELOOP : Errno.ENOENT);
        }

        @Override
        public Reading<Content> read(String path, int limit) {
            if (!(node(path, true) instanceof Reading.Ok<Node>(String p, Node n))) {
                return node(path, true).retype();
            }
            if (n.bytes == null) {
                return Reading.failure(path, Errno.EISDIR);
            }
            boolean longer = n.bytes.length > limit;
            return new Reading.Ok<>(path, new Content(longer ? Arrays.copyOf(n.bytes, limit) : n.bytes, longer));
        }

        @Override
        public Reading<List<String>> list(String path) {
            if (!(node(path, true) instanceof Reading.Ok<Node>(String p, Node n))) {
                return node(path, true).retype();
            }
            if (n != DIRECTORY) {
                return Reading.failure(path, Errno.ENOTDIR);
            }
            return new Reading.Ok<>(path, List.copyOf(names.getOrDefault(find(path, true), Set.of())));
        }

        @Override
        public Reading<String> readlink(String path) {
            if (!(node(path, false) instanceof Reading.Ok<Node>(String p, Node n))) {
                return node(path, false).retype();
            }
            return n.target == null ? Reading.failure(path, Errno.EINVAL) : new Reading.Ok<>(path, n.target);
        }

        @Override
        public Reading<FileStat> stat(String path) {
            return node(path, true).map(n -> new FileStat(0, n.bytes == null ? 0 : n.bytes.length, n == DIRECTORY ? 040755 : 0100644, 0, 0));
        }
    }
}
