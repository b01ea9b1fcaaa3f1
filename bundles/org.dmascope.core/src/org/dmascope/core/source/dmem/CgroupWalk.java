// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.dmem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * The one walk through the unified hierarchy of control groups; the gathering side and the reading side both go this way and touch the same paths.
 * <p>
 * Breadth first and bounded, so that of a huge tree the upper part is seen. Controllers are enabled from the top down: below a group without files of
 * the two controllers there is none, and nobody looks there. Files and groups lie side by side; a name that was once found to be a file is taken for
 * one everywhere, which costs an open for each name and not for each file.
 */
final class CgroupWalk {
    static final String MOUNT = "/sys/fs/cgroup";
    /** Where it is when the first version has the usual place (systemd's hybrid layout). */
    static final String HYBRID = MOUNT + "/unified";
    static final String HEAPS = "/sys/module/dma_heap/parameters/mem_accounting";
    static final String CONTROLLERS = "/cgroup.controllers";
    static final String SUBTREE = "cgroup.subtree_control";
    static final String CAPACITY = "dmem.capacity";
    /** Every group but the kernel's topmost has it (cgroup_base_files of kernel/cgroup/cgroup.c, CFTYPE_NOT_ON_ROOT). */
    static final String EVENTS = "cgroup.events";
    /** Bound on groups. */
    static final int MAX_GROUPS = 4096;
    /** Bound on levels below the top. */
    static final int MAX_DEPTH = 32;

    private static final Set<String> FILES = files();

    /** Called for each group, once. */
    interface Visitor {
        /** @param files those of its files that matter @param names these and the groups below it */
        void group(String dir, String path, Set<String> files, Reading<List<String>> names);

        /** A group that may not be looked into. */
        void unread(Reading<List<String>> group);
    }

    private record Place(String dir, String path, int depth, Reading<List<String>> names) {
    }

    private final SystemRoot root;
    private final Set<String> noGroups = new HashSet<>();
    private int left;

    CgroupWalk(SystemRoot root) {
        this.root = root;
    }

    static String dmem(Amount a) {
        return "dmem." + a.word();
    }

    static String memory(Amount a) {
        return "memory." + a.word();
    }

    private static Set<String> files() {
        Set<String> all = new LinkedHashSet<>(List.of(SUBTREE, CAPACITY));
        for (Amount a : Amount.values()) {
            all.add(dmem(a));
            all.add(memory(a));
        }
        return all;
    }

    /** Where the hierarchy is, by its list of controllers; {@code reads} is asked for both places at most. */
    static Reading<Content> controllers(SystemRoot reads) {
        Reading<Content> usual = reads.read(MOUNT + CONTROLLERS, SystemRoot.SMALL);
        return usual instanceof Reading.Absent ? reads.read(HYBRID + CONTROLLERS, SystemRoot.SMALL) : usual;
    }

    /** Whether a file is read. */
    static boolean wanted(String file) {
        return FILES.contains(file);
    }

    /** Names each group; the failure of the top when nothing can be said. */
    Reading<List<String>> walk(String mount, Visitor visitor) {
        Reading<List<String>> top = root.list(mount);
        if (!top.ok()) {
            return top;
        }
        Deque<Place> waiting = new ArrayDeque<>();
        waiting.add(new Place(mount, Cgroup.TOP, 0, top));
        for (int seen = 1; !waiting.isEmpty(); seen++) {
            Place p = waiting.remove();
            Set<String> files = new LinkedHashSet<>();
            List<String> kept = new ArrayList<>();
            List<Place> below = look(p, files, kept, seen + waiting.size(), visitor);
            visitor.group(p.dir, p.path, files, new Reading.Ok<>(p.dir, kept));
            waiting.addAll(below);
        }
        return top;
    }

    private List<Place> look(Place p, Set<String> files, List<String> kept, int known, Visitor visitor) {
        List<String> names = p.names.orElse(List.of()).stream().filter(CgroupWalk::plain).sorted().distinct().toList();
        for (String n : names) {
            if (FILES.contains(n) || n.equals(EVENTS)) {
                files.add(n);
                kept.add(n);
            }
        }
        List<Place> below = new ArrayList<>();
        boolean enabled = p.depth == 0 || files.contains(dmem(Amount.CURRENT)) || files.contains(memory(Amount.CURRENT));
        for (String n : enabled ? names : List.<String>of()) {
            if (files.contains(n) || noGroups.contains(n)) {
                continue;
            }
            if (known + below.size() >= MAX_GROUPS || p.depth >= MAX_DEPTH) {
                left++;
                kept.add(n);
                continue;
            }
            String dir = p.dir + "/" + n;
            Reading<List<String>> inside = root.list(dir);
            if (inside.ok()) {
                kept.add(n);
                below.add(new Place(dir, p.depth == 0 ? p.path + n : p.path + "/" + n, p.depth + 1, inside));
            } else if (inside instanceof Reading.Absent<?> a && a.errno() == Errno.ENOTDIR) {
                noGroups.add(n);
            } else if (!(inside instanceof Reading.Absent)) {
                kept.add(n);
                visitor.unread(inside);
            }
        }
        return below;
    }

    private static boolean plain(String name) {
        return !name.isEmpty() && name.indexOf('/') < 0 && name.indexOf('\0') < 0 && !name.equals(".") && !name.equals("..");
    }

    /** Groups that were not looked into, because of the bounds. */
    int left() {
        return left;
    }
}
