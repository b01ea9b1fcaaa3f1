// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Tally;

/** Finds out which device each class entry belongs to. */
final class Nodes {
    private static final String VIRTUAL = "/sys/devices/virtual/";

    /** A node and the real path of its device. */
    record Placed(String device, DeviceNode node) {
    }

    private final Tally tally;
    private final List<Raw.Node> raw;
    private final Map<String, Raw.Node> verbs = new HashMap<>();

    Nodes(Tally tally, List<Raw.Node> raw) {
        this.tally = tally;
        this.raw = raw;
    }

    /**
     * @param devices paths of the devices that are known
     * @param groups  IOMMU group → devices bound to VFIO in it
     */
    List<Placed> place(Collection<String> devices, IntFunction<List<String>> groups) {
        for (Raw.Node n : raw) {
            if (n.subsystem().equals("infiniband_verbs")) {
                String device = text(n, "ibdev");
                if (device != null) {
                    verbs.put(device, n);
                }
            }
        }
        List<Placed> placed = new ArrayList<>(raw.size());
        for (Raw.Node n : raw) {
            if (n.subsystem().equals("infiniband_verbs")) {
                continue; // told with its RDMA device
            }
            DeviceNode node = node(n);
            int group = n.subsystem().equals("vfio") ? PciText.decimal(n.name(), 0, Integer.MAX_VALUE) : -1;
            List<String> members = group < 0 ? List.of() : groups.apply(group);
            if (members.isEmpty()) {
                placed.add(new Placed(owner(n, devices), node));
            }
            for (String member : members) {
                placed.add(new Placed(member, node));
            }
        }
        return placed;
    }

    /**
     * The nearest known device above the entry; without one the directory that holds {@code CLASS/NAME}, and the entry itself when it
     * hangs on nothing (get_device_parent() of drivers/base/core.c puts such entries below /sys/devices/virtual).
     */
    private static String owner(Raw.Node n, Collection<String> devices) {
        for (String up = n.path(); !up.isEmpty(); up = SysfsPath.parent(up)) {
            if (devices.contains(up)) {
                return up;
            }
        }
        String glue = SysfsPath.parent(n.path());
        String holder = SysfsPath.parent(glue);
        return n.path().startsWith(VIRTUAL) || !SysfsPath.name(glue).equals(n.subsystem()) || holder.equals("/sys/devices") ? n.path() : holder;
    }

    private DeviceNode node(Raw.Node n) {
        Map<String, String> attributes = new LinkedHashMap<>();
        String dev = null;
        for (String file : n.files().keySet()) {
            String value = text(n, file);
            if (value == null) {
                continue;
            }
            if (file.equals("dev")) {
                dev = device(n, value);
            } else {
                attributes.put(file, value);
            }
        }
        Raw.Node uverbs = n.subsystem().equals("infiniband") ? verbs.get(n.name()) : null;
        if (uverbs != null) {
            attributes.put("uverbs", uverbs.name());
            String value = text(uverbs, "dev");
            dev = value == null ? null : device(uverbs, value);
        }
        return new DeviceNode(n.subsystem(), n.name(), dev, Collections.unmodifiableMap(attributes));
    }

    /** "major:minor", print_dev_t() of include/linux/kdev_t.h. */
    private String device(Raw.Node n, String value) {
        int colon = value.indexOf(':');
        if (colon < 0 || PciText.decimal(value.substring(0, colon), 0, 1 << 12) < 0 || PciText.decimal(value.substring(colon + 1), 0, 1 << 20) < 0) {
            tally.malformed("dev", n.path() + "/dev", "not a device number");
            return null;
        }
        return value;
    }

    private String text(Raw.Node n, String file) {
        Reading<Content> r = n.files().get(file);
        if (r instanceof Reading.Ok<Content> ok) {
            return ok.value().line();
        }
        if (!(r instanceof Reading.Absent)) {
            tally.failure(file, r, SysfsReader.remedy(r));
        }
        return null;
    }
}
