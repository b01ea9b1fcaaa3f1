// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.Names;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.Sum;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** One row per process on a buffer. */
final class HoldersTable {
    private static final int SHOWN = 6;

    private HoldersTable() {
    }

    static TableKind<HolderRow> kind() {
        return new TableKind<>("holders", Kind.HOLDER, "holder", //$NON-NLS-1$ //$NON-NLS-2$
                new TableKind.Words(Messages.holder, Messages.holders, Messages.noHolders), columns(), Groupings.holders(), HostRows::holders, Subject::of,
                Snapshot::holdersKnown, Set.of("proc")); //$NON-NLS-1$
    }

    private static List<Column<HolderRow>> columns() {
        return List.of(
                Column.words("process", Messages.colProcess, 170, HoldersTable::process) //$NON-NLS-1$
                        .orderedBy(Comparator.comparingInt(HolderRow::pid).thenComparing(h -> h.buffer().ino())),
                Column.<HolderRow>words("uid", Messages.colUid, 60, h -> h.uid() < 0 ? Shared.none() : Cell.of(Long.toString(h.uid()))).numbers() //$NON-NLS-1$
                        .orderedBy(Comparator.comparingLong(HolderRow::uid)),
                Column.<HolderRow>words("buffer", Messages.colBuffer, 170, h -> Shared.buffer(h.buffer())).textOf(h -> Shared.bufferText(h.buffer())) //$NON-NLS-1$
                        .orderedBy(Comparator.comparing(HolderRow::buffer, Shared.bufferOrder())),
                Column.<HolderRow>words("size", Messages.colSize, 110, h -> FactCells.text(h.buffer().size(), Units::size)).numbers() //$NON-NLS-1$
                        .textOf(h -> FactCells.plain(h.buffer().size(), s -> Long.toString(s))).orderedBy(FactCells.order(h -> h.buffer().size()))
                        .summed(new Sum<>(h -> h.buffer().size().known() ? h.buffer().size().value() : -1, Units::size, h -> h.buffer().key())),
                Column.words("exporter", Messages.colExpName, 110, h -> Shared.raw(h.buffer().expName())), //$NON-NLS-1$
                Column.<HolderRow>words("how", Messages.colHeldBy, 180, HoldersTable::how).orderedBy(Comparator.comparingInt(HolderRow::count)), //$NON-NLS-1$
                Column.words("cgroup", Messages.colCgroup, 220, h -> h.cgroup() == null ? Shared.none() : Cell.of(Names.display(h.cgroup())).face(Face.MONO))); //$NON-NLS-1$
    }

    private static Cell process(HolderRow h) {
        return Cell.of(Integer.toString(h.pid())).face(Face.BOLD).icon("process").dim(h.comm() == null ? "" : Names.display(h.comm())) //$NON-NLS-1$ //$NON-NLS-2$
                .tip(FactCells.evidence(h.evidence())).said(FactCells.said(h.evidence()));
    }

    private static Cell how(HolderRow h) {
        String fds = h.fds().isEmpty() ? "" //$NON-NLS-1$
                : NLS.bind(Messages.fd, h.fds().stream().map(DmabufFd::fd).limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", ")) //$NON-NLS-1$
                        + (h.fds().size() > SHOWN ? ", \u2026" : "")); //$NON-NLS-1$ //$NON-NLS-2$
        String maps = h.maps().isEmpty() ? "" : h.maps().size() == 1 ? Messages.mmap : NLS.bind(Messages.mmaps, h.maps().size()); //$NON-NLS-1$
        String gems = h.gems().isEmpty() ? "" : NLS.bind(Messages.gem, h.gems().size()); //$NON-NLS-1$
        String ways = Stream.of(fds, maps, gems).filter(w -> !w.isEmpty()).collect(Collectors.joining(" \u00b7 ")); //$NON-NLS-1$
        return Cell.of(ways).mark(FactCells.markIcon(h.evidence().tier())).tip(FactCells.evidence(h.evidence())).said(FactCells.said(h.evidence()));
    }
}
