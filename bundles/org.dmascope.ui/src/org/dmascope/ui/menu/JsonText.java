// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.menu;

import java.util.List;
import java.util.Objects;

import org.dmascope.export.RowsJson;
import org.dmascope.export.ShownEvent;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.GroupRow;

/** Rows of the window as JSON, in the words of the schema. */
public final class JsonText {
    private JsonText() {
    }

    /** "" for no rows. */
    public static String of(List<?> rows) {
        return rows.isEmpty() ? "" : RowsJson.of(rows.stream().map(r -> r instanceof EventRow e ? new ShownEvent(e.time(), e.event()) : r instanceof FindingRow f ? f.finding() : r instanceof GroupRow g ? g.group() : r).filter(Objects::nonNull).toList()); //$NON-NLS-1$
    }
}
