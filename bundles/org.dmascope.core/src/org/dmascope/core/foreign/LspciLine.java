// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.source.pci.Acs;

/** The lines of -v to -vvv that describe a function (show_verbose() of lspci.c, cap_express() of ls-caps.c, cap_acs() of ls-ecaps.c). */
final class LspciLine {
    private static final Pattern BUSES = Pattern.compile("Bus: primary=([0-9a-f]{2}), secondary=([0-9a-f]{2}), subordinate=([0-9a-f]{2}).*");
    private static final Pattern EXPRESS = Pattern.compile("Capabilities: \\[([0-9a-f]{2})\\] Express(?: \\(v([0-9]{1,2})\\))? (.*)");
    private static final Pattern EXTENDED = Pattern.compile("Capabilities: \\[([0-9a-f]{3}) v[0-9]+\\] (.*)");
    private static final Pattern SUBSYSTEM = Pattern.compile(".*?\\[?([0-9a-f]{4}):([0-9a-f]{4})\\]?");
    private static final Pattern SPEED = Pattern.compile("Speed ([0-9]{1,3})(?:\\.([0-9]))?GT/s");
    private static final Pattern WIDTH = Pattern.compile("Width x([0-9]{1,2})");
    private static final Pattern REGION = Pattern.compile("Region ([0-5]): (?:Memory|I/O ports) at ([0-9a-f]{1,16})(?: \\(([^)]{0,80})\\))?.{0,40} \\[size=([0-9]{1,9})([KMGT]?)\\].*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final String[] ACS_BITS = {"SrcValid", "TransBlk", "ReqRedir", "CmpltRedir", "UpstreamFwd", "EgressCtrl", "DirectTrans"};
    private static final String[] TYPES = {"Endpoint", "Legacy Endpoint", null, null, "Root Port", "Upstream Port", "Downstream Port", "PCI-Express to PCI/PCI-X Bridge",
        "PCI/PCI-X to PCI-Express Bridge", "Root Complex Integrated Endpoint", "Root Complex Event Collector"};
    /** IORESOURCE_* of include/linux/ioport.h. */
    private static final long PORTS = 0x100;
    private static final long MEMORY = 0x200;
    private static final long PREFETCH = 0x2000;
    private static final long WIDE = 0x10_0000;

    private LspciLine() {
    }

    /** Notes what a line says; one that says nothing of interest, or is no line of lspci, is passed over. */
    static void read(LspciFunction f, String s) {
        switch (s.charAt(0)) {
            case 'A' -> acs(f, s);
            case 'B' -> buses(f, s);
            case 'C' -> capability(f, s);
            case 'F', 'S' -> flags(f, s);
            case 'I' -> f.group = s.startsWith("IOMMU group: ") ? number(s.substring(13)) : f.group;
            case 'K' -> f.driver = s.startsWith("Kernel driver in use: ") ? driver(s.substring(22)) : f.driver;
            case 'L' -> link(f, s);
            case 'R' -> region(f, s);
            case 'N' -> f.numa = s.startsWith("NUMA node: ") ? number(s.substring(11)) : f.numa;
            default -> {
                // everything else does not matter for paths
            }
        }
    }

    private static int number(String s) {
        Matcher m = NUMBER.matcher(s);
        return m.lookingAt() ? Integer.parseInt(m.group()) : -1;
    }

    private static String driver(String s) {
        return s.matches("[A-Za-z0-9_+. -]{1,64}") && !s.startsWith(".") ? s : null;
    }

    private static void flags(LspciFunction f, String s) {
        if (s.startsWith("Flags: ") || s.startsWith("Status: ")) {
            f.verbose = true;
        } else if (s.startsWith("Subsystem: ")) {
            Matcher m = SUBSYSTEM.matcher(s);
            if (m.matches()) {
                f.subVendor = Integer.parseInt(m.group(1), 16);
                f.subDevice = Integer.parseInt(m.group(2), 16);
            }
        }
    }

    private static void buses(LspciFunction f, String s) {
        Matcher m = BUSES.matcher(s);
        if (m.matches()) {
            f.bridge = true;
            f.primary = Integer.parseInt(m.group(1), 16);
            f.secondary = Integer.parseInt(m.group(2), 16);
            f.subordinate = Integer.parseInt(m.group(3), 16);
        }
    }

    private static void capability(LspciFunction f, String s) {
        if (s.startsWith("Control: ")) {
            f.verbose = true;
        } else if (s.startsWith("Capabilities: <")) {
            f.denied = true;
        } else if (s.startsWith("Capabilities: [")) {
            Matcher e = EXPRESS.matcher(s);
            Matcher x = EXTENDED.matcher(s);
            if (e.matches()) {
                f.expressAt = Integer.parseInt(e.group(1), 16);
                f.expressVersion = e.group(2) == null ? 1 : Integer.parseInt(e.group(2));
                f.expressType = type(e.group(3));
            } else if (x.matches()) {
                f.extended = true;
                f.acsAt = x.group(2).startsWith("Access Control Services") ? Integer.parseInt(x.group(1), 16) : f.acsAt;
            }
        }
    }

    private static int type(String words) {
        for (int i = 0; i < TYPES.length; i++) {
            if (TYPES[i] != null && words.startsWith(TYPES[i])) {
                return i;
            }
        }
        return -1;
    }

    private static void link(LspciFunction f, String s) {
        boolean most = s.startsWith("LnkCap:");
        if (!most && !s.startsWith("LnkSta:")) {
            return;
        }
        Matcher speed = SPEED.matcher(s);
        Matcher width = WIDTH.matcher(s);
        int mega = speed.find() ? Integer.parseInt(speed.group(1)) * 1000 + (speed.group(2) == null ? 0 : Integer.parseInt(speed.group(2)) * 100) : 0;
        int lanes = width.find() ? Integer.parseInt(width.group(1)) : 0;
        if (most) {
            f.maxSpeed = mega;
            f.maxWidth = lanes;
        } else {
            f.currentSpeed = mega;
            f.currentWidth = lanes;
        }
    }

    private static void acs(LspciFunction f, String s) {
        boolean control = s.startsWith("ACSCtl:");
        if (!control && !s.startsWith("ACSCap:")) {
            return;
        }
        int bits = 0;
        for (int i = 0; i < ACS_BITS.length; i++) {
            int at = s.indexOf(ACS_BITS[i]);
            char sign = at < 0 || at + ACS_BITS[i].length() >= s.length() ? 0 : s.charAt(at + ACS_BITS[i].length());
            if (sign != '+' && sign != '-') {
                return; // cut off: what it would have said is not known
            }
            bits |= sign == '+' ? 1 << i : 0;
        }
        if (control) {
            f.acsControl = bits & (Acs.REDIRECT | Acs.SOURCE_VALIDATION | Acs.TRANSLATION_BLOCKING | Acs.UPSTREAM_FORWARDING | Acs.DIRECT_TRANSLATED);
        } else {
            f.acsCapability = bits;
        }
    }

    /** Without -vv the numbers of the BARs are not printed, and such lines are passed over. */
    private static void region(LspciFunction f, String s) {
        Matcher m = REGION.matcher(s);
        if (m.matches()) {
            int slot = Integer.parseInt(m.group(1));
            long size = Long.parseLong(m.group(4)) << 10 * (m.group(5).isEmpty() ? 0 : "KMGT".indexOf(m.group(5)) + 1);
            String kind = m.group(3) == null ? "" : m.group(3).toLowerCase(Locale.ROOT);
            long flags = m.group(3) == null ? PORTS : MEMORY | (kind.contains("64-bit") ? WIDE : 0) | (kind.contains("non-prefetchable") ? 0 : PREFETCH);
            if (size > 0 && f.regions.stream().noneMatch(r -> r.slot() == slot)) {
                f.regions.add(new LspciFunction.Region(slot, Long.parseUnsignedLong(m.group(2), 16), size, flags));
            }
        }
    }
}
