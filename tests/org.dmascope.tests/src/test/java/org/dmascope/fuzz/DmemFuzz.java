// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Entry;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.source.dmem.Cgroup;
import org.dmascope.core.source.dmem.CgroupTree;
import org.dmascope.core.source.dmem.DmemInfo;
import org.dmascope.core.source.dmem.DmemParser;
import org.dmascope.core.source.dmem.DmemReader;
import org.dmascope.core.source.dmem.DmemSource;

/** The texts of control groups, and the walk on a host that answers anything: never an exception, a negative number, an endless walk or a group twice. */
public final class DmemFuzz {
    private DmemFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Content c = new Content(data, data.length % 5 == 0);
        for (Map.Entry<String, Long> e : DmemParser.regions(c).value().entrySet()) {
            Checks.that(e.getValue() >= 0 && !e.getKey().isEmpty() && e.getKey().indexOf('\n') < 0, e);
        }
        Long amount = DmemParser.amount(c).value();
        Checks.that(amount == null || amount >= 0, amount);
        OddRoot root = new OddRoot(data);
        List<Entry> entries = new ArrayList<>();
        new DmemSource().gather(new Gatherer(DmemSource.ID, root, entries::add, System.nanoTime()));
        DmemInfo live = DmemReader.read(root, new ArrayList<>());
        DmemInfo replayed = DmemReader.read(new Recording(entries), new ArrayList<>());
        Checks.that(live.equals(replayed), live + "\n" + replayed);
        if (live.tree() instanceof Reading.Ok<CgroupTree> ok) {
            Set<String> paths = new HashSet<>();
            for (Cgroup g : ok.value().groups()) {
                Checks.that(g.path().startsWith("/") && !g.path().contains("//") && paths.add(g.path()), g);
            }
        }
    }
}
