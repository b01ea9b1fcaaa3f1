// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.Objects;

/**
 * The thing of the topology that a part of the drawing stands for. Equal subjects are the same thing, also in the drawing of a later reading, so that views can
 * link by it.
 *
 * @param kind what it is
 * @param key  its identity among its kind, raw
 */
public record Subject(Kind kind, String key) {
    /** Kinds of things. */
    public enum Kind {
        /** A NUMA node, or what is on none. */
        NODE,
        /** Root of a PCI hierarchy: {@code pci0000:40}. */
        HOST_BRIDGE,
        /** A device of the inventory, by its sysfs path; bridges too. */
        DEVICE,
        /** A name that leads to no device of the inventory. */
        DEVICE_NAME,
        /** By {@link org.dmascope.analysis.row.BufferRow#key()}. */
        BUFFER, ATTACHMENT,
        /** An RDMA memory region. */
        REGION, PROCESS,
        /** Several things shown as one. */
        GROUP
    }

    public Subject {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
    }

    /** A device, by {@link org.dmascope.analysis.row.DeviceRow#sysfsPath()}. */
    public static Subject device(String sysfsPath) {
        return new Subject(Kind.DEVICE, sysfsPath);
    }

    /** A device that is known by its dev_name only. */
    public static Subject deviceName(String name) {
        return new Subject(Kind.DEVICE_NAME, name);
    }

    /** A buffer, by {@link org.dmascope.analysis.row.BufferRow#key()}. */
    public static Subject buffer(String key) {
        return new Subject(Kind.BUFFER, key);
    }

    /** An attachment, by its buffer, dev_name and ordinal. */
    public static Subject attachment(String bufferKey, String deviceName, int ordinal) {
        return new Subject(Kind.ATTACHMENT, bufferKey + " " + ordinal + " " + deviceName);
    }

    /** An RDMA memory region, by its RDMA device and number. */
    public static Subject region(String device, long mrn) {
        return new Subject(Kind.REGION, device + "/" + mrn);
    }

    /** A process, by its pid. */
    public static Subject process(int pid) {
        return new Subject(Kind.PROCESS, Integer.toString(pid));
    }

    /** Several shown as one; the key is that of {@code GraphOptions.expanded}. */
    public static Subject group(String key) {
        return new Subject(Kind.GROUP, key);
    }
}
