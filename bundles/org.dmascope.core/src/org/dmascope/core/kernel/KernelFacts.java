// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.Objects;

import org.dmascope.core.Reading;

/**
 * What the running kernel says of itself, read once per boot and set of modules.
 *
 * @param symbols of /proc/kallsyms; {@link Symbols#addressed()} tells whether the kernel showed their addresses
 * @param types   of /sys/kernel/btf, as far as the walks need them
 */
public record KernelFacts(Reading<Symbols> symbols, Reading<KernelTypes> types) {
    public KernelFacts {
        Objects.requireNonNull(symbols);
        Objects.requireNonNull(types);
    }
}
