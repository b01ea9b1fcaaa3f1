// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Word;

/** Values in words. */
final class Said {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private Said() {
    }

    /** {@code 4 KiB}, {@code 1.5 MiB}: at most one decimal. */
    static String size(long bytes) {
        int unit = 0;
        double n = bytes;
        while (n >= 1024 && unit < UNITS.length - 1) {
            n /= 1024;
            unit++;
        }
        long tenths = Math.round(n * 10);
        return tenths / 10 + (tenths % 10 == 0 ? " " : "." + tenths % 10 + " ") + UNITS[unit];
    }

    /** {@code 1,412}. */
    static String number(long n) {
        // not String.format: the first use of it costs a short command tens of milliseconds
        StringBuilder out = new StringBuilder(Long.toString(n));
        for (int i = out.length() - 3; i > (n < 0 ? 1 : 0); i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }

    static String many(long n, String one, String several) {
        return number(n) + " " + (n == 1 ? one : several);
    }

    /** {@code 0000:41:00.0} without the domain that almost every host has alone. */
    static String shortAddress(String id) {
        String shown = Names.display(id);
        return shown.startsWith("0000:") ? shown.substring(5) : shown;
    }

    /** Value with its tier and source, or that it is unknown and why. */
    static String fact(String what, Fact<?> f) {
        if (!f.known()) {
            return what + ": unknown, " + f.reason() + (f.remedy() == null ? "" : "; " + f.remedy());
        }
        return what + ": " + value(f.value()) + " [" + f.evidence().tier() + (f.evidence().tier().inferred() ? ", inferred, " : ", ")
                + Names.display(f.evidence().source()) + "]";
    }

    static String value(Object v) {
        // a chain, not a switch over types: such a switch is linked at run time, which costs a short command milliseconds
        return v instanceof Word w ? w.word() : v instanceof Boolean b ? (b ? "yes" : "no") : Names.display(v.toString());
    }
}
