// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dmascope.core.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PciIdsTest {
    private static final String HEAD = "#\n#\tList of PCI IDs, made for a test\n#\n\n";
    private static final String TAIL = "\n# List of known device classes\n\nC 00  Unclassified device\n\t00  Non-VGA unclassified device\nC 01  Mass storage controller\n";
    @TempDir
    Path folder;

    private PciIds of(String text) throws IOException {
        return PciIds.of(Files.write(folder.resolve("pci.ids"), text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void names() throws IOException {
        PciIds ids = of(HEAD + "0001  First\n0e11  Old\n\t0046  Array\n\t\t0e11 409a  Sub\n# remark\n\t0049  Next\n8086  Intel\u00ae\n\t1521  NIC\nffff  Illegal\n" + TAIL);
        assertEquals("First", ids.vendor(1));
        assertEquals("Old", ids.vendor(0x0e11));
        assertEquals("Array", ids.device(0x0e11, 0x46));
        assertEquals("Next", ids.device(0x0e11, 0x49));
        assertEquals("Intel\u00ae", ids.vendor(0x8086));
        assertEquals("NIC", ids.device(0x8086, 0x1521));
        assertEquals("Illegal", ids.vendor(0xffff));
        assertNull(ids.device(0x8086, 0x46), "a device of another vendor");
        assertNull(ids.device(0x0e11, 0x409a), "a subsystem");
        assertNull(ids.device(1, 0));
        assertNull(ids.vendor(0));
        assertNull(ids.vendor(-1));
        assertNull(ids.device(0x8086, -1));
    }

    @Test
    void withoutAListNothingHasAName() throws IOException {
        assertNull(PciIds.none().vendor(0x8086));
        assertNull(PciIds.of(folder.resolve("absent")).vendor(0x8086));
        assertNull(PciIds.of(folder).vendor(0x8086));
        assertNull(of("").device(0x8086, 0x1521));
        assertNull(of("8086").vendor(0x8086));
        assertNull(of("8086  ").device(0x8086, 1));
    }

    @Test
    void everyEntryOfALongListIsFound() {
        Property.holds(200, d -> {
            Map<Integer, Map<Integer, String>> vendors = new TreeMap<>();
            StringBuilder text = new StringBuilder(HEAD);
            for (int i = d.below(40); i > 0; i--) {
                Map<Integer, String> devices = vendors.computeIfAbsent(d.below(0x10000), v -> new TreeMap<>());
                for (int j = d.below(d.oneIn(5) ? 300 : 5); j > 0; j--) {
                    devices.put(d.below(0x10000), "device " + d.below(1000));
                }
            }
            vendors.forEach((v, devices) -> {
                text.append(String.format("%04x  vendor %d%n", v, v));
                devices.forEach((id, name) -> {
                    text.append(String.format("\t%04x  %s%n", id, name));
                    text.append(d.oneIn(3) ? String.format("\t\t%04x %04x  subsystem%n", d.below(0x10000), id) : "").append(d.oneIn(9) ? "# remark\n" : "");
                });
            });
            PciIds ids = of(text + (d.oneIn(2) ? TAIL : ""));
            vendors.forEach((v, devices) -> {
                assertEquals("vendor " + v, ids.vendor(v));
                devices.forEach((id, name) -> assertEquals(name, ids.device(v, id)));
            });
            for (int i = 0; i < 50; i++) {
                int v = d.below(0x10000);
                int id = d.below(0x10000);
                assertEquals(vendors.containsKey(v) ? "vendor " + v : null, ids.vendor(v));
                assertEquals(vendors.getOrDefault(v, Map.of()).get(id), ids.device(v, id));
            }
        });
    }

    @Test
    void garbageNeverThrowsAndNeverNamesAnotherId() {
        Property.holds(2000, d -> {
            String text = d.pieces(400, "\n", "\t", "8086  Intel", "1521  NIC", "\t\t", "#", "C 00  x", "\0", "\u00ff", "808", "  ");
            PciIds ids = of(text);
            String vendor = ids.vendor(0x8086);
            String device = ids.device(0x8086, 0x1521);
            List<String> lines = new ArrayList<>(List.of(text.split("\n")));
            if (vendor != null) {
                assertEquals(true, lines.stream().anyMatch(l -> l.startsWith("8086  ")));
            }
            if (device != null) {
                assertNotNull(vendor);
                assertEquals(true, lines.stream().anyMatch(l -> l.startsWith("\t1521  ")));
            }
        });
    }
}
