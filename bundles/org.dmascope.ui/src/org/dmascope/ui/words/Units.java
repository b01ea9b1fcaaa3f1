// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.dmascope.ui.preferences.StoredPreferences;
import org.eclipse.osgi.util.NLS;

/** Sizes, times and ages as the window writes them. */
public final class Units {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC); //$NON-NLS-1$
    private static final DateTimeFormatter TIME_MS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC); //$NON-NLS-1$

    private Units() {
    }

    /** In the units that the user chose, exact when it is a whole number of a unit: 16 MiB, 1.50 GiB. */
    public static String size(long bytes) {
        return StoredPreferences.units().format(bytes);
    }

    /** All digits, in groups of three: 2 147 483 648 B. */
    public static String bytes(long bytes) {
        return String.format(Locale.ROOT, "%,d B", bytes).replace(',', '\u202f'); //$NON-NLS-1$
    }

    /** Time of day in UTC. */
    public static String time(Instant t) {
        return TIME.format(t) + " UTC"; //$NON-NLS-1$
    }

    /** Time of day in UTC with milliseconds. */
    public static String exactTime(Instant t) {
        return TIME_MS.format(t) + " UTC"; //$NON-NLS-1$
    }

    /** What something cost: 0.38 s, 12 ms. */
    public static String cost(Duration d) {
        long ms = d.toMillis();
        return ms < 100 ? ms + " ms" : String.format(Locale.ROOT, "%.2f s", ms / 1000.0); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** How old something is: 14 s, 3 min, 2 h. */
    public static String age(Duration d) {
        long s = Math.max(0, d.toSeconds());
        if (s < 60) {
            return NLS.bind(Messages.seconds, s);
        }
        return s < 3600 ? NLS.bind(Messages.minutes, s / 60) : NLS.bind(Messages.hours, s / 3600);
    }
}
