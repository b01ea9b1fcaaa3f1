// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.wizards;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Names;
import org.dmascope.export.View;
import org.dmascope.export.Views;
import org.dmascope.ui.rows.EventRow;

/** The table and the filter that stand for one selected thing. */
record Wanted(View<?> view, String filter) {
    static final Wanted EVERYTHING = new Wanted(Views.BUFFERS, ""); //$NON-NLS-1$

    static Wanted of(Object row) {
        return switch (row) {
            case BufferRow b -> new Wanted(Views.BUFFERS, "ino:" + b.ino()); //$NON-NLS-1$
            case AttachmentRow a -> new Wanted(Views.ATTACHMENTS, "ino:" + a.buffer().ino() + " dev:" + quoted(a.deviceName())); //$NON-NLS-1$ //$NON-NLS-2$
            case HolderRow h -> new Wanted(Views.HOLDERS, "ino:" + h.buffer().ino() + " pid:" + h.pid()); //$NON-NLS-1$ //$NON-NLS-2$
            case DeviceRow d -> new Wanted(Views.DEVICES, "dev:" + quoted(d.id())); //$NON-NLS-1$
            case MrRow m -> new Wanted(Views.MRS, "dev:" + quoted(m.device()) + (m.rkey().known() ? " rkey:" + m.rkey().value() : "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            case EventRow e when e.event().ino() >= 0 -> new Wanted(Views.EVENTS, "ino:" + e.event().ino()); //$NON-NLS-1$
            case null, default -> EVERYTHING;
        };
    }

    private static String quoted(String raw) {
        return '"' + Names.display(raw).replace("\"", "") + '"'; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
