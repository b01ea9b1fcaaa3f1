// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.RdmaState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Names;
import org.dmascope.core.source.sysfs.DeviceNode;

/**
 * One side of a pair.
 *
 * @param asked    what was given, raw
 * @param device   the device
 * @param function the PCI function that it is or hangs on; null for a device that hangs on none
 * @param rdma     what is known of it as an RDMA device; null when it is none, or RDMA devices were not read
 */
public record Party(String asked, DeviceState device, PciNode function, RdmaState rdma) {
    private static final String INFINIBAND = "infiniband";

    public Party {
        Objects.requireNonNull(asked);
        Objects.requireNonNull(device);
    }

    /**
     * The devices that a name stands for: a dev_name ({@code 0000:41:00.0}, where it is clear {@code 41:00.0}), a node ({@code card0}, {@code renderD128},
     * {@code mlx5_0}, {@code uverbs0}), or else a driver.
     */
    public static List<Party> find(Snapshot s, String name) {
        String low = name.toLowerCase(Locale.ROOT);
        List<Party> found = some(s, name, s.devices().stream().filter(d -> d.id().equals(name) || d.pci() != null && d.id().equals(low)).toList());
        found = found.isEmpty() ? some(s, name, s.devices().stream().filter(d -> d.nodes().stream().anyMatch(n -> is(n, name))).toList()) : found;
        found = found.isEmpty() ? some(s, name, s.devices().stream().filter(d -> d.pci() != null && shortened(d.id(), low)).toList()) : found;
        return found.isEmpty() ? some(s, name, s.devices().stream().filter(d -> name.equals(d.driver())).toList()) : found;
    }

    /** A device by itself. */
    public static Party of(Snapshot s, DeviceState d) {
        return of(s, d.id(), d);
    }

    private static boolean is(DeviceNode n, String name) {
        return n.name().equals(name) || name.equals(n.attributes().get("uverbs"));
    }

    private static boolean shortened(String id, String text) {
        return id.endsWith(":" + text) && id.indexOf(':') == id.length() - text.length() - 1;
    }

    private static List<Party> some(Snapshot s, String asked, List<DeviceState> devices) {
        return devices.stream().map(d -> of(s, asked, d)).toList();
    }

    private static Party of(Snapshot s, String asked, DeviceState d) {
        List<RdmaState> nics = s.rdma().stream().filter(r -> d.id().equals(r.parent().value())).toList();
        RdmaState named = nics.stream().filter(r -> r.device().id().name().equals(asked)).findFirst().orElse(nics.isEmpty() ? null : nics.getFirst());
        return new Party(asked, d, s.paths().function(d.device()), named);
    }

    /** Null when none is bound and nothing else tells it. */
    public String driver() {
        // only rxe has this attribute (drivers/infiniband/sw/rxe/rxe_verbs.c, parent_show()); its devices have no driver in sysfs
        boolean rxe = device.driver() == null && device.nodes().stream().anyMatch(n -> n.subsystem().equals(INFINIBAND) && n.attributes().containsKey("parent"));
        return rxe ? "rdma_rxe" : device.driver();
    }

    /** Whether it offers RDMA to programs. */
    boolean isRdma() {
        return rdma != null || device.nodes().stream().anyMatch(n -> n.subsystem().equals(INFINIBAND));
    }

    /** For people. */
    public String label() {
        return Names.display(device.id()) + (driver() == null ? "" : " (" + Names.display(driver()) + ")");
    }

    boolean bound(String name) {
        return name.equals(driver());
    }
}
