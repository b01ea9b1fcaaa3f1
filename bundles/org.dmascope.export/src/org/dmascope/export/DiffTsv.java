// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;

import org.dmascope.analysis.diff.Comparison;
import org.dmascope.analysis.diff.Difference;
import org.dmascope.analysis.diff.NotComparable;
import org.dmascope.core.Fact;

/** What changed between two readings, as tab-separated values under a header line. What cannot be compared has the change {@code not-comparable}. */
public final class DiffTsv {
    private DiffTsv() {
    }

    public static void write(Comparison c, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        out.append("change\tthing\tid\taxis\tbefore\tafter\tnote\n");
        for (Difference d : c.differences()) {
            line(out, d.change().word(), d.thing().word(), d.id(), d.axis(), cell(d.was()), cell(d.is()), d.note());
        }
        for (NotComparable n : c.notComparable()) {
            line(out, "not-comparable", n.thing().word(), n.example(), n.axis(), n.inFirst() ? Column.UNKNOWN : "", n.inFirst() ? "" : Column.UNKNOWN,
                    n.reason() + (n.count() > 1 ? " (" + n.count() + " like this)" : ""));
        }
        out.flush();
    }

    private static String cell(Fact<?> f) {
        return f == null ? "" : String.valueOf(Shown.of(f));
    }

    private static void line(Utf8Output out, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : "\t").append(cells[i] == null ? "" : cells[i]);
        }
        out.append('\n');
    }
}
