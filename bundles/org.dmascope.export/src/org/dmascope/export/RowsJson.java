// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** Some rows as JSON: a list of the objects that stand for them in {@code dmascope/1}. */
public final class RowsJson {
    private RowsJson() {
    }

    /** @param rows of one kind: the kind of the first; others are left out */
    public static String of(List<?> rows) {
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "));
        json.setHtmlSafe(false);
        json.setSerializeNulls(true);
        try {
            write(new Json(json), rows);
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return text.append('\n').toString();
    }

    private static void write(Json json, List<?> rows) throws IOException {
        Object first = rows.isEmpty() ? null : rows.get(0);
        if (first instanceof AttachmentRow) {
            BufferJson.attachments(json, some(rows, AttachmentRow.class));
        } else if (first instanceof HolderRow) {
            HolderJson.write(json, some(rows, HolderRow.class));
        } else if (first instanceof DeviceRow) {
            DeviceJson.write(json, some(rows, DeviceRow.class));
        } else if (first instanceof MemoryRow) {
            MemoryJson.write(json, some(rows, MemoryRow.class));
        } else if (first instanceof CgroupRow) {
            CgroupJson.write(json, some(rows, CgroupRow.class));
        } else if (first instanceof MrRow) {
            MrJson.write(json, some(rows, MrRow.class));
        } else if (first instanceof PathState) {
            PathJson.write(json, some(rows, PathState.class));
        } else if (first instanceof Finding) {
            FindingJson.write(json, some(rows, Finding.class));
        } else {
            json.beginList();
            for (BufferRow b : some(rows, BufferRow.class)) {
                BufferJson.buffer(json, b, b.attachments());
            }
            for (ShownEvent e : some(rows, ShownEvent.class)) {
                EventJson.event(json, e);
            }
            json.endList();
        }
    }

    private static <R> List<R> some(List<?> rows, Class<R> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
