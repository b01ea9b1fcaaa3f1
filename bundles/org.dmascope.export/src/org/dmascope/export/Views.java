// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.analysis.rules.Finding;

/** All views, in the order in which help lists them. */
public final class Views {
    public static final View<BufferRow> BUFFERS = BufferView.VIEW;
    public static final View<AttachmentRow> ATTACHMENTS = AttachmentView.VIEW;
    public static final View<HolderRow> HOLDERS = HolderView.VIEW;
    public static final View<DeviceRow> DEVICES = DeviceView.VIEW;
    public static final View<MrRow> MRS = MrView.VIEW;

    public static final View<MemoryRow> MEMORY = MemoryView.VIEW;
    public static final View<CgroupRow> CGROUPS = CgroupView.VIEW;
    public static final View<PathState> PATHS = PathView.VIEW;
    public static final View<ShownEvent> EVENTS = EventView.VIEW;
    public static final View<Finding> FINDINGS = FindingView.VIEW;

    private static final List<View<?>> ALL = List.of(BUFFERS, ATTACHMENTS, MRS, HOLDERS, DEVICES, MEMORY, CGROUPS, PATHS, EVENTS, FINDINGS);

    private Views() {
    }

    public static List<View<?>> all() {
        return ALL;
    }

    /** Null when there is none of this id. */
    public static View<?> byId(String id) {
        return ALL.stream().filter(v -> v.id().equals(id)).findFirst().orElse(null);
    }
}
