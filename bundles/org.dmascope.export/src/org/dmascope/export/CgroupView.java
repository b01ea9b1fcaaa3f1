// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.core.Fact;

/** Control groups: who is charged for the memory of devices, and up to which limit. */
final class CgroupView {
    private static final Fact<Long> NO_DEVICE = Fact.unknown("system memory is of no device", null);
    private static final List<Column<CgroupRow>> COLUMNS = List.of(Column.text("cgroup", "Control group", c -> Shown.name(c.cgroup())),
            Column.text("controller", "Controller", CgroupRow::controller),
            new Column<>("device", "Device", false, c -> c.device() == null ? "" : Shown.of(c.device()), c -> c.device() == null ? NO_DEVICE : c.device(), null),
            Column.text("region", "Region", c -> Shown.name(c.region())), bytes("current", "Charged", CgroupRow::current), bytes("own", "Itself", CgroupRow::own),
            bytes("min", "Min", CgroupRow::min), bytes("low", "Low", CgroupRow::low), bytes("max", "Max", CgroupRow::max), bytes("peak", "Peak", CgroupRow::peak),
            new Column<>("pinned", "Pinned (inferred)", true, c -> c.pinned() == null ? "" : Shown.sum(c.pinned()), c -> c.pinned() == null ? NO_DEVICE : c.pinned().all(), null),
            new Column<>("processes", "Processes", true, c -> Shown.count(c.pids().size(), c.pidsKnown()), CgroupRow::pidsKnown, null));

    static final View<CgroupRow> VIEW = new View<>("cgroups", "Control groups", CgroupRow.class, COLUMNS, Snapshot::cgroups, Snapshot::cgroupsKnown,
            CgroupView::terms);

    private CgroupView() {
    }

    /** "" for an amount that the group has no file of. */
    private static Column<CgroupRow> bytes(String id, String title, Function<CgroupRow, Fact<Long>> fact) {
        return new Column<>(id, title, true, c -> fact.apply(c) == null ? "" : limit(fact.apply(c)), c -> fact.apply(c) == null ? NO_DEVICE : fact.apply(c), null);
    }

    private static Object limit(Fact<Long> f) {
        return f.known() && f.value() == Long.MAX_VALUE ? Unlimited.MAX : Shown.of(f);
    }

    private static void terms(CgroupRow c, FilterKey key, Consumer<String> sink) {
        switch (key) {
            case CGROUP -> sink.accept(Shown.name(c.cgroup()));
            case DEV -> {
                if (c.device() != null) {
                    BufferView.give(c.device(), sink);
                }
            }
            case PID -> c.pids().forEach(p -> sink.accept(Integer.toString(p)));
            case NAME -> {
                sink.accept(Shown.name(c.region()));
                sink.accept(Shown.name(c.cgroup()));
            }
            default -> {
                // a group has none of these
            }
        }
    }
}
