// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** One document: an object that begins with its schema, in UTF-8, indented by one space, with a line end behind it. The stream stays open. */
final class JsonDocument {
    private static final int CHUNK = 1 << 16;

    /** Writes what follows the schema. */
    interface Body {
        void write(Json json) throws IOException;
    }

    private JsonDocument() {
    }

    /** @param schema e.g. {@code dmascope-diff/1} */
    static void write(String schema, OutputStream out, Body body) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CHUNK);
        JsonWriter writer = new JsonWriter(text);
        writer.setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "));
        writer.setHtmlSafe(false);
        writer.setSerializeNulls(true);
        Json json = new Json(writer);
        json.begin().string("schema", schema);
        body.write(json);
        json.end();
        writer.flush();
        text.write('\n');
        text.flush();
    }
}
