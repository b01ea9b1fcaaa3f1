// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

/**
 * A pointer of the kernel, by the symbol it points to.
 *
 * @param name   symbol; "" for a pointer that is set and matches no symbol (no CONFIG_KALLSYMS_ALL, or no right to see addresses); null for a
 *               NULL pointer
 * @param module module that owns the symbol; null for the kernel itself and where the name is null or ""
 */
public record Sym(String name, String module) {
    /** The pointer is NULL. */
    public static final Sym NULL = new Sym(null, null);
    /** The pointer is set; what it points to could not be named. */
    public static final Sym UNNAMED = new Sym("", null);

    /** Whether the pointer is set. */
    public boolean set() {
        return name != null;
    }

    /** Whether the pointer is set and its symbol known. */
    public boolean named() {
        return name != null && !name.isEmpty();
    }

    public boolean is(String symbol) {
        return symbol.equals(name);
    }
}
