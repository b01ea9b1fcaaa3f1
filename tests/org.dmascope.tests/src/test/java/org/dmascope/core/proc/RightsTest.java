// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.proc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dmascope.core.Content;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Parsed;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.source.proc.Credentials;
import org.dmascope.core.source.proc.CredentialsParser;
import org.dmascope.core.source.proc.ProcLimits;
import org.dmascope.core.source.proc.ProcLimitsParser;
import org.dmascope.core.source.proc.Rights;
import org.dmascope.core.source.proc.RightsReader;
import org.dmascope.core.source.proc.RightsSource;
import org.junit.jupiter.api.Test;

class RightsTest {
    private static Content fixture(String name) throws IOException {
        try (var in = Objects.requireNonNull(RightsTest.class.getResourceAsStream("/core/proc/rights/" + name))) {
            return new Content(in.readAllBytes(), false);
        }
    }

    private static Content text(String s) {
        return new Content(s.getBytes(StandardCharsets.ISO_8859_1), false);
    }

    @Test
    void limitsAreTheSoftOnes() throws IOException {
        assertEquals(Parsed.of(new ProcLimits(8388608, 20000)), ProcLimitsParser.parse(fixture("limits")));
        String unlimited = new String(fixture("limits").bytes(), StandardCharsets.ISO_8859_1).replace("Max locked memory         8388608  ", "Max locked memory         unlimited");
        assertEquals(ProcLimits.UNLIMITED, ProcLimitsParser.parse(text(unlimited)).value().memlock());
        assertEquals(2, ProcLimitsParser.parse(text("")).problems().size());
        assertEquals(-1, ProcLimitsParser.parse(text("Max open files            -5   \n")).value().files());
        assertEquals(-1, ProcLimitsParser.parse(text("Max open files \n")).value().files());
    }

    @Test
    void credentialsAreThoseThatOpenFiles() throws IOException {
        assertEquals(Parsed.of(new Credentials(0, 0, List.of(), 0x1fffeffffffL, 1, 0)), CredentialsParser.parse(fixture("status")));
        Credentials c = CredentialsParser.parse(text("Name:\tx\nUid:\t1\t2\t3\t4\nGid:\t5\t6\t7\t8\nGroups:\t44 107 \nNSpid:\t900\t17\nCapEff:\t0000000000000002\n")).value();
        assertEquals(new Credentials(4, 8, List.of(44L, 107L), 2, 2, -1), c);
        assertTrue(c.in(107) && c.in(8) && !c.in(5) && c.has(1) && !c.has(14));
        assertEquals(2, CredentialsParser.parse(text("Uid:\t1\t2\n")).problems().size());
        assertFalse(CredentialsParser.parse(text("Name:\tUid:\t0\t0\t0\t0\nCapEff:\tffff\n")).problems().isEmpty());
    }

    @Test
    void anythingIsParsedWithoutAFault() {
        Property.holds(2_000, d -> {
            Content c = text(d.pieces(400, "Uid:\t", "Gid:\t", "Groups:\t", "CapEff:\t", "NSpid:\t", "VmPin:\t", "0", "99999999999999999999", "-", " ", "\t", "\n", "kB",
                    "Max locked memory         ", "Max open files            ", "unlimited"));
            assertTrue(CredentialsParser.parse(c).value().uid() >= -1);
            assertTrue(ProcLimitsParser.parse(c).value().files() >= -1);
        });
    }

    private static MemoryRoot host() throws IOException {
        return new MemoryRoot().file("/proc/self/limits", fixture("limits").bytes()).file("/proc/7/limits", fixture("limits").bytes()).file("/proc/7/status", fixture("status").bytes())
                .link("/proc/7/fd", "", new FileStat(1, 5, 040500, 0, 0, 0)).file("/proc/8/limits", "odd").error("/proc/8/status", Errno.EACCES).file("/proc/mounts", "")
                .link("/dev/dri/renderD128", "", new FileStat(3, 0, 020660, 0, 0xe280, 107)).link("/dev/udmabuf", "", new FileStat(4, 0, 020600, 0, 10, 0))
                .file("/sys/class/video4linux/video0", "").file("/sys/class/video4linux/v4l-subdev0", "").error("/dev/video0", Errno.ENOENT);
    }

    /** What an agent ships says the same as the host itself, and one that was not asked is told from one that found nothing. */
    @Test
    void aRecordingSaysTheSame() throws IOException {
        List<Entry> entries = new ArrayList<>();
        new RightsSource().gather(new Gatherer("rights", host(), entries::add, System.nanoTime()));
        Reading<Rights> live = RightsReader.read(host());
        assertEquals(live, RightsReader.read(new Recording(entries)));
        Rights r = live.orElse(null);
        assertEquals(5, r.processes().get(7).openFiles());
        assertInstanceOf(Reading.Denied.class, r.processes().get(8).credentials());
        assertInstanceOf(Reading.Malformed.class, r.processes().get(8).limits());
        assertEquals(-1, r.processes().get(8).openFiles());
        assertEquals(107, r.nodes().getFirst().stat().orElse(null).gid());
        assertEquals(List.of("/dev/dri/renderD128", "/dev/video0", "/dev/udmabuf", "/dev/iommu", "/dev/kfd"), r.nodes().stream().map(Rights.Node::path).toList());
        assertInstanceOf(Reading.Unsupported.class, RightsReader.read(new Recording(List.of())));
        assertInstanceOf(Reading.Ok.class, RightsReader.read(new MemoryRoot().file("/proc/1/comm", "x")));
    }
}
