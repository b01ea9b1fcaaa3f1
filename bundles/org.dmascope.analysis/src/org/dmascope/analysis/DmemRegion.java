// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

/**
 * A region of device memory as the dmem controller names it.
 *
 * @param device dev_name; null when the name does not tell it
 * @param name   name by the driver
 */
record DmemRegion(String device, String name) {
    /** {@code drm/DEVICE/NAME}: the graphics subsystem registers its regions so, with the dev_name of the device (drmm_cgroup_register_region()). */
    private static final String GRAPHICS = "drm/";

    /** Of {@code SUBSYSTEM/DEVICE/NAME}; a name of another form is all name. */
    static DmemRegion of(String registered) {
        int first = registered.indexOf('/');
        int last = registered.lastIndexOf('/');
        return first <= 0 || last <= first + 1 || last == registered.length() - 1 ? new DmemRegion(null, registered)
                : new DmemRegion(registered.substring(first + 1, last), registered.substring(last + 1));
    }

    static boolean graphics(String registered) {
        return registered.startsWith(GRAPHICS);
    }
}
