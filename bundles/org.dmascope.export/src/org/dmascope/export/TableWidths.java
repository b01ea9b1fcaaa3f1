// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;

/** How wide the columns of a table are: as wide as their widest cell, or narrowed from the widest text column down until all fit. */
final class TableWidths {
    /** A text column is never narrowed below this. */
    private static final int LEAST = 8;

    private TableWidths() {
    }

    static int[] of(List<String[]> lines, List<Boolean> numeric, int width, int gap) {
        int[] widths = new int[numeric.size()];
        for (String[] line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], CellWidth.of(line[i]));
            }
        }
        if (width > 0) {
            int over = gap * (widths.length - 1) - width;
            for (int w : widths) {
                over += w;
            }
            while (over > 0 && narrow(widths, numeric)) {
                over--;
            }
        }
        return widths;
    }

    private static boolean narrow(int[] widths, List<Boolean> numeric) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (!numeric.get(i) && widths[i] > LEAST && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        if (widest >= 0) {
            widths[widest]--;
        }
        return widest >= 0;
    }
}
