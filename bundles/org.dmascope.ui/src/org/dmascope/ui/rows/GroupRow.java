// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.analysis.row.MemoryRow;

/**
 * A control group in one region of device memory, or of system memory, at its place in the tree.
 *
 * @param group what it is charged for
 * @param whole bytes against which bars are drawn: the capacity of the region, else what the top is charged for; 0 when neither is known
 */
public record GroupRow(CgroupRow group, long whole) {
    private static final char FIRST = 1;
    /** Order of the tree: no name sorts between a group and what is in it. */
    public static final Comparator<GroupRow> TREE = Comparator.comparing((GroupRow g) -> g.group.device() == null).thenComparing(g -> region(g.group))
            .thenComparing(g -> g.group.cgroup().replace('/', FIRST));

    /** Region by region, each group right behind the one it is in. */
    static List<GroupRow> of(Snapshot s) {
        Map<String, Long> whole = new HashMap<>();
        for (MemoryRow m : s.memory()) {
            if (m.capacity() != null && m.capacity().known()) {
                whole.put(Subject.key(m), m.capacity().value());
            }
        }
        s.cgroups().stream().filter(c -> c.cgroup().equals("/") && c.current() != null && c.current().known()) //$NON-NLS-1$
                .forEach(c -> whole.putIfAbsent(region(c), c.current().value()));
        List<GroupRow> out = new ArrayList<>();
        s.cgroups().forEach(c -> out.add(new GroupRow(c, whole.getOrDefault(region(c), 0L))));
        out.sort(TREE);
        return List.copyOf(out);
    }

    /** Key of the row of its region, where there is one. */
    static String region(CgroupRow c) {
        return (c.device() == null ? "" : c.device().known() ? c.device().value() : "?") + ' ' + c.region(); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** How many groups it is in. */
    public int depth() {
        return group.cgroup().equals("/") ? 0 : (int) group.cgroup().chars().filter(c -> c == '/').count(); //$NON-NLS-1$
    }

    /** Name within the group that it is in, raw; {@code /} for the top. */
    public String name() {
        String path = group.cgroup();
        return path.equals("/") ? path : path.substring(path.lastIndexOf('/') + 1); //$NON-NLS-1$
    }

    /** A group has each region once. */
    public String key() {
        return region(group) + ' ' + group.cgroup();
    }
}
