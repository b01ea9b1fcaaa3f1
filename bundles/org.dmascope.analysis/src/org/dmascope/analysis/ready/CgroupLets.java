// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.core.source.host.HostFacts;

/** Limits of cgroups on device memory (dmem, 6.14). */
final class CgroupLets implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("limits.cgroup", "Does no cgroup keep device memory from the process?", "kernel/cgroup/dmem.c dmem_cgroup_try_charge()");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        HostFacts h = p.host().snapshot().host();
        if (h != null && (h.cgroupVersion() == 0 || h.cgroupVersion() == 1)) {
            return ReadyRow.yes(ABOUT, Weight.LIMITS, p.text("host", "/proc/mounts", "no cgroup file system of version 2"), "only cgroups of version 2 can limit device memory, and none is mounted");
        }
        return ReadyRow.unknown(ABOUT, Weight.LIMITS, "limits of cgroups on device memory are not part of this answer", "read dmem.max and dmem.current of the cgroup of the process (/proc/PID/cgroup)");
    }
}
