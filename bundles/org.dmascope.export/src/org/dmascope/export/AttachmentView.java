// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.contract.RuleName;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.axis.Word;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;

/** The attachments of all buffers. */
final class AttachmentView {
    private static final List<Column<AttachmentRow>> COLUMNS = List.of(Column.number("ino", "Inode", a -> Shown.number(a.buffer().ino())),
            Shown.fact("buffer", "Buffer", false, a -> a.buffer().name()), Column.text("device", "Device", a -> Shown.name(a.deviceName())),
            Shown.fact("driver", "Driver", false, AttachmentRow::driver),
            axis("importer", "Importer", AttachmentRow::importer, a -> Vocabulary.importer(a.importer())).of(CellWords.of(ImporterKind.values())),
            axis("class", "Class", AttachmentRow::attachmentClass, a -> Vocabulary.attachmentClass(a.attachmentClass())).of(CellWords.of(AttachmentClass.values())),
            new Column<AttachmentRow>("p2p", "P2P", false, AttachmentView::peer, AttachmentRow::p2p, a -> Vocabulary.p2p(a.p2p(), a.failsToMap())).of(CellWords.of(new Word[0], "yes", "no", Vocabulary.FAILS_TO_MAP)),
            axis("pinned", "Pinned", AttachmentRow::pinned, a -> Vocabulary.pinned(a.pinned())).of(CellWords.of(Pinned.values())),
            axis("revocable", "Revocable", AttachmentRow::revocable, a -> Vocabulary.revocable(a.revocable())).of(CellWords.TRUTH),
            axis("revokeState", "Revoke state", AttachmentRow::revokeState, a -> Vocabulary.revokeState(a.revokeState())).of(CellWords.of(RevokeState.values())),
            Shown.fact("importerOps", "importer_ops", false, AttachmentRow::importerOps), Shown.fact("callback", "Callback", false, AttachmentRow::callback),
            Column.text("rule", "Rule", AttachmentView::rule), Shown.fact("size", "Size", true, a -> a.buffer().size()), Shown.fact("expName", "Exporter name", false, a -> a.buffer().expName()),
            Column.number("ordinal", "No.", AttachmentRow::ordinal));

    static final View<AttachmentRow> VIEW = new View<>("attachments", "Attachments", AttachmentRow.class, COLUMNS, AttachmentView::rows,
            Snapshot::attachmentsKnown, AttachmentView::terms);

    private AttachmentView() {
    }

    private static Object peer(AttachmentRow a) {
        return a.failsToMap() ? Vocabulary.FAILS_TO_MAP : Shown.of(a.p2p());
    }

    private static Column<AttachmentRow> axis(String id, String title, Function<AttachmentRow, Fact<?>> fact, Function<AttachmentRow, State> state) {
        return new Column<>(id, title, false, a -> Shown.of(fact.apply(a)), fact, state);
    }

    private static List<AttachmentRow> rows(Snapshot s) {
        List<AttachmentRow> out = new ArrayList<>();
        for (BufferRow b : s.buffers()) {
            out.addAll(b.attachments());
        }
        return out;
    }

    private static void terms(AttachmentRow a, FilterKey key, Consumer<String> sink) {
        own(a, key, sink);
        switch (key) {
            case INO, EXP, NAME -> BufferView.own(a.buffer(), key, sink);
            case PID -> a.buffer().holders().forEach(h -> sink.accept(Integer.toString(h.pid())));
            default -> {
                // the attachment's own, not the exporter's
            }
        }
    }

    static void own(AttachmentRow a, FilterKey key, Consumer<String> sink) {
        switch (key) {
            case DEV -> sink.accept(Shown.name(a.deviceName()));
            case DRV -> BufferView.give(a.driver(), sink);
            case CLASS -> sink.accept(word(a.attachmentClass()));
            case STATE -> sink.accept(word(a.revokeState()));
            case IMPORTER -> sink.accept(word(a.importer()));
            case P2P -> sink.accept(a.failsToMap() ? "fails" : truth(a.p2p()));
            case PINNED -> sink.accept(word(a.pinned()));
            case REVOCABLE -> sink.accept(truth(a.revocable()));
            case RULE -> rules(a, sink);
            case INO, PID, EXP, NAME -> {
                // said by the buffer
            }
        }
    }

    /** The rule that told the class, or where that is unknown the revocability; "" when none did. */
    private static Object rule(AttachmentRow a) {
        String rule = RuleName.of(a.attachmentClass().known() ? a.attachmentClass().evidence() : a.revocable().evidence());
        return rule == null ? "" : rule;
    }

    private static void rules(AttachmentRow a, Consumer<String> sink) {
        for (Fact<?> f : List.of(a.importer(), a.p2p(), a.pinned(), a.revocable(), a.attachmentClass(), a.revokeState())) {
            String rule = RuleName.of(f.evidence());
            if (rule != null) {
                sink.accept(rule);
            }
        }
    }

    private static String truth(Fact<Boolean> f) {
        return f.known() ? f.value() ? "yes" : "no" : "unknown";
    }

    private static String word(Fact<? extends Word> f) {
        return f.known() ? f.value().word() : "unknown";
    }
}
