// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.util.Objects;

/**
 * A row of {@code hostbridges.tsv}.
 *
 * @param vendor   of the first function of the root bus
 * @param device   likewise; -1 for any
 * @param name     for people
 * @param sameOnly whether it lets traffic through below the same host bridge only
 * @param since    first kernel known to have the row; null when all kernels with this list have it
 * @param source   file and table of the kernel
 * @param remark   what a reader must know; null when nothing
 */
public record KnownHostBridge(int vendor, int device, String name, boolean sameOnly, String since, String source, String remark) {
    public KnownHostBridge {
        Objects.requireNonNull(name);
        Objects.requireNonNull(source);
    }

    public boolean is(int otherVendor, int otherDevice) {
        return vendor == otherVendor && (device < 0 || device == otherDevice);
    }
}
