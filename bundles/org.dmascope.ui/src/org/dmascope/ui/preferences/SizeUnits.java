// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.preferences;

import java.util.Locale;

/** How sizes are written: powers of 1024 as kernels count, or powers of 1000 as vendors do. */
public enum SizeUnits {
    /** KiB, MiB, GiB. */
    BINARY(1024, "B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
    /** kB, MB, GB. */
    DECIMAL(1000, "B", "kB", "MB", "GB", "TB", "PB", "EB"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$

    private final int step;
    private final String[] units;

    SizeUnits(int step, String... units) {
        this.step = step;
        this.units = units;
    }

    /** Exact when it is a whole number of a unit, else with two digits behind the point: 16 MiB, 1.50 GiB. */
    public String format(long bytes) {
        long value = bytes;
        int unit = 0;
        while (value >= step && value % step == 0 && unit < units.length - 1) {
            value /= step;
            unit++;
        }
        if (value < 10L * step) {
            return value + " " + units[unit]; //$NON-NLS-1$
        }
        double d = value;
        while (d >= step && unit < units.length - 1) {
            d /= step;
            unit++;
        }
        return String.format(Locale.ROOT, "%.2f %s", d, units[unit]); //$NON-NLS-1$
    }

    /** The word that the preference node keeps. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@link #BINARY} for nothing or nonsense. */
    static SizeUnits of(String word) {
        return DECIMAL.word().equals(word) ? DECIMAL : BINARY;
    }
}
