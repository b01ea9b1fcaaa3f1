// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.List;

import org.dmascope.core.Reading;

/**
 * What DRM drivers say of their memory.
 *
 * @param devices each device once; Absent on a host without DRM, Denied without the right to debugfs
 * @param clients open files that a process has, as far as processes may be looked into
 */
public record DrmInfo(Reading<List<DrmDevice>> devices, List<DrmClient> clients) {
    public DrmInfo {
        clients = List.copyOf(clients);
    }

    /** Of a reading that did not ask for this source. */
    public static DrmInfo notAsked() {
        return new DrmInfo(new Reading.Unsupported<>(DriWalk.DRI, 0, "not part of this reading"), List.of());
    }
}
