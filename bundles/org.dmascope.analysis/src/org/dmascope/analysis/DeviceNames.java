// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceRecord;

/**
 * Finds the device behind a dev_name as bufinfo prints it. A dev_name is unique on its bus only; when several buses know the name, the
 * only candidate with a driver is taken as a correlation, and else none.
 */
final class DeviceNames {
    /** The one driver of all devices of the faux bus: drivers/base/faux.c. */
    private static final String FAUX = "faux_driver";

    /** What a name leads to; {@code device} is null when it leads to none or to several. */
    record Found(DeviceRecord device, Fact<String> path, Fact<String> driver) {
        boolean sameAs(Found o) {
            return this == o || path.sameAs(o.path) && driver.sameAs(o.driver);
        }
    }

    private final Reading<DeviceInventory> inventory;
    private final Evidence sysfs;
    private final String remedy;
    private final Map<String, Found> cache = new HashMap<>();

    DeviceNames(Reading<DeviceInventory> inventory, Evidence sysfs, String remedy) {
        this.inventory = inventory;
        this.sysfs = sysfs;
        this.remedy = remedy;
    }

    /** Not safe for concurrent use until every name has been asked for once. */
    Found find(String name) {
        Found f = cache.get(name);
        if (f == null) {
            f = resolve(name);
            cache.put(name, f);
        }
        return f;
    }

    private Found resolve(String name) {
        if (!(inventory instanceof Reading.Ok<DeviceInventory> ok)) {
            return nothing("the devices of this host could not be read", remedy);
        }
        List<DeviceRecord> candidates = ok.value().byName().getOrDefault(name, List.of());
        if (candidates.isEmpty()) {
            return nothing("sysfs knows no device of this name", null);
        }
        if (candidates.size() == 1) {
            return found(candidates.get(0), sysfs);
        }
        List<DeviceRecord> bound = candidates.stream().filter(d -> d.driver() != null).toList();
        String list = String.join(", ", candidates.stream().map(d -> Names.display(d.bus() + " " + d.sysfsPath())).toList());
        if (bound.size() == 1) {
            return found(bound.get(0), new Evidence(Tier.JOIN, sysfs.source(), sysfs.path(), sysfs.takenAt(),
                    "taken as the only one with a driver of " + candidates.size() + " devices of this name: " + list));
        }
        return nothing(candidates.size() + " devices bear this name: " + list, null);
    }

    private static Found found(DeviceRecord d, Evidence e) {
        return new Found(d, Fact.of(d.sysfsPath(), e), driver(d, e));
    }

    private static Fact<String> driver(DeviceRecord d, Evidence e) {
        if (d.driver() == null) {
            return Fact.unknown("no driver is bound to the device", null);
        }
        return d.driver().equals(FAUX) ? Fact.unknown("a device of the faux bus is bound to a placeholder, " + FAUX + ", not to the driver that made it", null)
                : Fact.of(d.driver(), e);
    }

    /** A driver that the kernel's structures name where sysfs did not tell; what sysfs said when they name none that means anything. */
    static Fact<String> driver(String read, Fact<String> otherwise, Evidence e) {
        return read == null || read.equals(FAUX) ? otherwise : Fact.of(read, e);
    }

    private static Found nothing(String reason, String remedy) {
        return new Found(null, Fact.unknown(reason, remedy), Fact.unknown(reason, remedy));
    }
}
