// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.List;

import org.dmascope.core.axis.Effect;

/** Counts the lines of a prediction, without what would have to be made for it. */
interface Tally {
    /** One line. @param pid the process that it is about; 0 for none */
    void line(Affected.Kind kind, Effect effect, int pid, long freed, long pinned);

    /** Tells of all lines in their order. */
    static void of(List<Consequence> all, Tally tally) {
        if (all instanceof Effects e) {
            e.tell(tally);
        } else {
            all.forEach(c -> tell(c, tally));
        }
    }

    static void tell(Consequence c, Tally tally) {
        tally.line(c.subject().kind(), c.effect(), c.subject().pid(), c.freed(), c.pinned());
    }
}
