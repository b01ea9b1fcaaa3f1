// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

/** The text of a {@code /proc/PID/fd/N} link of a DRM or accelerator device. The text alone proves nothing; fdinfo decides. */
public final class DrmLink {
    private DrmLink() {
    }

    public static boolean matches(String link) {
        return link.startsWith("/dev/dri/") || link.startsWith("/dev/accel/");
    }
}
