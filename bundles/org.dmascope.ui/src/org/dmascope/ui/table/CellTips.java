// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.function.BiFunction;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** The desktop's own tooltip for the cell under the pointer; the words are made when the pointer comes to another cell. */
public final class CellTips {
    private static final int LONGEST = 1200;

    private final NatTable nat;
    private final BiFunction<Integer, Integer, String> words;
    private int column = -1;
    private int row = -1;

    /** @param words of a cell, by its position on the widget; null for none */
    public CellTips(NatTable nat, BiFunction<Integer, Integer, String> words) {
        this.nat = nat;
        this.words = words;
        nat.addListener(SWT.MouseMove, this::moved);
        nat.addListener(SWT.MouseExit, e -> forget());
    }

    private void moved(Event e) {
        int c = nat.getColumnPositionByX(e.x);
        int r = nat.getRowPositionByY(e.y);
        if (c != column || r != row) {
            column = c;
            row = r;
            nat.setToolTipText(c < 0 || r < 0 ? null : shown(words.apply(c, r)));
        }
    }

    /** What stands there may be something else now. */
    public void forget() {
        column = -1;
        row = -1;
    }

    /** An ampersand would be taken for a mnemonic. */
    private static String shown(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + '\u2026' : text;
        return cut.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
