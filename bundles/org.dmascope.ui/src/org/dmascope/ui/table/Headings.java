// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.eclipse.osgi.util.NLS;

/** What the heading of a group shows in each column: sums where values add up, nothing elsewhere; the title runs over the empty cells. */
final class Headings {
    private Headings() {
    }

    static <R> Cell cell(Group g, int column, Column<R> c) {
        if (c.sum() == null) {
            return Cell.EMPTY;
        }
        long sum = g.sums()[column];
        int gaps = g.gaps()[column];
        if (sum < 0) {
            return gaps == 0 ? Cell.EMPTY : Cell.of(Messages.unknown).token(Token.UNKNOWN).tip(NLS.bind(Messages.allGaps, gaps));
        }
        String shown = c.sum().shown().apply(sum);
        Cell cell = Cell.of(gaps == 0 ? shown : NLS.bind(Messages.atLeast, shown)).face(Face.BOLD);
        return gaps == 0 ? cell.tip(Messages.sum) : cell.tip(NLS.bind(Messages.someGaps, gaps));
    }

    /** What stands at the left of a heading. */
    static Cell title(Group g, String one, String many) {
        String count = g.count() + " " + (g.count() == 1 ? one : many); //$NON-NLS-1$
        return Cell.of(g.value().word()).face(Face.BOLD).icon(g.value().icon()).dim(count).token(g.value().known() ? Token.TEXT : Token.UNKNOWN);
    }
}
