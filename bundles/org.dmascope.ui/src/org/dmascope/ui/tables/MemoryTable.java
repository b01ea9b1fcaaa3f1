// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.ByteSum;
import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.analysis.row.MemoryClient;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Bar;
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
                Subject::of, Snapshot::memoryKnown, Set.of("drm", "dmem", "sysfs")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private static List<Column<MemoryRow>> columns() {
        return List.of(Column.words("device", Messages.colDevice, 150, m -> FactCells.cell(m.device(), d -> Shared.device(d, "gpu"))), //$NON-NLS-1$ //$NON-NLS-2$
                Column.words("driver", Messages.colDriver, 110, m -> Shared.raw(m.driver())), //$NON-NLS-1$
                Column.words("region", Messages.colRegion, 130, m -> Cell.of(Names.display(m.region())).icon("memory")), //$NON-NLS-1$ //$NON-NLS-2$
                bytes("total", Messages.colTotal, MemoryRow::total), //$NON-NLS-1$
                bytes("used", Messages.colUsed, MemoryRow::used), //$NON-NLS-1$
                Column.words("share", Messages.colShare, 140, MemoryTable::share).numbers().orderedBy(Comparator.comparingDouble(MemoryTable::part)), //$NON-NLS-1$
                bytes("charged", Messages.colCharged, MemoryRow::charged), //$NON-NLS-1$
                bytes("uncharged", Messages.colUncharged, MemoryRow::uncharged), //$NON-NLS-1$
                sum("exported", Messages.colExported, MemoryRow::exported), //$NON-NLS-1$
                sum("pinned", Messages.colPinnedBytes, MemoryRow::pinned), //$NON-NLS-1$
                sum("pinnedP2p", Messages.colPinnedP2p, MemoryRow::pinnedP2p), //$NON-NLS-1$
                Column.words("groups", Messages.colGroups, 110, MemoryTable::groups).numbers().orderedBy(Comparator.comparingInt(m -> m.groups().size())), //$NON-NLS-1$
                Column.<MemoryRow>words("clients", Messages.colClients, 90, MemoryTable::clients).numbers() //$NON-NLS-1$
                        .orderedBy(Comparator.comparingInt(m -> m.clients().size())),
                Column.words("top", Messages.colTopClient, 220, MemoryTable::largest).orderedBy(Comparator.comparingLong(m -> top(m) == null ? -1 : size(top(m))))); //$NON-NLS-1$
    }

    private static Column<MemoryRow> bytes(String id, String title, Function<MemoryRow, Fact<Long>> fact) {
        return Column.<MemoryRow>words(id, title, 110, m -> FactCells.text(fact.apply(m), Units::size)).numbers()
                .textOf(m -> FactCells.plain(fact.apply(m), s -> Long.toString(s))).orderedBy(FactCells.order(fact))
                .summed(Sum.of(m -> fact.apply(m).known() ? fact.apply(m).value() : -1, Units::size));
    }

    /** Known, at least so much, or unknown. */
    private static Column<MemoryRow> sum(String id, String title, Function<MemoryRow, ByteSum> of) {
        return Column.<MemoryRow>words(id, title, 110, m -> sum(of.apply(m))).numbers().textOf(m -> sumText(of.apply(m)))
                .orderedBy(Comparator.comparingLong(m -> of.apply(m).all().known() || of.apply(m).bytes() > 0 ? of.apply(m).bytes() : Long.MAX_VALUE))
                .summed(Sum.of(m -> of.apply(m).all().known() ? of.apply(m).bytes() : -1, Units::size));
    }

    private static Cell sum(ByteSum s) {
        return s.all().known() || s.bytes() == 0 ? FactCells.text(s.all(), Units::size)
                : Cell.of(NLS.bind(Messages.atLeastBytes, Units.size(s.bytes()))).icon(FactCells.UNKNOWN_ICON).tip(FactCells.tip(s.all(), Units::size)).said(s.all().reason());
    }

    private static String sumText(ByteSum s) {
        return s.all().known() || s.bytes() == 0 ? FactCells.plain(s.all(), n -> Long.toString(n)) : NLS.bind(Messages.atLeastBytes, s.bytes());
    }

    /** How many control groups are charged, and each with its limit. */
    private static Cell groups(MemoryRow m) {
        if (m.groups().isEmpty()) {
            return m.charged().known() ? Shared.none().tip(FactCells.tip(m.charged(), Units::size)) : FactCells.text(m.charged(), Units::size);
        }
        String each = m.groups().stream().filter(g -> g.current().known()).sorted(Comparator.comparingLong((CgroupRow g) -> g.current().value()).reversed()).limit(LISTED)
                .map(MemoryTable::group).collect(Collectors.joining("\n")); //$NON-NLS-1$
        return Cell.of(Integer.toString(m.groups().size())).tip(each);
    }

    private static String group(CgroupRow g) {
        boolean limited = g.max() != null && g.max().known() && g.max().value() != Long.MAX_VALUE;
        String charged = Names.display(g.cgroup()) + "  " + Units.size(g.current().value()); //$NON-NLS-1$
        return limited ? NLS.bind(Messages.groupLimit, charged, Units.size(g.max().value())) : charged;
    }

    private static double part(MemoryRow m) {
        return m.total().known() && m.used().known() && m.total().value() > 0 ? (double) m.used().value() / m.total().value() : -1;
    }

    private static Cell share(MemoryRow m) {
        double part = part(m);
        if (part < 0) {
            return Shared.none();
        }
        double total = m.total().value();
        List<Double> limits = m.groups().stream().filter(g -> g.max() != null && g.max().known() && g.max().value() <= m.total().value()).map(g -> g.max().value() / total)
                .distinct().limit(LISTED).toList();
        String tip = NLS.bind(Messages.shareTip, Units.size(m.used().value()), Units.size(m.pinned().bytes()));
        return Cell.of(Math.round(part * 100) + " %").bar(new Bar(Math.min(1, part), Math.min(1, m.pinned().bytes() / total), limits)).tip(tip); //$NON-NLS-1$
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
