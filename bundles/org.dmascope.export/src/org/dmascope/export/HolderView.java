// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.dmascope.analysis.ProcessState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.HolderRow;

/** Which process holds which buffer. */
final class HolderView {
    private static final List<Column<HolderRow>> COLUMNS = List.of(Column.number("pid", "PID", HolderRow::pid),
            Column.text("comm", "Command", h -> h.comm() == null ? null : Shown.name(h.comm())),
            Column.number("uid", "UID", h -> h.uid() < 0 ? null : (Object) h.uid()), Column.number("ino", "Inode", h -> Shown.number(h.buffer().ino())),
            Shown.fact("buffer", "Buffer", false, h -> h.buffer().name()), Shown.fact("size", "Size", true, h -> h.buffer().size()),
            Column.text("how", "How", h -> String.join(",", h.how())), Column.number("fds", "Descriptors", h -> h.fds().size()),
            Column.number("mmaps", "Mappings", h -> h.maps().size()),
            Column.number("gems", "GEM handles", h -> h.gems().size()),
            Column.text("cgroup", "Control group", h -> h.cgroup() == null ? null : Shown.name(h.cgroup())));

    static final View<HolderRow> VIEW = new View<>("holders", "Holders", HolderRow.class, COLUMNS, HolderView::rows, Snapshot::holdersKnown,
            HolderView::terms);

    private HolderView() {
    }

    static List<HolderRow> rows(Snapshot s) {
        List<HolderRow> out = new ArrayList<>();
        for (ProcessState p : s.processes()) {
            out.addAll(p.holdings());
        }
        return out;
    }

    private static void terms(HolderRow h, FilterKey key, Consumer<String> sink) {
        switch (key) {
            case PID -> sink.accept(Integer.toString(h.pid()));
            case NAME -> {
                sink.accept(Shown.name(h.comm()));
                BufferView.own(h.buffer(), key, sink);
            }
            case CGROUP -> sink.accept(Shown.name(h.cgroup()));
            case COMM -> sink.accept(Shown.name(h.comm()));
            case INO, EXP -> BufferView.own(h.buffer(), key, sink);
            default -> {
                BufferView.own(h.buffer(), key, sink);
                h.buffer().attachments().forEach(a -> AttachmentView.own(a, key, sink));
            }
        }
    }
}
