// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

import java.util.ArrayList;
import java.util.List;

/**
 * Functions in the order of the kernel's own list, from /proc/bus/pci/devices (show_device() of drivers/pci/proc.c): one line each, fields separated by TAB, the
 * first bus and function as four hex digits, the second vendor and device. No domain is printed. Sysfs does not show this order, and after a removal and a rescan it is not
 * that of the addresses.
 *
 * @param functions in the order printed
 */
public record BusOrder(List<Function> functions) {
    /** Bound on the lines that are looked at; the inventory has the same. */
    public static final int MOST = 16_384;

    /** A line: bus and devfn as the kernel joins them ({@code bus << 8 | device << 3 | function}), vendor and device. */
    public record Function(int busDevfn, int vendor, int device) {
    }

    public BusOrder {
        functions = List.copyOf(functions);
    }

    /** Null when a line is not what the kernel prints. */
    public static BusOrder of(String text) {
        List<Function> out = new ArrayList<>();
        int from = 0;
        while (from < text.length() && out.size() < MOST) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int where = hex(text, from, 4, end);
            int vendor = hex(text, from + 5, 4, end);
            int device = hex(text, from + 9, 4, end);
            if (where < 0 || vendor < 0 || device < 0 || text.charAt(from + 4) != '\t') {
                return null;
            }
            out.add(new Function(where, vendor, device));
            from = end + 1;
        }
        return new BusOrder(out);
    }

    /** A number of so many hex digits; -1 when there is none. */
    private static int hex(String s, int from, int digits, int end) {
        if (from + digits > end) {
            return -1;
        }
        int v = 0;
        for (int i = from; i < from + digits; i++) {
            int d = Character.digit(s.charAt(i), 16);
            if (d < 0) {
                return -1;
            }
            v = v << 4 | d;
        }
        return v;
    }
}
