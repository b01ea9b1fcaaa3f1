// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.util.Arrays;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.source.nvml.NvLink;
import org.dmascope.core.source.nvml.NvmlGpu;
import org.dmascope.core.source.nvml.NvmlInfo;
import org.dmascope.core.source.nvml.NvmlParser;

/** Answers of NVML: never an exception, everything bounded, and a text that is cut never says that a function has no link. */
public final class NvmlFuzz {
    private NvmlFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Parsed<NvmlInfo> p = NvmlParser.parse(new Content(data, false));
        Checks.that(p.value().gpus().size() <= 256 && p.problems().size() <= Parsed.MAX_PROBLEMS, p.problems());
        for (NvmlGpu g : p.value().gpus()) {
            Checks.that(g.state() != null && g.links().size() <= 64 && g.megabytes() >= -1 && g.id().length() <= 16, g);
            Checks.that(g.state() == NvmlGpu.State.ASKED || g.links().isEmpty(), g);
            for (NvLink l : g.links()) {
                Checks.that(l.index() >= 0 && l.version() >= -1 && l.remote() != null && l.address() != null, l);
            }
        }
        if (data.length > 8) {
            NvmlInfo cut = NvmlParser.parse(new Content(Arrays.copyOf(data, data.length / 2), true)).value();
            Checks.that(cut.gpus().stream().noneMatch(g -> g.state() == NvmlGpu.State.ASKED) || new String(data, java.nio.charset.StandardCharsets.ISO_8859_1).contains("\nend "), cut);
        }
    }
}
