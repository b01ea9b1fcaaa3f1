// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.function.Consumer;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferPins;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.Placement;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;

/** The buffers of a host. */
final class BufferView {
    /** Signs of {@link #pinned}. */
    private static final String COUNTED = " \u00d70123456789";
    private static final List<Column<BufferRow>> COLUMNS = List.of(Column.number("ino", "Inode", b -> Shown.number(b.ino())),
            Shown.fact("size", "Size", true, BufferRow::size), Shown.fact("name", "Name", false, BufferRow::name),
            Shown.fact("expName", "Exporter name", false, BufferRow::expName), Shown.fact("exporter", "Exporter", false, BufferRow::exporter),
            Shown.fact("exporterDriver", "Driver", false, BufferRow::exporterDriver),
            Shown.fact("attachments", "Attachments", true, BufferRow::attachmentCount),
            new Column<BufferRow>("pinned", "Pinned", false, BufferView::pinned, BufferView::strongest, BufferView::pinState).of(CellWords.of(Pinned.values(), COUNTED)),
            Shown.fact("survivors", "Survive revoke", true, b -> BufferPins.of(b).survivors()), new Column<>("holders", "Holders", true,
                    b -> Shown.count(b.holders().size(), b.holderCount()), BufferRow::holderCount, null),
            Shown.fact("refs", "References", true, BufferRow::refs), Column.number("fences", "Fences", b -> b.fences() == null ? null : b.fences().size()),
            new Column<BufferRow>("flags", "Flags", false, b -> b.flags().known() ? "0x" + Long.toHexString(b.flags().value()) : null, BufferRow::flags, null).of(CellWords.HEX),
            Shown.<BufferRow>fact("placement", "Placement", false, BufferRow::placement).of(CellWords.of(Placement.values())), Shown.fact("pinCount", "Pin count", true, BufferRow::pinCount));

    static final View<BufferRow> VIEW = new View<>("buffers", "Buffers", BufferRow.class, COLUMNS, Snapshot::buffers, Snapshot::buffersKnown,
            BufferView::terms);

    private BufferView() {
    }

    static void terms(BufferRow b, FilterKey key, Consumer<String> sink) {
        own(b, key, sink);
        switch (key) {
            case PID -> b.holders().forEach(h -> sink.accept(Integer.toString(h.pid())));
            case DEV, DRV, CLASS, STATE, IMPORTER, P2P, PINNED, REVOCABLE, RULE -> {
                for (AttachmentRow a : b.attachments()) {
                    AttachmentView.own(a, key, sink);
                }
            }
            case NAME -> {
                for (HolderRow h : b.holders()) {
                    sink.accept(Shown.name(h.comm()));
                }
            }
            case INO, EXP -> {
                // the buffer's own
            }
        }
    }

    /** What the buffer says without its attachments and holders. */
    static void own(BufferRow b, FilterKey key, Consumer<String> sink) {
        switch (key) {
            case INO -> sink.accept(Long.toString(b.ino()));
            case EXP -> give(b.expName(), sink);
            case NAME -> give(b.name(), sink);
            case DEV -> give(b.exporter(), sink);
            case DRV -> give(b.exporterDriver(), sink);
            default -> {
                // said by holders and attachments
            }
        }
    }

    /** The strongest pin with how many hold it so; "" when nothing is attached. */
    private static Object pinned(BufferRow b) {
        BufferPins pins = BufferPins.of(b);
        if (pins.strongest() == null) {
            return "";
        }
        Object word = Shown.of(pins.strongest());
        return word == null || pins.count() < 2 ? word : word + " \u00d7" + pins.count();
    }

    private static State pinState(BufferRow b) {
        Fact<Pinned> f = BufferPins.of(b).strongest();
        return f == null ? new State(null, "", "dim") : Vocabulary.pinned(f);
    }

    private static Fact<?> strongest(BufferRow b) {
        Fact<?> f = BufferPins.of(b).strongest();
        return f == null ? b.attachmentCount() : f;
    }

    static void give(Fact<String> f, Consumer<String> sink) {
        if (f.known()) {
            sink.accept(Shown.name(f.value()));
        }
    }
}
