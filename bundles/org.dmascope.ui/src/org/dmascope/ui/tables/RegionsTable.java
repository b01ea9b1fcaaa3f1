// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.MrMode;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.Sum;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.RowWords;
import org.dmascope.ui.words.Units;

/** One row per RDMA memory region, with the buffer that it sits on. */
final class RegionsTable {
    private RegionsTable() {
    }

    static TableKind<MrRow> kind() {
        return new TableKind<>("mrs", Kind.REGION, "mr", //$NON-NLS-1$ //$NON-NLS-2$
                new TableKind.Words(Messages.mr, Messages.mrs, Messages.noMrs), columns(), Groupings.regions(), HostRows::regions, Subject::of, Snapshot::regionsKnown,
                Set.of("rdma", "bufinfo", "struct", "proc", "sysfs")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
    }

    private static List<Column<MrRow>> columns() {
        return List.of(Column.<MrRow>words("device", Messages.colDevice, 120, m -> Shared.device(m.device(), "nic").tip(FactCells.tip(m.parent(), Names::display))), //$NON-NLS-1$ //$NON-NLS-2$
                Column.<MrRow>words("mrn", Messages.colMrn, 66, m -> Cell.of(Long.toString(m.mrn())).face(Face.BOLD)).numbers().orderedBy(Comparator.comparingLong(MrRow::mrn)), //$NON-NLS-1$
                key("rkey", Messages.colRkey, MrRow::rkey), //$NON-NLS-1$
                Column.<MrRow>words("length", Messages.colLength, 100, m -> FactCells.text(m.length(), RegionsTable::size)).numbers() //$NON-NLS-1$
                        .textOf(m -> FactCells.plain(m.length(), n -> Long.toString(n))).orderedBy(FactCells.order(MrRow::length))
                        .summed(Sum.of(m -> m.length().known() && m.length().value() < Long.MAX_VALUE ? m.length().value() : -1, Units::size)),
                Column.words("process", Messages.colProcess, 150, RegionsTable::process), //$NON-NLS-1$
                Column.words("mode", Messages.colMode, 112, m -> FactCells.state(m.mode(), Vocabulary::mrMode)), //$NON-NLS-1$
                Column.words("buffer", Messages.colBuffer, 140, RegionsTable::buffer), //$NON-NLS-1$
                Column.words("state", Messages.colMrState, 112, m -> FactCells.state(m.state(), Vocabulary::mrState)), //$NON-NLS-1$
                Column.words("class", Messages.colClass, 150, m -> m.attachment() == null ? Shared.none() : FactCells.state(m.attachment().attachmentClass(), Vocabulary::attachmentClass)), //$NON-NLS-1$
                key("lkey", Messages.colLkey, MrRow::lkey), //$NON-NLS-1$
                Column.<MrRow>words("pdn", Messages.colPdn, 56, m -> m.kernelOwner() != null ? Shared.none() : FactCells.text(m.pdn(), n -> Long.toString(n))).numbers() //$NON-NLS-1$
                        .orderedBy(FactCells.order(MrRow::pdn)),
                Column.words("driver", Messages.colDriver, 100, m -> Shared.raw(m.driver()))); //$NON-NLS-1$
    }

    private static Column<MrRow> key(String id, String title, Function<MrRow, Fact<Long>> fact) {
        return Column.<MrRow>words(id, title, 92, m -> FactCells.text(fact.apply(m), k -> "0x" + Long.toHexString(k)).face(Face.MONO)).numbers() //$NON-NLS-1$
                .orderedBy(FactCells.order(fact));
    }

    private static String size(long n) {
        return n == Long.MAX_VALUE ? Messages.allAddresses : Units.size(n);
    }

    private static Cell process(MrRow m) {
        return m.kernelOwner() != null || m.pid().known() ? Cell.of(RowWords.owner(m)).icon("process") : FactCells.text(m.pid(), n -> Integer.toString(n)); //$NON-NLS-1$
    }

    /** The buffer, or nothing where it is known to sit on none. */
    private static Cell buffer(MrRow m) {
        if (m.mode().known() && m.mode().value() != MrMode.DMA_BUF) {
            return Shared.none();
        }
        Cell c = FactCells.text(m.ino(), n -> Long.toString(n));
        return m.buffer() == null ? c : c.dim(m.buffer().name().known() ? Names.display(m.buffer().name().value()) : ""); //$NON-NLS-1$
    }
}
