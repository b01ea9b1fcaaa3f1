// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.Locale;

import org.dmascope.core.axis.Word;

/** What hangs on a condition. */
public enum Weight implements Word {
    /** Without it peer to peer by dma-buf does not work. */
    NEEDED,
    /** Without it it works, but slower, for less memory, for fewer users or not for good. */
    LIMITS;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
