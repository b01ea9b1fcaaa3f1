// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.List;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.core.Names;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.words.RowWords;
import org.eclipse.osgi.util.NLS;

/**
 * A line of a prediction.
 *
 * @param number its place, from 1
 */
record EffectRow(int number, Consequence effect) {
    /** The same for the same thing in the next prediction. */
    String key() {
        return effect.subject().id();
    }

    static String icon(Affected.Kind kind) {
        return switch (kind) {
            case BUFFER -> "buffer"; //$NON-NLS-1$
            case ATTACHMENT -> "attachment"; //$NON-NLS-1$
            case MR -> "mr"; //$NON-NLS-1$
            case MMAP -> "memory"; //$NON-NLS-1$
            default -> "process"; // whoever holds or wants memory //$NON-NLS-1$
        };
    }

    /** Whose it is: its process, or those that hold its buffer; "" when none is seen. */
    String owner() {
        Affected a = effect.subject();
        if (a.pid() > 0) {
            return ((a.comm() == null ? "" : Names.display(a.comm())) + ' ' + a.pid()).strip(); //$NON-NLS-1$
        }
        if (a.region() != null) {
            return RowWords.owner(a.region());
        }
        List<? extends HolderRow> holders = a.buffer() == null ? List.of() : a.buffer().holders();
        return holders.isEmpty() ? "" : holders.size() == 1 ? RowWords.process(holders.getFirst()) : NLS.bind(Messages.processes, holders.size()); //$NON-NLS-1$
    }

    /** What is selected with it; null when the reading on screen has no such row. */
    Subject subject(HostRows rows) {
        Affected a = effect.subject();
        Subject s = switch (a.kind()) {
            case BUFFER -> Subject.of(a.buffer());
            case ATTACHMENT -> Subject.of(a.attachment());
            case MR -> Subject.of(a.region());
            case MMAP -> holder(a.buffer().holders(), a.pid());
            case PROCESS -> holder(rows.holders(), a.pid());
            default -> null; // what has no row of its own
        };
        return s != null && rows.find(s) != null ? s : null;
    }

    private static Subject holder(List<? extends HolderRow> holders, int pid) {
        return holders.stream().filter(h -> h.pid() == pid).findFirst().map(Subject::of).orElse(null);
    }

    /** The row that the filter language looks at; null for a process. */
    Object thing() {
        Affected a = effect.subject();
        return a.attachment() != null ? a.attachment() : a.region() != null ? a.region() : a.kind() == Affected.Kind.MMAP
                ? a.buffer().holders().stream().filter(h -> h.pid() == a.pid()).findFirst().orElse(null) : a.buffer();
    }

    /** Whether a thing that is selected elsewhere is this one. */
    boolean is(Subject s) {
        Affected a = effect.subject();
        BufferRow b = a.buffer();
        MrRow m = a.region();
        return switch (a.kind()) {
            case BUFFER -> s.kind() == Kind.BUFFER && s.key().equals(b.key());
            case ATTACHMENT -> s.kind() == Kind.ATTACHMENT && s.key().startsWith(b.key()) && s.equals(Subject.of(a.attachment()));
            case MR -> s.kind() == Kind.REGION && s.equals(Subject.of(m));
            case MMAP -> s.kind() == Kind.HOLDER && s.key().startsWith(b.key()) && s.equals(holder(b.holders(), a.pid()));
            case PROCESS -> s.kind() == Kind.HOLDER && s.key().contains(" " + a.pid() + '@'); //$NON-NLS-1$
            default -> false;
        };
    }
}
