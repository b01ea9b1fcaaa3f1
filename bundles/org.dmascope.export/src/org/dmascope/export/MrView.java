// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.MrMode;
import org.dmascope.core.axis.MrState;
import org.dmascope.core.axis.Word;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;

/** RDMA memory regions and the buffers that they sit on. */
final class MrView {
    private static final List<Column<MrRow>> COLUMNS = List.of(Column.text("device", "Device", m -> Shown.name(m.device())), Column.number("mrn", "MR", MrRow::mrn),
            key("rkey", "Remote key", MrRow::rkey), key("lkey", "Local key", MrRow::lkey), Shown.fact("length", "Length", true, MrRow::length),
            new Column<>("pid", "PID", true, m -> m.kernelOwner() != null ? "" : Shown.of(m.pid()), MrRow::pid, null), new Column<>("comm", "Command", false, MrView::owner, MrRow::comm, null),
            axis("mode", "Memory", MrRow::mode, m -> Vocabulary.mrMode(m.mode())).of(CellWords.of(MrMode.values())), axis("state", "State", MrRow::state, m -> Vocabulary.mrState(m.state())).of(CellWords.of(MrState.values())),
            new Column<>("ino", "Inode", true, m -> plain(m) ? "" : Shown.of(m.ino()), MrRow::ino, null),
            new Column<>("buffer", "Buffer", false, m -> m.buffer() == null ? plain(m) ? "" : null : Shown.of(m.buffer().name()),
                    m -> m.buffer() == null ? m.ino() : m.buffer().name(), null),
            Column.text("confidence", "Confidence", MrView::confidence), new Column<>("pdn", "PD", true, m -> m.kernelOwner() != null ? "" : Shown.of(m.pdn()), MrRow::pdn, null),
            Shown.fact("parent", "Bus device", false, MrRow::parent), Shown.fact("driver", "Driver", false, MrRow::driver));

    static final View<MrRow> VIEW = new View<>("mrs", "RDMA memory regions", MrRow.class, COLUMNS, Snapshot::regions, Snapshot::regionsKnown, MrView::terms);

    private MrView() {
    }

    private static Column<MrRow> axis(String id, String title, Function<MrRow, Fact<?>> fact, Function<MrRow, State> state) {
        return new Column<>(id, title, false, m -> Shown.of(fact.apply(m)), fact, state);
    }

    /** In the form in which verbs programs and {@code rdma resource} print it. */
    private static Column<MrRow> key(String id, String title, Function<MrRow, Fact<Long>> fact) {
        return new Column<MrRow>(id, title, false, m -> fact.apply(m).known() ? hex(fact.apply(m).value()) : null, fact::apply, null).of(CellWords.HEX);
    }

    static String hex(long key) {
        return "0x" + Long.toHexString(key);
    }

    /** Whether it is known to sit on no buffer. */
    static boolean plain(MrRow m) {
        return m.mode().known() && m.mode().value() != MrMode.DMA_BUF;
    }

    /** The process, or in brackets the module of the kernel. */
    private static Object owner(MrRow m) {
        return m.kernelOwner() != null ? '[' + Shown.name(m.kernelOwner()) + ']' : Shown.of(m.comm());
    }

    /** How sure the join is: exact when the kernel's structures say it, else high, medium, low; "" where there is nothing to join. */
    static String confidence(MrRow m) {
        Fact<MrMode> f = m.mode();
        if (f.known() && f.evidence().tier() == Tier.STRUCT && m.buffer() != null) {
            return "exact";
        }
        String note = f.known() ? f.evidence().note() : null;
        return note != null && note.startsWith("confidence ") ? note.substring("confidence ".length(), note.indexOf(':')) : "";
    }

    private static void terms(MrRow m, FilterKey key, Consumer<String> sink) {
        switch (key) {
            case DEV -> {
                sink.accept(Shown.name(m.device()));
                BufferView.give(m.parent(), sink);
            }
            case DRV -> BufferView.give(m.driver(), sink);
            case PID -> {
                if (m.pid().known()) {
                    sink.accept(Integer.toString(m.pid().value()));
                }
            }
            case COMM -> owner(m, sink);
            case RKEY -> {
                if (m.rkey().known()) {
                    sink.accept(hex(m.rkey().value()));
                    sink.accept(Long.toString(m.rkey().value()));
                }
            }
            case MODE -> sink.accept(word(m.mode()));
            case STATE -> sink.accept(word(m.state()));
            case NAME -> {
                owner(m, sink);
                buffer(m, key, sink);
            }
            case CLASS, IMPORTER, P2P, PINNED, REVOCABLE, RULE -> {
                if (m.attachment() != null) {
                    AttachmentView.own(m.attachment(), key, sink);
                }
            }
            case INO, EXP -> buffer(m, key, sink);
            case KIND -> {
                // of events
            }
        }
    }

    private static void owner(MrRow m, Consumer<String> sink) {
        if (m.kernelOwner() != null) {
            sink.accept(Shown.name(m.kernelOwner()));
        } else {
            BufferView.give(m.comm(), sink);
        }
    }

    private static void buffer(MrRow m, FilterKey key, Consumer<String> sink) {
        if (m.buffer() != null) {
            BufferView.own(m.buffer(), key, sink);
        }
    }

    private static String word(Fact<? extends Word> f) {
        return f.known() ? f.value().word() : "unknown";
    }
}
