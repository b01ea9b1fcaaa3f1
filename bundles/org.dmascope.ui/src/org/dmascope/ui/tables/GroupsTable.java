// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.ByteSum;
import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.rows.GroupRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Bar;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** One row for each control group and region of memory, each group indented behind the one it is in. */
final class GroupsTable {
    /** Em spaces: as wide in every font as a step shall be, and kept by no filter. */
    private static final String STEP = "\u2003"; //$NON-NLS-1$
    private static final int DEEPEST = 12;

    private GroupsTable() {
    }

    static TableKind<GroupRow> kind() {
        return new TableKind<>("cgroups", Kind.CGROUP, "memory", //$NON-NLS-1$ //$NON-NLS-2$
                new TableKind.Words(Messages.group, Messages.groups, Messages.noGroups), columns(), Groupings.groups(), HostRows::groups, Subject::of, Snapshot::cgroupsKnown, Set.of("dmem")); //$NON-NLS-1$
    }

    private static List<Column<GroupRow>> columns() {
        return List.of(Column.<GroupRow>words("cgroup", Messages.colGroup, 220, GroupsTable::name).textOf(g -> Names.display(g.group().cgroup())).orderedBy(GroupRow.TREE), //$NON-NLS-1$
                Column.words("region", Messages.colRegion, 100, g -> Cell.of(Names.display(g.group().region()))), //$NON-NLS-1$
                Column.words("device", Messages.colDevice, 160, g -> g.group().device() == null ? Shared.none() : FactCells.cell(g.group().device(), d -> Shared.device(d, "gpu"))), //$NON-NLS-1$ //$NON-NLS-2$
                Column.<GroupRow>words("share", Messages.colCharged, 190, GroupsTable::share).numbers().textOf(g -> plain(g.group().current())).orderedBy(order(CgroupRow::current)), //$NON-NLS-1$
                bytes("own", Messages.colOwn, CgroupRow::own), bytes("min", Messages.colMin, CgroupRow::min), bytes("low", Messages.colLow, CgroupRow::low), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                bytes("max", Messages.colMax, CgroupRow::max), bytes("peak", Messages.colPeak, CgroupRow::peak), //$NON-NLS-1$ //$NON-NLS-2$
                Column.<GroupRow>words("pinned", Messages.colPinnedBytes, 100, g -> pinned(g.group().pinned())).numbers() //$NON-NLS-1$
                        .orderedBy(Comparator.comparingLong(g -> g.group().pinned() == null ? -1 : g.group().pinned().bytes())),
                Column.<GroupRow>words("processes", Messages.colProcesses, 90, g -> FactCells.count(g.group().pids().size(), g.group().pidsKnown())).numbers() //$NON-NLS-1$
                        .orderedBy(Comparator.comparingInt(g -> g.group().pids().size())));
    }

    private static Cell name(GroupRow g) {
        return Cell.of(STEP.repeat(Math.min(DEEPEST, g.depth())) + Names.display(g.name())).tip(Names.display(g.group().cgroup())).said(Names.display(g.group().cgroup()));
    }

    private static Column<GroupRow> bytes(String id, String title, Function<CgroupRow, Fact<Long>> of) {
        return Column.<GroupRow>words(id, title, 92, g -> amount(of.apply(g.group()))).numbers().textOf(g -> plain(of.apply(g.group()))).orderedBy(order(of));
    }

    private static Cell amount(Fact<Long> f) {
        return f == null ? Shared.none() : FactCells.cell(f, n -> n == Long.MAX_VALUE ? Cell.of(CgroupRow.UNLIMITED).token(Token.DIM) : Cell.of(Units.size(n)));
    }

    private static String plain(Fact<Long> f) {
        return f == null ? "" : FactCells.plain(f, n -> n == Long.MAX_VALUE ? CgroupRow.UNLIMITED : Long.toString(n)); //$NON-NLS-1$
    }

    private static Comparator<GroupRow> order(Function<CgroupRow, Fact<Long>> of) {
        return Comparator.comparing(g -> of.apply(g.group()) == null ? null : of.apply(g.group()).value(), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static Cell pinned(ByteSum s) {
        return s == null ? Shared.none() : s.all().known() || s.bytes() == 0 ? FactCells.text(s.all(), Units::size)
                : Cell.of(NLS.bind(Messages.atLeastBytes, Units.size(s.bytes()))).icon(FactCells.UNKNOWN_ICON).tip(FactCells.tip(s.all(), Units::size)).said(s.all().reason());
    }

    /** What it is charged for against its own limit where it has one, else against the region; marks where min, low and peak stand. */
    private static Cell share(GroupRow g) {
        CgroupRow c = g.group();
        if (c.current() == null || !c.current().known()) {
            return amount(c.current());
        }
        boolean limited = limit(c.max());
        double whole = limited ? c.max().value() : g.whole();
        Cell words = FactCells.text(c.current(), Units::size);
        if (whole <= 0) {
            return words;
        }
        List<Double> marks = Stream.of(c.min(), c.low(), c.peak()).filter(f -> limit(f) && f.value() > 0 && f.value() <= whole).map(f -> f.value() / whole).distinct().toList();
        double strong = c.pinned() == null ? 0 : Math.min(1, c.pinned().bytes() / whole);
        long percent = Math.round(100 * c.current().value() / whole);
        return words.bar(new Bar(Math.min(1, c.current().value() / whole), strong, marks))
                .tip(NLS.bind(limited ? Messages.groupShareLimit : Messages.groupShareRegion, percent, Units.size((long) whole)) + '\n' + words.tip());
    }

    private static boolean limit(Fact<Long> f) {
        return f != null && f.known() && f.value() != Long.MAX_VALUE;
    }
}
