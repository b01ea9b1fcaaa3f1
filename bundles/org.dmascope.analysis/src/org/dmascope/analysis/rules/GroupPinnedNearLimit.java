// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.CgroupState;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;

/** Pinned device memory near the limit of a control group. */
final class GroupPinnedNearLimit implements FindingRule {
    private static final About ABOUT = new About("cgroup.pinned-near-limit", Severity.WARNING, "Pinned device memory is near the limit of a control group",
            "Do pinned buffers take more than four fifths of what a control group may have of a region of device memory?",
            "At its limit a group makes room by evicting its own buffers, and a pinned one is never evicted. So its next allocation fails with ENOMEM, "
                    + "whatever is free on the device. No limit counts pinned memory by itself.",
            "Raise dmem.max of the group, or end the imports that pin for life. dmascope show --view cgroups lists groups with their limits.",
            "kernel/cgroup/dmem.c dmem_cgroup_try_charge(); drivers/gpu/drm/ttm/ttm_bo.c ttm_bo_evict_cb()");

    /** From here on little is left that can be evicted. */
    private static final int PERCENT = 80;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (CgroupState c : host.snapshot().cgroups()) {
            Fact<Long> max = c.max();
            if (c.pinned() == null || max == null || !report.known(max) || max.value() == Long.MAX_VALUE || !report.known(c.device())) {
                continue;
            }
            if (c.pinned().bytes() > max.value() / 100 * PERCENT) {
                report.found(FindingSubject.device(c.device().value()), "control group " + Names.display(c.cgroup()) + ": " + c.pinned().bytes() + " of " + max.value() + " bytes of "
                        + Names.display(c.region()) + " are pinned", new Clue("max", max), new Clue("charged", c.current()), new Clue("pinned", c.pinned().all()));
            } else {
                report.known(c.pinned().all());
            }
        }
    }
}
