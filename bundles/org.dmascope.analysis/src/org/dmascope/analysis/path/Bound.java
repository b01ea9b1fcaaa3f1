// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.Locale;

/**
 * The slowest link of a path.
 *
 * @param megabytes what it carries in one direction, in 10^6 bytes per second, without the headers of packets
 * @param function  at its lower end
 * @param speed     megatransfers per second
 * @param width     lanes
 * @param most      what it would carry if all links ran at their full speed, in 10^6 bytes per second: GPUs lower theirs at idle; 0 when not known
 */
public record Bound(int megabytes, String function, int speed, int width, int most) {
    /** {@code 31.5 GB/s (x16 16 GT/s)}. */
    public String words() {
        return gigabytes(megabytes) + " (x" + width + " " + transfers(speed) + ")";
    }

    /** {@code 31.5 GB/s}. */
    public static String gigabytes(int megabytes) {
        return String.format(Locale.ROOT, "%.1f GB/s", megabytes / 1000.0);
    }

    /** {@code 2.5 GT/s}. */
    public static String transfers(int speed) {
        return (speed % 1000 == 0 ? Integer.toString(speed / 1000) : String.format(Locale.ROOT, "%.1f", speed / 1000.0)) + " GT/s";
    }

    /**
     * Bytes of a link: 8b/10b up to 5 GT/s, 128b/130b up to 32 GT/s (PCIE_SPEED2MBS_ENC() of drivers/pci/pci.h), and 242 of the 256 bytes of a flit at
     * 64 GT/s (PCI Express 6.0, 4.2.3), which the kernel takes as all of it.
     */
    static int megabytes(int speed, int width) {
        long bits = speed <= 5_000 ? speed * 8L / 10 : speed <= 32_000 ? speed * 128L / 130 : speed * 242L / 256;
        return (int) (bits * width / 8);
    }
}
