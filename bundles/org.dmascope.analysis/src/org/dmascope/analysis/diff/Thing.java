// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.Locale;

/** What a difference is about. */
public enum Thing {
    HOST, BUFFER, ATTACHMENT, HOLDER, DEVICE, MEMORY;

    /** For people, JSON and TSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
