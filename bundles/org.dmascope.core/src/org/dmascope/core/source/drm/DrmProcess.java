// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

/**
 * A process that has a DRM device open.
 *
 * @param pid       process id in the reader's pid namespace
 * @param startTime start in clock ticks after boot; -1 when unknown
 * @param comm      command name, raw; null when unreadable
 * @param uid       real user id, -1 when unknown
 * @param cgroup    path in the unified hierarchy, raw; null when unknown
 */
public record DrmProcess(int pid, long startTime, String comm, long uid, String cgroup) {
}
