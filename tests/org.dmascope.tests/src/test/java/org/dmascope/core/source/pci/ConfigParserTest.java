// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dmascope.core.Fixture;
import org.dmascope.core.Parsed;
import org.dmascope.core.Property;
import org.junit.jupiter.api.Test;

/** Config spaces of real functions; the second opinion is what lspci printed beside the same bytes. */
class ConfigParserTest {
    private static final String[] ACS = {"SrcValid", "TransBlk", "ReqRedir", "CmpltRedir", "UpstreamFwd", "EgressCtrl", "DirectTrans"};
    private static final Pattern LINK = Pattern.compile("LnkSta:\\s+Speed ([0-9.]+|unknown)(?:GT/s)?[^,]*, Width x([0-9]+)");
    private static final Pattern MOST = Pattern.compile("LnkCap:\\s+Port #([0-9]+), Speed ([0-9.]+|unknown)(?:GT/s)?[^,]*, Width x([0-9]+)");

    private static PciCapabilities parse(byte[] config) {
        return ConfigParser.parse(config).value();
    }

    private static Map<String, LspciDump.Function> ports() {
        return LspciDump.parse(Fixture.raw("core/pci/root-port-acs.lspci"));
    }

    @Test
    void aRootPortWithRedirectIsReadExactly() {
        PciCapabilities c = parse(ports().get("0000:00:04.0").config());
        assertEquals(4096, c.bytes());
        assertEquals(new PciExpress(2, PortType.ROOT_PORT, 0, 16_000, 32, 16_000, 32, false, 0, false, false), c.express());
        assertEquals(new Acs(Acs.State.READ, 0x148, 0x5f, 0x1d), c.acs());
        assertTrue(c.acs().redirects());
        assertEquals(List.of(new Capability(0x10, false, 0, 0x54), new Capability(0x11, false, 0, 0x48), new Capability(0x0d, false, 0, 0x40),
                new Capability(0x01, true, 2, 0x100), new Capability(0x0d, true, 1, 0x148)), c.list());
        assertNull(c.virtual());
    }

    @Test
    void sourceValidationAloneRedirectsNothing() {
        byte[] config = ports().get("0000:00:04.0").config().clone();
        config[0x148 + 6] = 0x01;
        assertFalse(parse(config).acs().redirects());
        config[0x148 + 6] = 0x10;
        assertFalse(parse(config).acs().redirects(), "upstream forwarding");
        for (int bit : new int[] {0x04, 0x08, 0x20}) {
            config[0x148 + 6] = (byte) bit;
            assertTrue(parse(config).acs().redirects(), Integer.toHexString(bit));
        }
    }

    @Test
    void whatWasNotReadIsNotNone() {
        byte[] config = ports().get("0000:00:04.0").config();
        assertEquals(Acs.State.UNREAD, parse(Arrays.copyOf(config, 64)).acs().state());
        assertEquals(Acs.State.UNREAD, parse(Arrays.copyOf(config, 128)).acs().state());
        assertEquals(Acs.State.NONE, parse(Arrays.copyOf(config, 256)).acs().state(), "the kernel reaches 256 bytes: there is no extended list");
        assertEquals(Acs.State.UNREAD, parse(Arrays.copyOf(config, 300)).acs().state(), "cut before the list ended");
        assertEquals(Acs.State.UNREAD, parse(new byte[0]).acs().state());
        byte[] plain = Arrays.copyOf(config, 64);
        plain[6] = 0;
        assertEquals(Acs.State.NONE, parse(plain).acs().state(), "no capability list");
    }

    @Test
    void listsThatLeadBackEndAndAreReported() {
        byte[] config = ports().get("0000:00:04.0").config().clone();
        config[0x148 + 2] = (byte) 0x01; // version 1, next 0x100
        config[0x148 + 3] = (byte) 0x10;
        Parsed<PciCapabilities> p = ConfigParser.parse(config);
        assertEquals(List.of("the extended capability list leads back to 0x100"), p.problems().stream().map(x -> x.reason()).toList());
        assertEquals(0x1d, p.value().acs().control());
        config[0x41] = 0x54;
        assertEquals("the capability list leads back to 0x54", ConfigParser.parse(config).problems().getFirst().reason());
        config[0x41] = 0x20;
        assertEquals("the capability list leads to 0x20, outside of it", ConfigParser.parse(config).problems().getFirst().reason());
    }

    @Test
    void resizableBarsAreSizes() {
        byte[] config = ports().get("0000:00:04.0").config().clone();
        put(config, 0x148, 0x00010015);
        put(config, 0x14c, 0x0003_fff0); // 1 MiB to 8 GiB
        put(config, 0x150, 0x0000_0d20); // one BAR, number 0, 2^13 MiB
        assertEquals(List.of(new ResizableBar(0, 0x3fff, 8L << 30)), parse(config).resizableBars());
        assertEquals(8L << 30, parse(config).resizableBars().getFirst().largest());
        put(config, 0x150, 0x0000_3f27);
        assertEquals(List.of(), parse(config).resizableBars());
    }

    private static void put(byte[] b, int at, int value) {
        for (int i = 0; i < 4; i++) {
            b[at + i] = (byte) (value >> 8 * i);
        }
    }

