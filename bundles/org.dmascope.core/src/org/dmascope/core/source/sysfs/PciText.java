// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The small texts of drivers/pci/pci-sysfs.c and pci_uevent() of drivers/pci/pci-driver.c. Pure functions; whatever they cannot read
 * is answered {@link #BAD}, never guessed.
 */
final class PciText {
    /** The text is not what the kernel prints. */
    static final int BAD = Integer.MIN_VALUE;
    /** Slots of one function: six BARs and the ROM (PCI_ROM_RESOURCE of include/linux/pci.h is 6). */
    private static final int SLOTS = 7;
    /** An empty slot: "0x%016llx 0x%016llx 0x%016llx\n" of resource_show(). */
    private static final byte[] EMPTY = "0x0000000000000000 0x0000000000000000 0x0000000000000000\n".getBytes(StandardCharsets.ISO_8859_1);

    private PciText() {
    }

    /** Whether a name is a PCI address: domain of four to eight hex digits, bus, device, function. */
    static boolean bdf(String s) {
        int n = s.length();
        if (n < 12 || n > 16 || s.charAt(n - 2) != '.' || s.charAt(n - 5) != ':' || s.charAt(n - 8) != ':') {
            return false;
        }
        char function = s.charAt(n - 1);
        return function >= '0' && function <= '7' && hexDigits(s, 0, n - 8) && hexDigits(s, n - 7, n - 5) && hexDigits(s, n - 4, n - 2);
    }

    /** Whether a part of a path is the root of a hierarchy: {@code pci0000:00}. */
    static boolean hostBridge(String s) {
        int n = s.length();
        return n >= 10 && n <= 14 && s.startsWith("pci") && s.charAt(n - 3) == ':' && hexDigits(s, 3, n - 3) && hexDigits(s, n - 2, n);
    }

    private static boolean hexDigits(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return from < to;
    }

    /** {@code 0x8086} with at most {@code digits} digits. */
    static int hex(String s, int digits) {
        return s.startsWith("0x") ? bare(s, 2, s.length(), digits) : BAD;
    }

    /** Hex digits of either case without a prefix. */
    static int bare(String s, int from, int to, int digits) {
        if (from >= to || to - from > digits || digits > 7) {
            return BAD;
        }
        int v = 0;
        for (int i = from; i < to; i++) {
            int d = Character.digit(s.charAt(i), 16);
            if (d < 0 || s.charAt(i) >= 0x80) {
                return BAD;
            }
            v = v << 4 | d;
        }
        return v;
    }

    /** A decimal number between the bounds, e.g. a NUMA node ({@code -1} = none). */
    static int decimal(String s, int least, int most) {
        boolean minus = s.startsWith("-");
        int from = minus ? 1 : 0;
        if (from == s.length() || s.length() - from > 9) {
            return BAD;
        }
        int v = 0;
        for (int i = from; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < '0' || c > '9') {
                return BAD;
            }
            v = v * 10 + c - '0';
        }
        v = minus ? -v : v;
        return v < least || v > most ? BAD : v;
    }

    /**
     * Megatransfers per second of {@code 2.5 GT/s}, {@code 8 GT/s}, {@code 16.0 GT/s PCIe}; 0 for {@code Unknown} and {@code Unknown speed}
     * (pci_speed_string() of drivers/pci/probe.c, older forms in pci-sysfs.c).
     */
    static int speed(String s) {
        if (s.startsWith("Unknown")) {
            return 0;
        }
        int unit = s.indexOf(" GT/s");
        if (unit <= 0 || !(s.length() == unit + 5 || s.endsWith(" GT/s PCIe"))) {
            return BAD;
        }
        int dot = s.indexOf('.');
        if (dot < 0 || dot > unit) {
            int whole = decimal(s.substring(0, unit), 0, 1000);
            return whole == BAD ? BAD : whole * 1000;
        }
        int whole = decimal(s.substring(0, dot), 0, 1000);
        int tenth = unit == dot + 2 ? decimal(s.substring(dot + 1, unit), 0, 9) : BAD;
        return whole == BAD || tenth == BAD ? BAD : whole * 1000 + tenth * 100;
    }

    /** Lanes; 0 for {@code 0}, {@code Unknown} and the 63 and 255 that kernels print when they do not know. */
    static int width(String s) {
        if (s.startsWith("Unknown")) {
            return 0;
        }
        int lanes = decimal(s, 0, 255);
        return lanes > 32 ? 0 : lanes;
    }

    /** The value of a line {@code KEY=value} of uevent; null when there is no such line. */
    static String value(String uevent, String key) {
        int at = uevent.startsWith(key) ? 0 : uevent.indexOf("\n" + key) + 1;
        if (at == 0 && !uevent.startsWith(key)) {
            return null;
        }
        int end = uevent.indexOf('\n', at);
        return uevent.substring(at + key.length(), end < 0 ? uevent.length() : end);
    }

    /** What a {@code resource} file says: the slots with a size, or null when a line is not what the kernel prints. */
    static List<PciBar> bars(byte[] resource) {
        List<PciBar> bars = new ArrayList<>(2);
        int at = 0;
        for (int slot = 0; slot < SLOTS && at < resource.length; slot++, at += EMPTY.length) {
            if (Arrays.mismatch(resource, at, Math.min(at + EMPTY.length, resource.length), EMPTY, 0, EMPTY.length) < 0) {
                continue; // most slots are empty
            }
            if (resource.length < at + EMPTY.length || !fits(resource, at)) {
                return null;
            }
            long first = hex16(resource, at + 2);
            long last = hex16(resource, at + 21);
            if (Long.compareUnsigned(last, first) < 0) {
                return null;
            }
            if (last != 0) {
                bars.add(new PciBar(slot, first, last - first + 1, hex16(resource, at + 40)));
            }
        }
        return List.copyOf(bars);
    }

    /** Whether the line that begins here differs from the empty one in hex digits only. */
    private static boolean fits(byte[] text, int at) {
        for (int i = 0; i < EMPTY.length; i++) {
            byte c = text[at + i];
            if (c != EMPTY[i] && !(EMPTY[i] == '0' && i % 19 >= 2 && (c >= '1' && c <= '9' || c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    private static long hex16(byte[] text, int at) {
        long v = 0;
        for (int i = at; i < at + 16; i++) {
            byte c = text[i];
            v = v << 4 | (c <= '9' ? c - '0' : c - 'a' + 10);
        }
        return v;
    }
}
