// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.sheet;

import java.util.BitSet;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Which steps of a sheet are done; kept until the next start. */
final class Progress {
    private static final String NODE = "org.dmascope.help"; //$NON-NLS-1$
    private static final String KEY = "sheet."; //$NON-NLS-1$

    private final String key;
    private final int steps;
    private final BitSet done;

    Progress(String sheet, int steps) {
        this.key = KEY + sheet;
        this.steps = steps;
        this.done = BitSet.valueOf(new long[] { node().getLong(key, 0) });
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    boolean done(int step) {
        return done.get(step);
    }

    void set(int step, boolean isDone) {
        done.set(step, isDone);
        store();
    }

    void restart() {
        done.clear();
        store();
    }

    /** The first step that is not done; their number when all are. */
    int current() {
        return Math.min(done.nextClearBit(0), steps);
    }

    private void store() {
        node().putLong(key, done.isEmpty() ? 0 : done.toLongArray()[0]);
    }
}
