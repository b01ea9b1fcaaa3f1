// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.stream.JsonWriter;

/** The forms in which a {@link TextTable} can be written. */
public enum TextTableFormat {
    /** A heading line of titles, then a line for each row; shown forms hold neither TAB nor line break, others lose them to a blank. */
    TSV {
        @Override
        public void write(TextTable table, OutputStream out) throws IOException {
            lines(table, out, (text, cells) -> line(text, cells));
        }

        private static void line(Utf8Output text, List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                String c = cells.get(i) == null ? Column.UNKNOWN : cells.get(i);
                text.append(c.replace('\t', ' ').replace('\n', ' ')).append(i + 1 < cells.size() ? '\t' : '\n');
            }
        }
    },
    /** RFC 4180: CRLF, double quotes where a value holds a comma, a quote or a line break. */
    CSV {
        @Override
        public void write(TextTable table, OutputStream out) throws IOException {
            lines(table, out, (text, cells) -> line(text, cells));
        }

        private static void line(Utf8Output text, List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                text.append(i == 0 ? "" : ",").append(quoted(cells.get(i) == null ? Column.UNKNOWN : cells.get(i)));
            }
            text.append("\r\n");
        }

        private static String quoted(String s) {
            return s.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? s : '"' + s.replace("\"", "\"\"") + '"';
        }
    },
    /** One object: {@code table}, what it is about, {@code columns}, and {@code rows} as objects by column id; null is not known. */
    JSON {
        @Override
        public void write(TextTable table, OutputStream out) throws IOException {
            JsonWriter json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            json.setIndent(" ");
            json.beginObject().name("table").value(table.id());
            for (Map.Entry<String, String> e : table.about().entrySet()) {
                json.name(e.getKey()).value(e.getValue());
            }
            json.name("columns").beginArray();
            for (TextTable.Heading h : table.columns()) {
                json.beginObject().name("id").value(h.id()).name("title").value(h.title()).endObject();
            }
            json.endArray().name("rows").beginArray();
            for (List<String> row : table.rows()) {
                json.beginObject();
                for (int i = 0; i < row.size(); i++) {
                    json.name(table.columns().get(i).id());
                    value(json, row.get(i), table.columns().get(i).numeric());
                }
                json.endObject();
            }
            json.endArray().endObject().flush();
        }

        private static void value(JsonWriter json, String text, boolean numeric) throws IOException {
            if (numeric && text != null && !text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                json.value(Long.parseLong(text));
            } else {
                json.value(text);
            }
        }
    };

    /** Every number of so many digits fits a long. */
    private static final int DIGITS = 18;

    /** Writes the cells of one line; null is not known. */
    private interface LineForm {
        void write(Utf8Output text, List<String> cells) throws IOException;
    }

    /** The titles, then the rows. */
    private static void lines(TextTable table, OutputStream out, LineForm form) throws IOException {
        Utf8Output text = new Utf8Output(out);
        form.write(text, table.columns().stream().map(TextTable.Heading::title).toList());
        for (List<String> row : table.rows()) {
            form.write(text, row);
        }
        text.flush();
    }

    /** Ending of its files, with the dot. */
    public String suffix() {
        return '.' + name().toLowerCase(Locale.ROOT);
    }

    /** Writes the table; the stream is flushed and stays open. */
    public abstract void write(TextTable table, OutputStream out) throws IOException;
}
