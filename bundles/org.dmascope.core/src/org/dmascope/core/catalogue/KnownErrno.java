// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.util.List;

/**
 * An error number of Linux.
 *
 * @param number  as on x86-64, arm64, riscv and most others
 * @param name    {@code EOPNOTSUPP}
 * @param aliases other names of the same number
 * @param text    what strerror(3) prints in the C locale
 */
public record KnownErrno(int number, String name, List<String> aliases, String text) {
    public KnownErrno {
        aliases = List.copyOf(aliases);
    }
}
