// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.diff.Difference;
import org.dmascope.analysis.diff.NotComparable;
import org.dmascope.analysis.diff.Same;
import org.dmascope.analysis.diff.Thing;
import org.dmascope.core.Names;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Subject;

/**
 * A line of a comparison: one of a difference, something that cannot be compared, or a buffer that is the same.
 *
 * @param key identity among the lines; the same in the next comparison of the same two
 */
record DifferenceRow(DifferenceKind kind, String key, Difference difference, NotComparable hidden, Same same) {
    static DifferenceRow of(Difference d) {
        return new DifferenceRow(DifferenceKind.of(d.change()), d.id() + ' ' + (d.axis() == null ? d.change().word() : d.axis()), d, null, null);
    }

    static DifferenceRow of(NotComparable n) {
        return new DifferenceRow(DifferenceKind.HIDDEN, "? " + n.thing().word() + ' ' + n.axis() + ' ' + n.inFirst() + ' ' + n.reason(), null, n, null); //$NON-NLS-1$
    }

    static DifferenceRow of(Same s) {
        return new DifferenceRow(DifferenceKind.SAME, "= " + s.after().key(), null, null, s); //$NON-NLS-1$
    }

    Thing thing() {
        return difference != null ? difference.thing() : hidden != null ? hidden.thing() : Thing.BUFFER;
    }

    /** The buffer that it belongs to, of the later reading that has it; null when it is no buffer's. */
    BufferState buffer() {
        return difference != null ? difference.buffer() : same != null ? same.after() : null;
    }

    /** Whether the thing is in the later reading, so that it is shown there. */
    boolean later() {
        return difference == null || (difference.axis() != null || difference.is() != null) && (difference.buffer() == null || difference.after() != null);
    }

    /** What is selected with it on the side where it is; null when those rows have no such thing. */
    Subject subject(HostRows rows) {
        Subject s = find(rows);
        return s != null && rows.find(s) != null ? s : null;
    }

    private Subject find(HostRows rows) {
        BufferState b = difference == null ? buffer() : later() ? difference.after() : difference.before();
        return switch (thing()) {
            case BUFFER -> b == null ? null : Subject.of(b);
            case ATTACHMENT -> b == null ? null : b.attachments().stream().filter(this::is).findFirst().map(Subject::of).orElse(Subject.of(b));
            case HOLDER -> b == null ? null : b.holders().stream().filter(this::is).findFirst().map(Subject::of).orElse(Subject.of(b));
            case DEVICE -> rows.devices().stream().filter(d -> is("dev:" + Names.display(d.id()))).findFirst().map(Subject::of).orElse(null); //$NON-NLS-1$
            case MEMORY -> rows.memory().stream().filter(m -> m.device().known() && is("dev:" + Names.display(m.device().value()) + '/' + Names.display(m.region()))) //$NON-NLS-1$
                    .findFirst().map(Subject::of).orElse(null);
            case HOST -> null;
        };
    }

    private boolean is(AttachmentState a) {
        return difference != null && difference.id().endsWith('/' + Names.display(a.deviceName()) + '#' + a.ordinal());
    }

    private boolean is(HoldingState h) {
        return difference != null && difference.id().endsWith("/pid:" + h.pid()); //$NON-NLS-1$
    }

    private boolean is(String id) {
        return difference != null && difference.id().equals(id);
    }
}
