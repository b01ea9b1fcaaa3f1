// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import java.util.Arrays;
import java.util.List;

import org.dmascope.core.ProblemList;

/** What the last line says, {@code Total N objects, B bytes}; -1 when it is missing. Line 0: none. */
record Totals(long objects, long bytes, int line) {
    /** So many repeated inodes are named with their line; finding the line is a walk over all rows. */
    private static final int MAX_NAMED = 10;

    static Totals missing() {
        return new Totals(-1, -1, 0);
    }

    /** Holds the rows against the kernel's own count and sum, and looks for inodes that come twice. */
    void reconcile(List<BufinfoBuffer> buffers, ProblemList problems, int lastLine) {
        long sum = 0;
        boolean down = true;
        boolean up = true;
        long before = -1;
        for (BufinfoBuffer b : buffers) {
            sum += b.size();
            long ino = b.ino();
            if (before >= 0) {
                down &= ino < before;
                up &= ino > before;
            }
            before = ino;
        }
        if (line == 0) {
            problems.add(lastLine, "the last line with the totals is missing: the text is cut off");
        } else if (objects != buffers.size()) {
            problems.add(line, "the kernel counts %d buffers, the text holds %d", objects, buffers.size());
        } else if (bytes != sum) {
            problems.add(line, "the kernel sums up %d bytes, the rows %d", bytes, sum);
        }
        if (before >= 0 && !down && !up) {
            repeated(buffers, problems);
        }
    }

    /** Newer kernels count inodes up, so a sorted list is the normal case and this is not called. */
    private static void repeated(List<BufinfoBuffer> buffers, ProblemList problems) {
        long[] all = new long[buffers.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = buffers.get(i).ino();
        }
        Arrays.sort(all);
        int found = 0;
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1] && (i == 1 || all[i] != all[i - 2]) && ++found <= MAX_NAMED) {
                problems.add(last(buffers, all[i]), "inode %d comes more than once", all[i]);
            }
        }
        if (found > MAX_NAMED) {
            problems.add(0, "%d more inodes come more than once", found - MAX_NAMED);
        }
    }

    private static int last(List<BufinfoBuffer> buffers, long ino) {
        for (int i = buffers.size() - 1; i >= 0; i--) {
            if (buffers.get(i).ino() == ino) {
                return buffers.get(i).line();
            }
        }
        return 0;
    }
}
