// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.BufferPins;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Word;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.Sum;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** One row per dma-buf. */
final class BuffersTable {
    private BuffersTable() {
    }

    static TableKind<BufferRow> kind() {
        return new TableKind<>("buffers", Kind.BUFFER, "buffer", //$NON-NLS-1$ //$NON-NLS-2$
                new TableKind.Words(Messages.buffer, Messages.buffers, Messages.noBuffers), columns(), Groupings.buffers(), HostRows::buffers, Subject::of,
                Snapshot::buffersKnown, Set.of("bufinfo", "struct", "proc", "dmabufstats")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    private static List<Column<BufferRow>> columns() {
        return List.of(Column.words("buffer", Messages.colBuffer, 150, Shared::buffer).textOf(Shared::bufferText).orderedBy(Shared.bufferOrder()), //$NON-NLS-1$
                Column.<BufferRow>words("size", Messages.colSize, 84, b -> FactCells.text(b.size(), Units::size)).numbers() //$NON-NLS-1$
                        .textOf(b -> FactCells.plain(b.size(), s -> Long.toString(s))).orderedBy(FactCells.order(BufferRow::size))
                        .summed(Sum.of(b -> b.size().known() ? b.size().value() : -1, Units::size)),
                Column.words("expName", Messages.colExpName, 122, b -> Shared.raw(b.expName())), //$NON-NLS-1$
                Column.words("exporter", Messages.colExporter, 112, b -> FactCells.cell(b.exporter(), e -> Shared.device(e, "exporter"))), //$NON-NLS-1$ //$NON-NLS-2$
                Column.words("driver", Messages.colExporterDriver, 112, b -> Shared.raw(b.exporterDriver())), //$NON-NLS-1$
                Column.<BufferRow>words("attachments", Messages.colAttachments, 88, BuffersTable::attachments).numbers() //$NON-NLS-1$
                        .orderedBy(FactCells.order(BufferRow::attachmentCount)).summed(Sum.of(b -> b.attachmentCount().known() ? b.attachmentCount().value() : -1)),
                Column.words("pinned", Messages.colPinned, 136, BuffersTable::pinned), //$NON-NLS-1$
                Column.<BufferRow>words("survivors", Messages.colSurvivors, 124, b -> FactCells.text(BufferPins.of(b).survivors(), n -> Integer.toString(n))).numbers() //$NON-NLS-1$
                        .orderedBy(FactCells.order(b -> BufferPins.of(b).survivors()))
                        .summed(Sum.of(b -> BufferPins.of(b).survivors().known() ? BufferPins.of(b).survivors().value() : -1)),
                Column.<BufferRow>words("holders", Messages.colHolders, 80, BuffersTable::holders).numbers() //$NON-NLS-1$
                        .orderedBy(Comparator.comparingInt(b -> b.holders().size())),
                Column.<BufferRow>words("refs", Messages.colRefs, 62, b -> FactCells.text(b.refs(), r -> Long.toString(r))).numbers() //$NON-NLS-1$
                        .orderedBy(FactCells.order(BufferRow::refs)),
                Column.words("fences", Messages.colFences, 132, BuffersTable::fences), //$NON-NLS-1$
                Column.words("placement", Messages.colPlacement, 120, b -> FactCells.text(b.placement(), Word::word)), //$NON-NLS-1$
                Column.<BufferRow>words("pinCount", Messages.colPinCount, 92, b -> FactCells.text(b.pinCount(), n -> Integer.toString(n))).numbers() //$NON-NLS-1$
                        .orderedBy(FactCells.order(BufferRow::pinCount)));
    }

    private static Cell attachments(BufferRow b) {
        return FactCells.text(b.attachmentCount(), n -> Integer.toString(n));
    }

    /** The strongest pin of its attachments, and how many hold it so. */
    private static Cell pinned(BufferRow b) {
        BufferPins pins = BufferPins.of(b);
        if (pins.strongest() == null) {
            return Shared.none();
        }
        Cell c = FactCells.state(pins.strongest(), Vocabulary::pinned);
        return pins.count() < 2 ? c : c.dim("\u00d7" + pins.count()); //$NON-NLS-1$
    }

    private static Cell holders(BufferRow b) {
        String who = b.holders().stream().limit(12).map(h -> h.pid() + " " + (h.comm() == null ? "" : Names.display(h.comm()))) //$NON-NLS-1$ //$NON-NLS-2$
                .collect(Collectors.joining("\n")); //$NON-NLS-1$
        Cell c = FactCells.count(b.holders().size(), b.holderCount());
        return who.isEmpty() ? c : c.tip(c.tip() + '\n' + who);
    }

    private static Cell fences(BufferRow b) {
        List<FenceLine> fences = b.fences();
        if (fences == null) {
            return Cell.of(Messages.unknown).token(Token.UNKNOWN).icon(FactCells.UNKNOWN_ICON).tip(Messages.fencesUnknown);
        }
        if (fences.isEmpty()) {
            return Shared.none();
        }
        long waiting = fences.stream().filter(f -> !f.signalled()).count();
        String word = waiting == fences.size() ? NLS.bind(Messages.fencesAllWaiting, waiting) : waiting == 0 ? NLS.bind(Messages.fencesSignalled, fences.size())
                : NLS.bind(Messages.fencesWaiting, waiting, fences.size());
        String each = fences.stream().limit(20).map(f -> f.usage() + "  " + Names.display(f.driver()) + " " + Names.display(f.timeline()) //$NON-NLS-1$ //$NON-NLS-2$
                + (f.signalled() ? "  signalled" : "  waiting")).collect(Collectors.joining("\n")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return Cell.of(word).icon(waiting == 0 ? "ok" : "revoking").face(Face.TEXT).tip(each); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
