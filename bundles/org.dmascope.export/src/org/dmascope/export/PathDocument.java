// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathStatement;
import org.dmascope.analysis.row.DeviceRow;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/**
 * One path as JSON, schema {@code dmascope-path/1} (schema/dmascope-path-1.schema.json): the host, the functions on the way as in {@code devices[]}, the entry of
 * {@code paths[]}, and what there is to say about it.
 */
public final class PathDocument {
    /** The schema of its parts. */
    public static final String SCHEMA = "dmascope-path/1";

    private PathDocument() {
    }

    public static void write(Snapshot snapshot, PathState path, List<PathStatement> story, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        JsonWriter writer = new JsonWriter(text);
        writer.setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "));
        writer.setHtmlSafe(false);
        writer.setSerializeNulls(true);
        Json json = new Json(writer);
        json.begin().string("schema", SCHEMA);
        HostJson.write(json, snapshot);
        List<String> way = path.way();
        Map<String, ? extends DeviceRow> devices = snapshot.devices().stream().filter(d -> d.pci() != null && way.contains(d.id()))
                .collect(java.util.stream.Collectors.toMap(DeviceRow::id, d -> d, (a, b) -> a));
        json.key("devices");
        DeviceJson.write(json, way.stream().distinct().filter(devices::containsKey).map(devices::get).toList());
        json.key("path");
        PathJson.one(json, path);
        json.key("story").beginList();
        for (PathStatement l : story) {
            json.begin().string("part", l.part().word()).string("finding", l.finding()).string("text", l.text());
            if (l.evidence() == null) {
                json.nothing("tier").nothing("source").nothing("path");
            } else {
                json.string("tier", l.evidence().tier().name()).string("source", l.source()).name("path", l.evidence().path());
            }
            json.end();
        }
        json.endList().end();
        writer.flush();
        text.write('\n');
        text.flush();
    }
}
