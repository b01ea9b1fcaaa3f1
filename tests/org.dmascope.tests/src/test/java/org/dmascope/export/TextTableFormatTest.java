// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A table as somebody arranged it, in every form. */
class TextTableFormatTest {
    private static final TextTable TABLE = new TextTable("buffers", Map.of("host", "local"),
            List.of(new TextTable.Heading("buffer", "Buffer", false), new TextTable.Heading("size", "Size", true)),
            List.of(List.of("12 say \"hi\", you", "4096"), Arrays.asList("13\tx", null), List.of("14", "n/a")));

    private static String written(TextTableFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(TABLE, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tsvHasOneFieldForEachColumn() throws IOException {
        assertEquals("Buffer\tSize\n12 say \"hi\", you\t4096\n13 x\t?\n14\tn/a\n", written(TextTableFormat.TSV));
    }

    @Test
    void csvQuotesWhatNeedsIt() throws IOException {
        assertEquals("Buffer,Size\r\n\"12 say \"\"hi\"\", you\",4096\r\n13\tx,?\r\n14,n/a\r\n", written(TextTableFormat.CSV));
    }

    @Test
    void jsonHasNumbersAndNulls() throws IOException {
        JsonObject o = JsonParser.parseString(written(TextTableFormat.JSON)).getAsJsonObject();
        assertEquals("buffers", o.get("table").getAsString());
        assertEquals("local", o.get("host").getAsString());
        assertEquals("Size", o.getAsJsonArray("columns").get(1).getAsJsonObject().get("title").getAsString());
        JsonObject first = o.getAsJsonArray("rows").get(0).getAsJsonObject();
        assertEquals(4096, first.get("size").getAsLong());
        assertTrue(first.get("size").getAsJsonPrimitive().isNumber());
        assertTrue(o.getAsJsonArray("rows").get(1).getAsJsonObject().get("size").isJsonNull());
        assertEquals("n/a", o.getAsJsonArray("rows").get(2).getAsJsonObject().get("size").getAsString());
    }
}
