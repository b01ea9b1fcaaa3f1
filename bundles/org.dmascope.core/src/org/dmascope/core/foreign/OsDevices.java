// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

/** What hwloc calls operating system devices, as classes of sysfs. */
final class OsDevices {
    /** HWLOC_OBJ_OSDEV_* of include/hwloc.h: a number up to version 2, a set of bits from version 3. */
    private static final int OLD_GPU = 1;
    private static final int OLD_NETWORK = 2;
    private static final int OLD_OPENFABRICS = 3;
    private static final int GPU = 1 << 2;
    private static final int NETWORK = 1 << 4;
    private static final int OPENFABRICS = 1 << 5;

    private OsDevices() {
    }

    /** The class; null for those that have nothing to do with dma-bufs, or that are no files of the kernel ({@code cuda0}, {@code :0.0}). */
    static String subsystem(String version, int type, String name) {
        boolean bits = version.startsWith("3") || version.isEmpty() && type > 6 || type > 15;
        boolean drm = name.matches("(card|renderD)[0-9]{1,6}");
        if (bits) {
            return (type & OPENFABRICS) != 0 ? "infiniband" : (type & NETWORK) != 0 ? "net" : (type & GPU) != 0 && drm ? "drm" : null;
        }
        return type == OLD_OPENFABRICS ? "infiniband" : type == OLD_NETWORK ? "net" : type == OLD_GPU && drm ? "drm" : null;
    }
}
