// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import org.dmascope.core.Gatherer;
import org.dmascope.core.Source;

/**
 * The files of DRM drivers below debugfs. Reading {@code amdgpu_vm_info} takes the reservation of each address space (amdgpu_bo_reserve()), so a
 * busy one blocks it. What a client uses stands in its fdinfo, which the source of processes records.
 */
public final class DrmSource implements Source {
    public static final String ID = "drm";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean canBlock() {
        return true;
    }

    @Override
    public void gather(Gatherer g) {
        DriWalk walk = new DriWalk(g);
        walk.devices((folder, name, files) -> {
            for (String f : new String[] {DriWalk.GEM_INFO, DriWalk.VM_INFO, DriWalk.CLIENTS}) {
                if (files.contains(f)) {
                    walk.objects(folder, f);
                }
            }
            walk.totals(folder, files).forEach(t -> walk.head(folder + "/" + t.file()));
        });
    }
}
