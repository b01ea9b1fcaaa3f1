// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.source.struct.Sym;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.timeline.Marks;
import org.dmascope.ui.words.EventWords;
import org.dmascope.ui.words.Units;

/** One row per event of the recording. */
final class EventsTable {
    private static final double MILLI = 1_000_000.0;
    private static final String MARK = "tier-event"; //$NON-NLS-1$

    private EventsTable() {
    }

    static TableKind<EventRow> kind() {
        return new TableKind<>("events", Kind.EVENT, "timeline", //$NON-NLS-1$ //$NON-NLS-2$
                new TableKind.Words(Messages.event, Messages.events, Messages.noEvents), columns(), Groupings.events(), HostRows::events, Subject::of,
                s -> Fact.unknown(Messages.notRecorded, Messages.notRecordedText), Set.of());
    }

    private static List<Column<EventRow>> columns() {
        return List.of(
                Column.<EventRow>words("time", Messages.colTime, 128, r -> Cell.of(Units.exactTime(r.time())).face(Face.MONO).tip(r.time().toString())) //$NON-NLS-1$
                        .orderedBy(Comparator.comparingLong(EventRow::number)),
                Column.<EventRow>words("delta", Messages.colDelta, 72, r -> Cell.of(delta(r))).numbers().orderedBy(Comparator.comparingLong(EventRow::since)), //$NON-NLS-1$
                Column.words("event", Messages.colEvent, 112, r -> Cell.of(r.event().kind().word()).icon(Marks.icon(r.event().kind())) //$NON-NLS-1$
                        .token(r.event().kind() == EventKind.LOST || EventWords.failed(r.event()) ? Token.RED : Token.TEXT)),
                Column.<EventRow>words("buffer", Messages.colBuffer, 96, r -> Cell.of(ino(r)).face(Face.BOLD)).orderedBy(Comparator.comparingLong(r -> r.event().ino())), //$NON-NLS-1$
                Column.words("device", Messages.colDevice, 128, r -> r.event().device() == null ? Cell.EMPTY : Shared.device(r.event().device(), "importer")), //$NON-NLS-1$ //$NON-NLS-2$
                Column.words("task", Messages.colTask, 148, EventsTable::task), //$NON-NLS-1$
                Column.words("contract", Messages.colContract, 220, EventsTable::contract), //$NON-NLS-1$
                Column.words("detail", Messages.colDetail, 120, r -> Cell.of(EventWords.detail(r.event())).token(EventWords.failed(r.event()) ? Token.RED : Token.TEXT).mark(MARK))); //$NON-NLS-1$
    }

    private static String delta(EventRow r) {
        return r.since() < 0 ? "" : String.format(Locale.ROOT, "%.3f", r.since() / MILLI); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String ino(EventRow r) {
        return r.event().ino() < 0 ? "" : Long.toString(r.event().ino()); //$NON-NLS-1$
    }

    private static Cell task(EventRow r) {
        TraceEvent e = r.event();
        String comm = e.comm() == null ? "" : Names.display(e.comm()); //$NON-NLS-1$
        return Cell.of(comm).dim(e.pid() < 0 ? "" : Integer.toString(e.pid())); //$NON-NLS-1$
    }

    /** The symbols behind the importer; a static one has none. */
    private static Cell contract(EventRow r) {
        Sym ops = r.event().ops();
        if (ops == null) {
            return Cell.EMPTY;
        } else if (!ops.set()) {
            return Cell.of(Messages.staticImporter).token(Token.DIM);
        }
        Sym callback = r.event().callback();
        String tip = callback == null ? null : callback.set() ? EventWords.symbol(callback) : Messages.noCallback;
        return Cell.of(EventWords.symbol(ops)).face(Face.MONO).tip(tip);
    }
}
