// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.dmem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Parsed;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.Tally;

/**
 * Reads what control groups are charged for, the same from a live host, a copied tree and a recording. A kernel or a host that has no such
 * controller is no fault and makes no diagnostic: who asks for the value is told.
 */
public final class DmemReader implements CgroupWalk.Visitor {
    private final SystemRoot root;
    private final Tally tally = new Tally(DmemSource.ID);
    private final List<Cgroup> groups = new ArrayList<>();
    private boolean whole = true;
    private Reading<Map<String, Long>> capacity;
    private int unread;

    private DmemReader(SystemRoot root) {
        this.root = root;
    }

    /** The groups, with a diagnostic for each kind of thing that could not be read. */
    public static DmemInfo read(SystemRoot root, List<Diagnostic> out) {
        DmemReader r = new DmemReader(root);
        DmemInfo info = new DmemInfo(r.tree(), r.parsed(CgroupWalk.HEAPS, DmemParser::truth));
        r.tally.addTo(out);
        return info;
    }

    private Reading<CgroupTree> tree() {
        Reading<Content> names = CgroupWalk.controllers(root);
        if (!(names instanceof Reading.Ok<Content> ok)) {
            complain("cgroup.controllers", names);
            return names.retype();
        }
        String mount = names.path().substring(0, names.path().length() - CgroupWalk.CONTROLLERS.length());
        CgroupWalk walk = new CgroupWalk(root);
        Reading<List<String>> top = walk.walk(mount, this);
        if (!top.ok()) {
            complain("cgroup", top);
            return top.retype();
        }
        if (walk.left() > 0) {
            tally.count("left", new Diagnostic(DmemSource.ID, mount, Diagnostic.Outcome.FAILED, 0, 0,
                    "there are more control groups than are read, or they are too deep; a group without a row may have charges", null, walk.left()));
        }
        Reading<Map<String, Long>> none = new Reading.Absent<>(mount + "/" + CgroupWalk.CAPACITY, Errno.ENOENT);
        return new Reading.Ok<>(mount, new CgroupTree(mount, DmemParser.controllers(ok.value()).value(), whole, capacity == null ? none : capacity, groups, walk.left(), unread));
    }

    @Override
    public void group(String dir, String path, Set<String> files, Reading<List<String>> names) {
        if (path.equals(Cgroup.TOP)) {
            whole = !files.contains(CgroupWalk.EVENTS);
            capacity = files.contains(CgroupWalk.CAPACITY) ? parsed(dir + "/" + CgroupWalk.CAPACITY, DmemParser::regions) : null;
        }
        Map<Amount, Reading<Map<String, Long>>> dmem = new EnumMap<>(Amount.class);
        Map<Amount, Reading<Long>> memory = new EnumMap<>(Amount.class);
        for (Amount a : Amount.values()) {
            if (files.contains(CgroupWalk.dmem(a))) {
                dmem.put(a, parsed(dir + "/" + CgroupWalk.dmem(a), DmemParser::regions));
            }
            if (files.contains(CgroupWalk.memory(a))) {
                memory.put(a, parsed(dir + "/" + CgroupWalk.memory(a), DmemParser::amount));
            }
        }
        Reading<List<String>> subtree = files.contains(CgroupWalk.SUBTREE) ? parsed(dir + "/" + CgroupWalk.SUBTREE, DmemParser::controllers)
                : new Reading.Absent<>(dir + "/" + CgroupWalk.SUBTREE, Errno.ENOENT);
        groups.add(new Cgroup(path, subtree, dmem, memory));
    }

    @Override
    public void unread(Reading<List<String>> group) {
        unread++;
        complain("group", group);
    }

    private void complain(String kind, Reading<?> failure) {
        if (failure instanceof Reading.Denied || failure instanceof Reading.Failed || failure instanceof Reading.Malformed) {
            tally.failure(kind, failure, failure instanceof Reading.Denied ? "read as root" : null);
        }
    }

    private <T> Reading<T> parsed(String path, Function<Content, Parsed<T>> parser) {
        Reading<Content> text = root.read(path, SystemRoot.SMALL);
        String kind = path.substring(path.lastIndexOf('/') + 1);
        if (!(text instanceof Reading.Ok<Content> ok)) {
            complain(kind, text);
            return text.retype();
        }
        Parsed<T> p = parser.apply(ok.value());
        p.problems().forEach(x -> tally.malformed(kind, text.path(), x.reason() + (x.line() > 0 ? " (line " + x.line() + ")" : "")));
        return p.value() == null ? new Reading.Malformed<>(text.path(), 0, p.problems().getFirst().reason()) : new Reading.Ok<>(text.path(), p.value());
    }
}
