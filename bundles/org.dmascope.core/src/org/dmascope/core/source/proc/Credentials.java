// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.util.List;

/**
 * Who a process is when the kernel asks whether it may.
 *
 * @param uid        user id by which files are opened, -1 unknown
 * @param gid        group id by which files are opened, -1 unknown
 * @param groups     supplementary groups
 * @param capEff     effective capabilities as a bit set (include/uapi/linux/capability.h)
 * @param namespaces pid namespaces that it is in; 1 for a process of the host, 0 unknown
 * @param pinnedKb   VmPin, memory pinned for devices in KiB; -1 unknown
 */
public record Credentials(long uid, long gid, List<Long> groups, long capEff, int namespaces, long pinnedKb) {
    public Credentials {
        groups = List.copyOf(groups);
    }

    public boolean has(int capability) {
        return (capEff >>> capability & 1) == 1;
    }

    public boolean in(long group) {
        return gid == group || groups.contains(group);
    }
}
