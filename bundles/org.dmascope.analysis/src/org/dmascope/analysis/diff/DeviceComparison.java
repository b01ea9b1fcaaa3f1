// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.LinkedHashMap;
import java.util.Map;

import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.MemoryState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;

/** Holds the devices of two readings against each other, and their memory. */
final class DeviceComparison {
    private final Snapshot a;
    private final Snapshot b;
    private final Tally tally;

    DeviceComparison(Snapshot a, Snapshot b, Tally tally) {
        this.a = a;
        this.b = b;
        this.tally = tally;
    }

    void run() {
        if (a.devicesKnown().known() && b.devicesKnown().known()) {
            devices();
        } else if (a.devicesKnown().known() || b.devicesKnown().known()) {
            boolean inFirst = !a.devicesKnown().known();
            tally.hidden(Thing.DEVICE, null, inFirst, inFirst ? a.devicesKnown() : b.devicesKnown(), "devices");
        }
        memory();
    }

    private void devices() {
        Map<String, DeviceState> old = new LinkedHashMap<>();
        a.devices().forEach(d -> old.put(d.sysfsPath(), d));
        for (DeviceState d : b.devices()) {
            DeviceState o = old.remove(d.sysfsPath());
            if (o == null) {
                tally.add(new Difference(Change.APPEARED, Thing.DEVICE, id(d), Names.display(d.id()), null, null, null, null, driver(d), null));
            } else {
                tally.compare(Thing.DEVICE, id(d), Names.display(d.id()), null, "driver", driver(o), driver(d));
            }
        }
        old.values().forEach(d -> tally.add(new Difference(Change.GONE, Thing.DEVICE, id(d), Names.display(d.id()), null, null, null, driver(d), null, null)));
    }

    private static String id(DeviceState d) {
        return "dev:" + Names.display(d.id());
    }

    private static Fact<String> driver(DeviceState d) {
        return Fact.of(d.driver() == null ? "" : d.driver(), d.evidence());
    }

    private void memory() {
        Map<String, MemoryState> old = new LinkedHashMap<>();
        a.memory().forEach(m -> old.put(id(m), m));
        for (MemoryState m : b.memory()) {
            MemoryState o = old.get(id(m));
            if (o != null) {
                tally.compare(Thing.MEMORY, id(m), label(m), null, "total", o.total(), m.total());
                tally.compare(Thing.MEMORY, id(m), label(m), null, "used", o.used(), m.used());
            }
        }
    }

    private static String id(MemoryState m) {
        return "dev:" + (m.device().known() ? Names.display(m.device().value()) : "?") + "/" + Names.display(m.region());
    }

    private static String label(MemoryState m) {
        return Names.display(m.region()) + " of " + (m.device().known() ? Names.display(m.device().value()) : "an unknown device");
    }
}
