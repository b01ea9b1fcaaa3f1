// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dmascope.core.Property;
import org.junit.jupiter.api.Test;

class PciTextTest {
    private static final int BAD = PciText.BAD;

    @Test
    void addresses() {
        assertTrue(PciText.bdf("0000:41:00.0"));
        assertTrue(PciText.bdf("10000:e1:1f.7"));
        for (String no : List.of("", "0000:41:00.8", "000:41:00.0", "0000:41:00:0", "0000:4g:00.0", "41:00.0", "0000:41:00.0 ", "000000000:41:00.0", "0000:41:0.00", "A000:41:00.0")) {
            assertFalse(PciText.bdf(no), no);
        }
        assertTrue(PciText.hostBridge("pci0000:00"));
        assertTrue(PciText.hostBridge("pci10000:e1"));
        assertFalse(PciText.hostBridge("pci_bus"));
        assertFalse(PciText.hostBridge("pci0000-00"));
    }

    @Test
    void numbers() {
        assertEquals(0x8086, PciText.hex("0x8086", 4));
        assertEquals(BAD, PciText.hex("8086", 4));
        assertEquals(BAD, PciText.hex("0x", 4));
        assertEquals(BAD, PciText.hex("0x80866", 4));
        assertEquals(BAD, PciText.hex("0x80\u0660", 4));
        assertEquals(-1, PciText.decimal("-1", -1, 10));
        assertEquals(BAD, PciText.decimal("-2", -1, 10));
        assertEquals(BAD, PciText.decimal("11", -1, 10));
        assertEquals(BAD, PciText.decimal("", -1, 10));
        assertEquals(BAD, PciText.decimal("-", -1, 10));
        assertEquals(BAD, PciText.decimal("9999999999", 0, Integer.MAX_VALUE));
    }

    /** The forms of 3.10 (8 GT/s), 4.x (Unknown speed), 5.x and later (16.0 GT/s PCIe, Unknown). */
    @Test
    void speedsAndWidths() {
        assertEquals(2_500, PciText.speed("2.5 GT/s"));
        assertEquals(8_000, PciText.speed("8 GT/s"));
        assertEquals(16_000, PciText.speed("16.0 GT/s PCIe"));
        assertEquals(64_000, PciText.speed("64.0 GT/s PCIe"));
        assertEquals(0, PciText.speed("Unknown speed"));
        assertEquals(0, PciText.speed("Unknown"));
        for (String no : List.of("", " GT/s", "16.0", "16.00 GT/s", "-8 GT/s", "8 GT/s!", "1.x GT/s", "x GT/s PCIe")) {
            assertEquals(BAD, PciText.speed(no), no);
        }
        assertEquals(16, PciText.width("16"));
        assertEquals(0, PciText.width("63"));
        assertEquals(0, PciText.width("255"));
        assertEquals(BAD, PciText.width("256"));
        assertEquals(BAD, PciText.width("x4"));
    }

    @Test
    void ueventValues() {
        String uevent = "DRIVER=igb\nPCI_CLASS=20000\nPCI_ID=8086:1521\nMODALIAS=PCI_ID=1:2";
        assertEquals("igb", PciText.value(uevent, "DRIVER="));
        assertEquals("8086:1521", PciText.value(uevent, "PCI_ID="));
        assertEquals("PCI_ID=1:2", PciText.value(uevent, "MODALIAS="));
        assertNull(PciText.value(uevent, "PCI_SLOT_NAME="));
        assertNull(PciText.value("", "DRIVER="));
    }

    private static List<PciBar> bars(String text) {
        return PciText.bars(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void addressRanges() {
        String bar = "0x0000000091120000 0x000000009113ffff 0x0000000000020200\n";
        assertEquals(List.of(new PciBar(1, 0x91120000L, 0x20000, 0x20200)), bars(FakeHost.EMPTY_BAR + bar));
        // bridge windows, from slot 7 on, are no BARs
        assertEquals(List.of(), bars(FakeHost.EMPTY_BAR.repeat(7) + bar));
        assertEquals(List.of(), bars(""));
        assertEquals(List.of(new PciBar(0, 0xffffffff00000000L, 0x100000000L, 0)), bars("0xffffffff00000000 0xffffffffffffffff 0x0000000000000000\n"));
        for (String no : List.of("0x", bar.substring(1), bar.replace('9', 'G'), bar.replace(' ', '\t'), "0x0000000000000002 0x0000000000000001 0x0000000000000000\n",
                bar.substring(0, 56), FakeHost.EMPTY_BAR.substring(0, 20), bar.toUpperCase())) {
            assertNull(bars(no), no);
        }
    }

    @Test
    void configHeaders() {
        PciConfig p = PciConfig.of(FakeHost.bridge(0x8086, 0x3c02, 0x5e));
        assertEquals(0x8086, p.vendor());
        assertEquals(0x060400, p.classCode());
        assertEquals(0x5e, p.secondaryBus());
        assertEquals(-1, p.subVendor());
        assertTrue(p.isBridge());
        byte[] multi = FakeHost.normal(0x10de, 0x1db1, 0x030200);
        multi[0x0e] = (byte) 0x80; // multifunction
        multi[0x2c] = (byte) 0xde;
        multi[0x2d] = 0x10;
        p = PciConfig.of(multi);
        assertFalse(p.isBridge());
        assertEquals(-1, p.secondaryBus());
        assertEquals(0x10de, p.subVendor());
        assertNull(PciConfig.of(new byte[63]));
        byte[] cardbus = FakeHost.bridge(1, 2, 9);
        cardbus[0x0e] = 2;
        assertEquals(9, PciConfig.of(cardbus).secondaryBus());
        assertFalse(PciConfig.of(cardbus).isBridge());
    }

    @Test
    void pathsAreResolvedAsText() {
        assertEquals("/sys/devices/pci0000:00/0000:00:01.0", SysfsPath.resolve("/sys/bus/pci/devices", "../../../devices/pci0000:00/0000:00:01.0"));
        assertEquals("/sys/bus/pci/drivers/igb", SysfsPath.resolve("/sys/devices/pci0000:00/0000:00:01.0", "../../../bus/pci/drivers/igb"));
        assertEquals("/x", SysfsPath.resolve("/sys/a", "../../../../../x"));
        assertEquals("/sys/a/b", SysfsPath.resolve("/sys/a", "b"));
        assertEquals("/sys/a/c", SysfsPath.resolve("/sys/a", "b/../c"));
        assertEquals("/sys/a/...", SysfsPath.resolve("/sys/a", "..."));
        assertEquals("/etc/x", SysfsPath.resolve("/sys/a", "/etc/./y/../x"));
        assertEquals("/sys", SysfsPath.resolve("/sys/a", ".."));
        assertEquals("/sys/a", SysfsPath.resolve("/sys/a", ""));
    }

    /** Resolving by text equals resolving step by step. */
    @Test
    void resolvingIsWhatAWalkWouldDo() {
        Property.holds(3000, d -> {
            String target = d.pieces(60, "../", "./", "/", "a", "b/", "..", ".");
            java.util.ArrayDeque<String> at = new java.util.ArrayDeque<>();
            for (String part : ((target.startsWith("/") ? "" : "/sys/devices/x/") + target).split("/")) {
                if (part.equals("..")) {
                    at.pollLast();
                } else if (!part.isEmpty() && !part.equals(".")) {
                    at.add(part);
                }
            }
            String expected = at.isEmpty() ? "" : "/" + String.join("/", at);
            assertEquals(expected, SysfsPath.resolve("/sys/devices/x", target), target);
        });
    }
}
