// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.ByteSum;
import org.dmascope.analysis.row.MemoryClient;
import org.dmascope.analysis.row.MemoryRow;

/** The memory of devices. */
final class MemoryView {
    private static final List<Column<MemoryRow>> COLUMNS = List.of(Shown.fact("device", "Device", false, MemoryRow::device),
            Shown.fact("driver", "Driver", false, MemoryRow::driver), Column.text("region", "Region", m -> Shown.name(m.region())),
            Shown.fact("total", "Total", true, MemoryRow::total), Shown.fact("used", "Used", true, MemoryRow::used),
            Shown.fact("capacity", "Capacity", true, MemoryRow::capacity), Shown.fact("charged", "Charged", true, MemoryRow::charged),
            Shown.fact("uncharged", "Uncharged", true, MemoryRow::uncharged), sum("exported", "Exported", MemoryRow::exported), sum("pinned", "Pinned", MemoryRow::pinned),
            sum("pinnedP2p", "Pinned for p2p", MemoryRow::pinnedP2p), Column.text("pinners", "Pinned by", m -> String.join(",", m.pinners().stream().map(Shown::name).toList())),
            sum("unshared", "Unshared", MemoryRow::unshared), sum("shared", "Shared", MemoryRow::shared),
            new Column<>("clients", "Clients", true, m -> Shown.count(m.clients().size(), m.clientsKnown()), MemoryRow::clientsKnown, null), Column.text("top", "Largest client", MemoryView::largest));

    static final View<MemoryRow> VIEW = new View<>("memory", "Device memory", MemoryRow.class, COLUMNS, Snapshot::memory, Snapshot::memoryKnown,
            MemoryView::terms);

    private MemoryView() {
    }

    private static Column<MemoryRow> sum(String id, String title, Function<MemoryRow, ByteSum> sum) {
        return new Column<>(id, title, true, m -> Shown.sum(sum.apply(m)), m -> sum.apply(m).all(), null);
    }

    /** Process and bytes of the client that has most; "" when no client is seen. */
    private static Object largest(MemoryRow m) {
        MemoryClient top = null;
        for (MemoryClient c : m.clients()) {
            top = top == null || size(c) > size(top) ? c : top;
        }
        return top == null ? "" : Shown.name(top.client().process().comm()) + "/" + top.client().process().pid() + " " + size(top);
    }

    private static long size(MemoryClient c) {
        return Math.max(0, c.use().held() >= 0 ? c.use().held() : c.use().total());
    }

    private static void terms(MemoryRow m, FilterKey key, Consumer<String> sink) {
        switch (key) {
            case DEV -> BufferView.give(m.device(), sink);
            case DRV -> BufferView.give(m.driver(), sink);
            case PID -> m.clients().forEach(c -> c.client().seenAt().forEach(d -> sink.accept(Integer.toString(d.process().pid()))));
            case CGROUP -> m.clients().forEach(c -> c.client().seenAt().forEach(d -> sink.accept(Shown.name(d.process().cgroup()))));
            case NAME -> {
                sink.accept(Shown.name(m.region()));
                m.clients().forEach(c -> c.client().seenAt().forEach(d -> sink.accept(Shown.name(d.process().comm()))));
            }
            default -> {
                // memory as a whole has none of these
            }
        }
    }
}
