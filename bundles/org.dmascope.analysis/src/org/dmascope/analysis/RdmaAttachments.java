// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Reading;
import org.dmascope.core.source.rdma.RdmaDevice;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.DeviceRecord;

/**
 * Which attachments belong to which RDMA device. The kernel's structures tell it exactly ({@code ib_umem.ibdev}); else the name of the device
 * that does its DMA, which sysfs knows.
 */
final class RdmaAttachments {
    /** Operations of importers in ib_core and in RDMA drivers: drivers/infiniband/core/umem_dmabuf.c and drivers/infiniband/hw. */
    private static final List<String> RDMA_OPS = List.of("ib_umem_", "mlx5_ib_", "irdma_");

    /**
     * An attachment of an RDMA device.
     *
     * @param length of its umem in bytes; -1 when its structure was not read
     */
    record Use(AttachmentState attachment, long length) {
        BufferState buffer() {
            return attachment.buffer();
        }
    }

    private final Map<String, DeviceRecord> records = new HashMap<>();
    private final Map<String, Set<String>> byDevName = new HashMap<>();
    private final Map<String, List<Use>> uses = new HashMap<>();
    private final List<BufferState> buffers;

    /** Looks at every buffer once, and only at names: few have an attachment of such a device. */
    RdmaAttachments(List<RdmaDevice> devices, Reading<DeviceInventory> inventory, List<BufferState> buffers) {
        this.buffers = buffers;
        for (RdmaDevice d : devices) {
            uses.put(d.id().name(), new ArrayList<>());
            name(d.id().name(), d.id().name());
        }
        if (inventory instanceof Reading.Ok<DeviceInventory> ok) {
            ok.value().devices().forEach(this::record);
        }
        buffers.forEach(this::look);
    }

    private void name(String devName, String rdma) {
        byDevName.computeIfAbsent(devName, n -> new HashSet<>()).add(rdma);
    }

    private void record(DeviceRecord d) {
        for (DeviceNode n : d.nodes()) {
            if (n.subsystem().equals("infiniband") && uses.containsKey(n.name())) {
                records.put(n.name(), d);
                name(d.id(), n.name());
            }
        }
    }

    private void look(BufferState b) {
        if (!concerns(b)) {
            return;
        }
        for (AttachmentState a : b.attachments()) {
            StructAttachment s = a.attachment();
            if (s != null && s.umem() != null && s.umem().device() != null) {
                List<Use> of = uses.get(s.umem().device());
                if (of != null) {
                    of.add(new Use(a, s.umem().length()));
                }
            } else if (mayBeRdma(s)) {
                long length = s != null && s.umem() != null ? s.umem().length() : -1;
                byDevName.getOrDefault(a.deviceName(), Set.of()).forEach(r -> uses.get(r).add(new Use(a, length)));
            }
        }
    }

    private static boolean rdma(String ops) {
        return ops != null && RDMA_OPS.stream().anyMatch(ops::startsWith);
    }

    private boolean concerns(BufferState b) {
        for (String n : b.deviceNames()) {
            if (byDevName.containsKey(n)) {
                return true;
            }
        }
        if (b.sight() != null) {
            for (StructAttachment a : b.sight().buffer().attachments()) {
                if (a.umem() != null && a.umem().device() != null && uses.containsKey(a.umem().device())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Attachments that belong to an RDMA device, or may. */
    List<Use> of(String rdma) {
        return uses.getOrDefault(rdma, List.of());
    }

    /** The device that does its DMA; null when sysfs does not tell. */
    DeviceRecord record(String rdma) {
        return records.get(rdma);
    }

    /** Whether another RDMA device does its DMA by the same device: then a name does not tell which of the two attached. */
    boolean shared(String rdma) {
        DeviceRecord d = records.get(rdma);
        return d != null && byDevName.get(d.id()).size() > 1;
    }

    /** Whether it is made of software alone, with no device below it whose name its attachments would have. */
    boolean software(String rdma) {
        DeviceRecord d = records.get(rdma);
        return d == null || d.id().equals(rdma);
    }

    /** A device with an attachment of which nothing is known that would make it another's than an RDMA device's; null when there is none. */
    String stranger() {
        for (BufferState b : buffers) {
            for (String n : b.deviceNames()) {
                if (!byDevName.containsKey(n) && b.reading().devices.find(n).driver().value() == null
                        && b.attachments().stream().anyMatch(a -> a.deviceName().equals(n) && mayBeRdma(a.attachment()))) {
                    return n;
                }
            }
        }
        return null;
    }

    private static boolean mayBeRdma(StructAttachment s) {
        return s == null || s.umem() != null || !s.importerOps().named() && s.importerOps().set() || rdma(s.importerOps().name());
    }

    /** Whether any attachment on this host is by a device of that driver. */
    boolean byDriver(String driver) {
        for (BufferState b : buffers) {
            for (String n : b.deviceNames()) {
                if (driver.equals(b.reading().devices.find(n).driver().value())) {
                    return true;
                }
            }
        }
        return false;
    }
}
