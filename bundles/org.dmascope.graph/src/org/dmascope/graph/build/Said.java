// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.Locale;

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
        return n == Math.rint(n) ? (long) n + " " + UNITS[unit] : String.format(Locale.ROOT, "%.1f %s", n, UNITS[unit]);
    }

    /** {@code 1,412}. */
    static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
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
        return switch (v) {
            case Word w -> w.word();
            case Boolean b -> b ? "yes" : "no";
            case String s -> Names.display(s);
            default -> Names.display(v.toString());
        };
    }
}
