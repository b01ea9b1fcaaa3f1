// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A capture shows what the host showed. */
class CaptureTest {
    @TempDir
    private Path folder;
    private String host;
    private String file;

    @BeforeEach
    void capture() {
        host = SmallHost.plant(folder.resolve("host"));
        file = folder.resolve("small.dmascope").toString();
        Ran r = Ran.dmascope("capture", host, "-o", file);
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertTrue(r.out().startsWith(file + ": 3 buffers, 2 devices, 1 holder, "), r.out());
    }

    @Test
    void everyViewIsTheSame() {
        for (String view : List.of("buffers", "attachments", "holders", "devices")) {
            Ran direct = Ran.dmascope("show", host, "--view", view, "--tsv");
            assertEquals(direct, Ran.dmascope("show", file, "--view", view, "--tsv"), view);
            assertEquals(ExitStatus.DONE, direct.status());
        }
        assertEquals(Ran.dmascope("show", host, "--sum"), Ran.dmascope("show", file, "--sum"));
    }

    @Test
    void theDocumentIsTheSame() {
        JsonObject direct = document(host);
        JsonObject again = document(file);
        for (String part : direct.keySet()) {
            if (!part.equals("host")) { // the time of the reading differs
                assertEquals(direct.get(part), again.get(part), part);
            }
        }
        assertEquals(direct.keySet(), again.keySet());
    }

    private static JsonObject document(String host) {
        JsonElement all = JsonParser.parseString(Ran.dmascope("show", host, "--json").out());
        return all.getAsJsonObject();
    }

    @Test
    void theTitleSaysThatItIsACapture() {
        assertTrue(Ran.dmascope("show", file).lines().getFirst().contains("read from a capture"));
    }

    @Test
    void whatCouldNotBeReadStaysUnread() throws Exception {
        Files.delete(folder.resolve("host/sys/kernel/debug/dma_buf/bufinfo"));
        Ran r = Ran.dmascope("capture", host, "-o", file);
        assertEquals(ExitStatus.PARTIAL, r.status());
        assertTrue(r.err().contains("bufinfo"));
        Ran again = Ran.dmascope("show", file);
        assertEquals(ExitStatus.PARTIAL, again.status());
        assertEquals(r.err(), again.err());
    }

    @Test
    void aCaptureThatCannotBeWrittenIsSaid() {
        Ran.dmascope("capture", host, "-o", folder.resolve("no/such/folder/x.dmascope").toString()).failed(ExitStatus.UNREADABLE, "x.dmascope");
    }
}
