// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.dmem;

import java.util.List;
import java.util.Map;

import org.dmascope.core.Reading;

/**
 * The unified hierarchy as the reader sees it.
 *
 * @param mount       where it is
 * @param controllers those that can be enabled in it: {@code cgroup.controllers} of its top
 * @param whole       whether its top is the kernel's; in a cgroup namespace the top is a group like others
 * @param capacity    bytes that each region of device memory has: {@code dmem.capacity}; Absent without the controller
 * @param groups      parents before children, by name
 * @param left        groups that were not looked into, because there are too many or they are too deep
 * @param unread      groups that may not be looked into
 */
public record CgroupTree(String mount, List<String> controllers, boolean whole, Reading<Map<String, Long>> capacity, List<Cgroup> groups, int left, int unread) {
    public CgroupTree {
        controllers = List.copyOf(controllers);
        groups = List.copyOf(groups);
    }

    /** Whether there is anything to be read of device memory. */
    public boolean hasDmem() {
        return capacity.ok() || groups.stream().anyMatch(Cgroup::hasDmem);
    }
}
