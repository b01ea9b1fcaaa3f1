// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.nvml;

import java.util.List;

import org.dmascope.core.Content;

/** Answers as they are recorded, for tests. */
public final class NvmlAnswers {
    private NvmlAnswers() {
    }

    /** What a library says of some functions. */
    public static Content of(Nvml nvml, List<String> functions) {
        NvmlWriter w = new NvmlWriter();
        nvml.links(functions, w);
        return new Content(w.bytes(), false);
    }
}
