// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.Problem;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.BufinfoParser;

/** bufinfo: never an exception, never rows that do not add up to the totals without a problem. */
public final class BufinfoFuzz {
    private BufinfoFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        Parsed<Bufinfo> p = BufinfoParser.parse(new Content(data, false));
        long sum = 0;
        int last = 0;
        for (BufinfoBuffer b : p.value().buffers()) {
            sum += b.size();
            Checks.that(b.size() >= 0 && b.flags() >= 0 && b.mode() >= 0 && b.count() >= 0 && b.line() > last, b);
            Checks.that(b.ino() >= 0 == p.value().hasIno(), b);
            Checks.that(b.attachments().stream().noneMatch(a -> a.isEmpty() || a.indexOf('\n') >= 0), b);
            last = b.line();
        }
        boolean addsUp = p.value().totalObjects() == p.value().buffers().size() && p.value().totalBytes() == sum;
        Checks.that(addsUp || !p.problems().isEmpty(), p);
        Checks.that(p.problems().size() <= Parsed.MAX_PROBLEMS, p.problems().size());
        for (Problem q : p.problems()) {
            Checks.that(q.line() >= 0 && q.line() <= data.length + 1, q);
        }
    }
}
