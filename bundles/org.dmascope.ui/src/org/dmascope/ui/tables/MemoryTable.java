// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.MemoryClient;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.Sum;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** One row per device and region of its memory. */
final class MemoryTable {
    private static final int LISTED = 12;

    private MemoryTable() {
    }

    static TableKind<MemoryRow> kind() {
        return new TableKind<>("memory", Kind.MEMORY, "memory", //$NON-NLS-1$ //$NON-NLS-2$
                new TableKind.Words(Messages.memoryRegion, Messages.memoryRegions, Messages.noMemory), columns(), Groupings.memory(), HostRows::memory,
                Subject::of, Snapshot::memoryKnown, Set.of("drm", "sysfs")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static List<Column<MemoryRow>> columns() {
        return List.of(Column.words("device", Messages.colDevice, 150, m -> FactCells.cell(m.device(), d -> Shared.device(d, "gpu"))), //$NON-NLS-1$ //$NON-NLS-2$
                Column.words("driver", Messages.colDriver, 110, m -> Shared.raw(m.driver())), //$NON-NLS-1$
                Column.words("region", Messages.colRegion, 130, m -> Cell.of(Names.display(m.region())).icon("memory")), //$NON-NLS-1$ //$NON-NLS-2$
                bytes("total", Messages.colTotal, MemoryRow::total), //$NON-NLS-1$
                bytes("used", Messages.colUsed, MemoryRow::used), //$NON-NLS-1$
                Column.words("share", Messages.colShare, 80, MemoryTable::share).numbers().orderedBy(Comparator.comparingDouble(MemoryTable::part)), //$NON-NLS-1$
                Column.<MemoryRow>words("clients", Messages.colClients, 90, MemoryTable::clients).numbers() //$NON-NLS-1$
                        .orderedBy(Comparator.comparingInt(m -> m.clients().size())),
                Column.words("top", Messages.colTopClient, 220, MemoryTable::largest).orderedBy(Comparator.comparingLong(m -> top(m) == null ? -1 : size(top(m))))); //$NON-NLS-1$
    }

    private static Column<MemoryRow> bytes(String id, String title, java.util.function.Function<MemoryRow, Fact<Long>> fact) {
        return Column.<MemoryRow>words(id, title, 110, m -> FactCells.text(fact.apply(m), Units::size)).numbers()
                .textOf(m -> FactCells.plain(fact.apply(m), s -> Long.toString(s))).orderedBy(FactCells.order(fact))
                .summed(Sum.of(m -> fact.apply(m).known() ? fact.apply(m).value() : -1, Units::size));
    }

    private static double part(MemoryRow m) {
        return m.total().known() && m.used().known() && m.total().value() > 0 ? (double) m.used().value() / m.total().value() : -1;
    }

    private static Cell share(MemoryRow m) {
        double part = part(m);
        return part < 0 ? Shared.none() : Cell.of(Math.round(part * 100) + " %"); //$NON-NLS-1$
    }

    /** How many use it, and which as far as processes could be looked into. */
    private static Cell clients(MemoryRow m) {
        String each = m.clients().stream().sorted(Comparator.comparingLong(MemoryTable::size).reversed()).limit(LISTED).map(MemoryTable::client)
                .collect(Collectors.joining("\n")); //$NON-NLS-1$
        Cell c = FactCells.count(m.clients().size(), m.clientsKnown());
        return each.isEmpty() ? c : c.tip(c.tip() + '\n' + each);
    }

    private static Cell largest(MemoryRow m) {
        MemoryClient top = top(m);
        return top == null ? Shared.none() : Cell.of(Names.display(top.client().process().comm())).icon("process") //$NON-NLS-1$
                .dim(top.client().process().pid() + " \u00b7 " + Units.size(size(top))).tip(top.client().node()); //$NON-NLS-1$
    }

    private static String client(MemoryClient c) {
        return c.client().process().pid() + " " + Names.display(c.client().process().comm()) + "  " + Units.size(size(c)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static MemoryClient top(MemoryRow m) {
        return m.clients().stream().max(Comparator.comparingLong(MemoryTable::size)).orElse(null);
    }

    private static long size(MemoryClient c) {
        return Math.max(0, c.use().held() >= 0 ? c.use().held() : c.use().total());
    }
}