    @Test
    void anyBytesGiveAnAnswer() {
        byte[] seed = ports().get("0000:00:04.0").config();
        Property.holds(5_000, d -> {
            byte[] b = d.oneIn(3) ? d.bytes(d.of(0, 63, 64, 128, 255, 256, 300, 4096)) : Arrays.copyOf(seed, d.of(64, 256, 4095, 4096));
            for (int n = d.below(30); n > 0 && b.length > 0; n--) {
                b[d.of(6, 0x34, 0x41, 0x49, 0x55, 0x102, 0x103, 0x14a, 0x14b, d.below(b.length)) % b.length] = (byte) d.below(256);
            }
            Parsed<PciCapabilities> p = ConfigParser.parse(b);
            PciCapabilities c = p.value();
            assertEquals(b.length, c.bytes());
            assertEquals(c.list().size(), c.list().stream().map(x -> x.offset() + (x.extended() ? 0x10000 : 0)).distinct().count());
            assertTrue(c.list().stream().allMatch(x -> x.offset() >= (x.extended() ? 0x100 : 0x40) && x.offset() + 2 <= b.length));
            assertTrue(c.acs().state() != Acs.State.NONE || b.length >= 64);
            assertTrue(c.acs().state() != Acs.State.READ || c.acs().offset() >= 0x100);
            assertTrue(c.resizableBars().stream().allMatch(r -> r.bar() < 6 && r.size() >= 1 << 20));
        });
    }

    /** All dumps of the samples: capabilities, ACS, link and AtomicOps are what lspci printed of the same bytes. */
    @Test
    void dumpsAreReadAsLspciDoes() throws IOException {
        Path folder = Fixture.samples().map(s -> s.resolve("lspci-dumps")).orElse(null);
        assumeTrue(folder != null && Files.isDirectory(folder), "the dumps are not there");
        int acs = 0;
        int links = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.getFileName().toString().startsWith("LICENSE")).sorted().toList()) {
                for (LspciDump.Function f : LspciDump.parse(Files.readString(file, StandardCharsets.ISO_8859_1)).values()) {
                    acs += sameAcs(file + " " + f.id(), f);
                    links += sameLink(file + " " + f.id(), f);
                }
            }
        }
        assertTrue(acs == 4 && links >= 10, acs + " " + links);
    }

    /** The same for a machine of the lab. */
    @Test
    void theLabsPortsAreReadAsLspciDoes() {
        int links = 0;
        for (LspciDump.Function f : ports().values()) {
            sameAcs(f.id(), f);
            links += sameLink(f.id(), f);
        }
        assertTrue(links > 0);
    }

    private static int sameAcs(String where, LspciDump.Function f) {
        Acs acs = parse(f.config()).acs();
        List<String> said = f.with("ACSCtl:");
        if (said.isEmpty() || f.config().length < PciCapabilities.EXTENDED) {
            return 0; // some dumps say more in words than they have bytes
        }
        for (int i = 0; i < ACS.length; i++) {
            assertTrue(f.with("ACSCap:").getFirst().contains(ACS[i] + ((acs.capability() >> i & 1) == 1 ? "+" : "-")), where + " " + acs);
            assertTrue(said.getFirst().contains(ACS[i] + ((acs.control() >> i & 1) == 1 ? "+" : "-")), where + " " + acs);
        }
        return 1;
    }

    private static int sameLink(String where, LspciDump.Function f) {
        PciExpress e = parse(f.config()).express();
        List<String> now = f.with("LnkSta:");
        if (now.isEmpty()) {
            return 0;
        }
        assertNotNull(e, where);
        Matcher m = LINK.matcher(now.getFirst());
        assertTrue(m.find(), now.getFirst());
        assertEquals(m.group(1), speed(e.currentSpeed()), where);
        assertEquals(Integer.parseInt(m.group(2)), e.currentWidth(), where);
        Matcher most = MOST.matcher(f.with("LnkCap:").getFirst());
        assertTrue(most.find(), f.with("LnkCap:").getFirst());
        assertEquals(most.group(1) + " " + most.group(2) + " " + most.group(3), e.port() + " " + speed(e.maxSpeed()) + " " + e.maxWidth(), where);
        String kind = f.with("Express (v").getFirst();
        String word = switch (e.type()) {
            case ROOT_PORT -> "Root Port";
            case UPSTREAM -> "Upstream Port";
            case DOWNSTREAM -> "Downstream Port";
            case LEGACY_ENDPOINT -> "Legacy Endpoint";
            case INTEGRATED_ENDPOINT -> "Root Complex Integrated Endpoint";
            case EVENT_COLLECTOR -> "Root Complex Event Collector";
            case TO_PCI -> "PCI-Express to PCI/PCI-X Bridge";
            case FROM_PCI -> "PCI/PCI-X to PCI-Express Bridge";
            case ENDPOINT -> "Endpoint";
        };
        assertTrue(kind.contains("Express (v" + e.version() + ") " + word), where + " " + kind);
        return 1;
    }

    private static String speed(int mt) {
        return mt == 0 ? "unknown" : mt % 1000 == 0 ? Integer.toString(mt / 1000) : mt / 1000 + "." + mt % 1000 / 100;
    }
}
