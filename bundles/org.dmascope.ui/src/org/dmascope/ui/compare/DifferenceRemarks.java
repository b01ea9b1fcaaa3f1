// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.diff.Difference;
import org.dmascope.analysis.diff.NotComparable;
import org.dmascope.core.Fact;
import org.dmascope.ui.select.Remark;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.words.FactCells;

/** A line of a comparison as Properties shows it: what the one reading says, what the other, and who says so. */
final class DifferenceRemarks {
    private DifferenceRemarks() {
    }

    /** @param first what the earlier reading is called @param last the later one */
    static Remark of(DifferenceRow r, String first, String last) {
        List<Remark.Entry> out = new ArrayList<>();
        out.add(new Remark.Entry(Messages.colChange, Cell.of(r.kind().word()).icon(r.kind().icon()).token(r.kind().ink()), "", "", null)); //$NON-NLS-1$ //$NON-NLS-2$
        if (r.difference() != null) {
            Difference d = r.difference();
            if (d.axis() != null) {
                out.add(Remark.Entry.of(Messages.what, d.axis()));
            }
            out.add(side(first, d, d.was()));
            out.add(side(last, d, d.is()));
            if (!Values.delta(d).isEmpty()) {
                out.add(Remark.Entry.of(Messages.delta, Values.delta(d)));
            }
            if (d.note() != null) {
                out.add(Remark.Entry.of(Messages.note, d.note()));
            }
        } else if (r.hidden() != null) {
            NotComparable n = r.hidden();
            out.add(Remark.Entry.of(Messages.notReadBy, n.inFirst() ? first : last));
            out.add(Remark.Entry.of(Messages.reason, n.reason()));
            if (n.remedy() != null) {
                out.add(Remark.Entry.of(Messages.remedy, n.remedy()));
            }
        }
        return new Remark(r.kind().icon(), DifferenceColumns.name(r), Messages.remark, "", out); //$NON-NLS-1$
    }

    private static Remark.Entry side(String name, Difference d, Fact<?> f) {
        Cell c = Values.cell(d, f);
        return f == null ? new Remark.Entry(name, c, "", "", null) : new Remark.Entry(name, c, f.evidence().source(), FactCells.tip(f, String::valueOf), null); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
