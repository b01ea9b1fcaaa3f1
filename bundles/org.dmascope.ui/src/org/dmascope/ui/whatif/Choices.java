// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.whatif.Target;
import org.dmascope.core.Names;

/** What the fields of the question offer on a host; anything else can be typed. */
final class Choices {
    /** A list that is longer helps nobody. */
    private static final int MOST = 200;

    private Choices() {
    }

    /** Devices that export, then exporter names where the device is not known, then devices that only import. */
    static List<String> targets(Snapshot s, Verb verb) {
        if (s == null || !verb.onTarget() && verb != Verb.EVICT) {
            return List.of();
        }
        Map<String, String> drivers = new HashMap<>();
        s.devices().forEach(d -> drivers.put(d.id(), d.driver()));
        Set<String> exporting = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        Set<String> importing = new TreeSet<>();
        for (BufferState b : s.buffers()) {
            if (b.exporter().known()) {
                exporting.add(b.exporter().value());
            } else if (b.expName().known()) {
                names.add(b.expName().value());
            }
            if (verb == Verb.RESET || verb == Verb.UNPLUG) {
                importing.addAll(b.deviceNames());
            }
        }
        Set<String> out = new LinkedHashSet<>();
        exporting.forEach(d -> out.add(device(d, drivers.get(d))));
        names.forEach(n -> out.add(Target.Kind.EXPORTER.prefix() + Names.display(n)));
        importing.forEach(d -> out.add(device(d, drivers.get(d))));
        return out.stream().limit(MOST).toList();
    }

    private static String device(String id, String driver) {
        return driver == null ? Names.display(id) : Names.display(id) + ' ' + Names.display(driver);
    }

    /** Processes that hold buffers, by number. */
    static List<String> processes(Snapshot s) {
        List<String> out = new ArrayList<>();
        if (s != null) {
            s.processes().stream().map(p -> p.process()).sorted((a, b) -> Integer.compare(a.pid(), b.pid())).limit(MOST)
                    .forEach(p -> out.add(p.pid() + (p.comm() == null ? "" : ' ' + Names.display(p.comm())))); //$NON-NLS-1$
        }
        return out;
    }
}
