// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.dmascope.core.Tree;
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
    void anErrorNeedsNoHost() {
        for (String asked : new String[] { "EOPNOTSUPP", "95", "Operation not supported", "ibv_reg_dmabuf_mr failed: Operation not supported" }) {
            Ran r = Ran.dmascope("explain", asked, "--importer", "siw");
            assertEquals(ExitStatus.DONE, r.status(), r.err());
            assertTrue(r.lines().getFirst().startsWith("EOPNOTSUPP (95, Operation not supported)"), r.out());
            assertTrue(r.out().contains("Cause 1 of ") && r.out().contains("failure:rdma-no-op"), r.out());
        }
        assertTrue(Ran.dmascope("explain", "ibv_reg_dmabuf_mr failed: Operation not supported").lines().getFirst().contains("stage register"));
        assertEquals("dmascope-failure/1", JsonParser.parseString(Ran.dmascope("explain", "ENOMEM", "--json").out()).getAsJsonObject().get("schema").getAsString());
    }

    @Test
    void anErrorOnAHostIsHeldAgainstIt() {
        Ran r = Ran.dmascope("explain", "EOPNOTSUPP", host, "--stage", "register", "--importer", "0000:01:00.0");
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertTrue(r.out().contains("  importer      0000:01:00.0: a device without a driver  [TEXT, sysfs, /sys/bus]"), r.out());
        assertTrue(r.out().contains("small, kernel 6.12.1, read "), r.out());
        assertTrue(r.out().contains("unknown: what the kernel can do was not read"), r.out());
    }

    private static final String LIMITS = """
            Limit                     Soft Limit           Hard Limit           Units     \n\
            Max open files            1024                 1048576              files     \n\
            Max locked memory         65536                65536                bytes     \n""";

    @Test
    void aProcessIsHeldAgainstWhatItNeeds() {
        Tree tree = new Tree(folder.resolve("host"));
        tree.file("/proc/812/limits", LIMITS).file("/proc/812/status", "Name:\tcamera\nUid:\t1000\t1000\t1000\t1000\nGid:\t1000\t1000\t1000\t1000\nGroups:\t44 1000 \n"
                + "NSpid:\t812\t1\nCapEff:\t0000000000000000\n");
        Ran r = Ran.dmascope("explain", "pid:812", host);
        assertEquals(ExitStatus.DONE, r.status(), r.err());
        assertEquals("Process 812 camera, user 1000", r.lines().getFirst());
        assertTrue(r.out().contains("In its way\n  limit         it may lock memory for queues and ordinary regions (dma-buf regions are not counted): no  [TEXT, rights, /proc/812/limits;"
                + " memlock is 65536 bytes, no more than a kernel gives by itself: ENOMEM beyond]\n"), r.out());
        assertTrue(r.out().contains("it is in a container (2 pid namespaces)"), r.out());
        assertTrue(r.out().contains("the buffer of drm that it holds can be imported, not ENOSYS") || r.out().contains("the buffer of drm that it holds can be imported"), r.out());
        assertEquals("dmascope-process/1", JsonParser.parseString(Ran.dmascope("explain", "pid:812", host, "--json").out()).getAsJsonObject().get("schema").getAsString());
        Ran.dmascope("explain", "pid:813", host).failed(ExitStatus.UNREADABLE, "no process 813");
        Ran.dmascope("explain", "pid:", host).failed(ExitStatus.USAGE, "pid:N needs the number of a process");
        Ran.dmascope("explain", "pid:99999999999", host).failed(ExitStatus.USAGE, "pid:N needs the number of a process");
    }

    @Test
    void mistakesOfAnErrorAreNamed() {
        Ran.dmascope("explain", "ino:13", host, "--stage", "map").failed(ExitStatus.USAGE, "--stage goes with an ERRNO");
        Ran.dmascope("explain", "pid:812", host, "--importer", "rdma").failed(ExitStatus.USAGE, "--importer goes with an ERRNO");
        Ran.dmascope("explain", "ENOBODY").failed(ExitStatus.USAGE, "names no error");
        Ran.dmascope("explain", "9999").failed(ExitStatus.USAGE, "names no error");
        Ran.dmascope("explain", "x\n".repeat(5_000)).failed(ExitStatus.USAGE, "\\nx\\n");
        Ran.dmascope("explain", "EIO", "--stage", "lunch").failed(ExitStatus.USAGE, "--stage is one of open, export");
        Ran.dmascope("explain", "EIO", "--importer", "x".repeat(10_000)).failed(ExitStatus.USAGE, "--importer takes a name");
        Ran.dmascope("explain", "EIO", "--exporter", "").failed(ExitStatus.USAGE, "--exporter takes a name");
        Ran.dmascope("explain", "EIO", "root:/nowhere/at/all").failed(ExitStatus.UNREADABLE, "/nowhere/at/all");
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
