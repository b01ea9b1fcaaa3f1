// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonParser;

class ExplainTest {
    @TempDir
    private Path folder;
    private String host;

    @BeforeEach
    void plant() {
        host = SmallHost.plant(folder.resolve("host"));
    }

    @Test
    void aBufferIsExplained() {
        Ran r = Ran.dmascope("explain", "ino:13", host);
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertEquals("Buffer ino 13  \"CAMERA\"  65536 bytes  exporter name drm", r.lines().getFirst());
        assertEquals(3, r.lines().stream().filter(l -> l.startsWith("Attachment ")).count());
        assertTrue(r.out().contains("what would help: "), r.out());
    }

    @Test
    void oneAttachmentAsJson() {
        Ran r = Ran.dmascope("explain", "ino:13/0000:01:00.0#2", host, "--json");
        assertEquals("dmascope-explain/1", JsonParser.parseString(r.out()).getAsJsonObject().get("schema").getAsString());
    }

    @Test
    void mistakesAreNamed() {
        Ran.dmascope("explain").failed(ExitStatus.USAGE, "SUBJECT is missing");
        Ran.dmascope("explain", "13x", host).failed(ExitStatus.USAGE, "is no subject");
        Ran.dmascope("explain", "ino:99", host).failed(ExitStatus.USAGE, "there is nothing at ino:99");
        Ran.dmascope("show", host, "--tier", "text,guess").failed(ExitStatus.USAGE, "not \"guess\"");
        Ran.dmascope("show", host, "--tier", "").failed(ExitStatus.USAGE, "--tier takes struct");
    }

    @Test
    void tiersThatAreLeftOutAreNotUsed() {
        Ran text = Ran.dmascope("show", host, "--tier", "text", "--tsv");
        assertEquals(ExitStatus.DONE, text.status(), text.err());
        assertEquals(4, text.lines().size());
        assertTrue(text.out().lines().skip(3).findFirst().orElseThrow().contains("system\t?\t?"), "the driver behind an exporter name is an inference: " + text.out());
        Ran rule = Ran.dmascope("show", host, "--tier", "text,rule", "--tsv");
        assertTrue(rule.out().contains("dma_heap (inferred)"), rule.out());
    }
}
