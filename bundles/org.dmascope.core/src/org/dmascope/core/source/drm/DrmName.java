// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.Problem;

/**
 * Who a folder below {@code /sys/kernel/debug/dri} belongs to: its file {@code name}, {@code DRIVER dev=DEVICE[ master=NAME][ unique=NAME]}
 * (drivers/gpu/drm/drm_debugfs.c, drm_name_info()).
 *
 * @param driver name of the driver as DRM knows it ({@code bochs-drm}), raw
 * @param device dev_name of the device, raw
 */
public record DrmName(String driver, String device) {
    /** Null when the text is something else. */
    static Parsed<DrmName> parse(Content content) {
        String line = content.line();
        int dev = line.indexOf(" dev=");
        int end = dev < 0 ? -1 : line.indexOf(' ', dev + 5);
        String device = dev < 0 ? "" : line.substring(dev + 5, end < 0 ? line.length() : end);
        boolean right = dev > 0 && !device.isEmpty() && line.indexOf('\n') < 0;
        return right ? Parsed.of(new DrmName(line.substring(0, dev), device)) : new Parsed<>(null, List.of(new Problem(1, "not a line DRIVER dev=DEVICE")));
    }
}
