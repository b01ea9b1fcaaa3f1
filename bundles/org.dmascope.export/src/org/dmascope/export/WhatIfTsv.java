// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.Prediction;

/** Predictions as tab-separated values under a header line, one line for each thing and policy. */
public final class WhatIfTsv {
    private WhatIfTsv() {
    }

    public static void write(List<Prediction> all, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        out.append("policy\teffect\tkind\tid\tlabel\trule\twaitsFor\tfreed\tpinned\tmissing\n");
        for (Prediction p : all) {
            for (Consequence c : p.effects()) {
                line(out, p.policy().word(), c.effect().word(), c.subject().kind().word(), c.subject().id(), c.subject().label(), c.rule().id(),
                        String.join(",", c.waitsFor().stream().map(Affected::id).toList()), Long.toString(c.freed()), Long.toString(c.pinned()), c.missing());
            }
        }
        out.flush();
    }

    private static void line(Utf8Output out, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : "\t").append(cells[i]);
        }
        out.append('\n');
    }
}
