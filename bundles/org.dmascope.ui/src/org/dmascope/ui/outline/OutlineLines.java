// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tree.SubjectLine;
import org.dmascope.ui.words.DeviceWords;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.RowWords;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** Makes the outline: a buffer with its attachments, what is known of each, its holders and its events; a device with its buffers. */
final class OutlineLines {
    /** Siblings that a tree shows; the tables have all. */
    static final int MOST = 200;

    private final HostRows rows;

    private OutlineLines(HostRows rows) {
        this.rows = rows;
    }

    /** @param row what is selected, null for nothing */
    static List<SubjectLine> of(Object row, HostRows rows) {
        OutlineLines o = new OutlineLines(rows);
        return switch (row) {
            case BufferRow b -> List.of(o.buffer(b));
            case AttachmentRow a -> List.of(o.buffer(a.buffer()));
            case HolderRow h -> List.of(o.buffer(h.buffer()));
            case DeviceRow d -> List.of(o.device(d));
            case MrRow m -> List.of(o.region(m));
            case PathState p -> List.of(path(p));
            case EventRow e -> e.event().ino() >= 0 && rows.buffer(e.event().ino()) != null ? List.of(o.buffer(rows.buffer(e.event().ino()))) : List.of(o.event(e));
            case FindingRow f -> of(f.thing(rows), rows);
            case null, default -> List.of();
        };
    }

    /** The functions on the way; selecting one selects its device. */
    private static SubjectLine path(PathState p) {
        String key = Subject.key(p);
        List<SubjectLine> way = p.nodes().stream().map(n -> SubjectLine.of("way " + key + ' ' + n.id(), p.redirecting().contains(n.id()) ? "redirected" //$NON-NLS-1$ //$NON-NLS-2$
                : DeviceWords.icon(n), Names.display(n.id()), n.kind(), new Subject(Kind.DEVICE, n.device().sysfsPath()), List.of())).toList();
        RowWords w = RowWords.of(p);
        return SubjectLine.of("path " + key, w.icon(), w.text(), w.dim(), Subject.of(p), way).bold(); //$NON-NLS-1$
    }

    private SubjectLine buffer(BufferRow b) {
        List<SubjectLine> lines = new ArrayList<>();
        if (!b.attachmentCount().known()) {
            lines.add(SubjectLine.of("unknown " + b.key(), FactCells.UNKNOWN_ICON, Messages.attachmentsUnknown, b.attachmentCount().reason(), null, List.of()) //$NON-NLS-1$
                    .tip(FactCells.tip(b.attachmentCount(), String::valueOf)));
        }
        lines.addAll(bounded(b.key() + " attachments", b.attachments(), this::attachment)); //$NON-NLS-1$
        if (lines.isEmpty()) {
            lines.add(SubjectLine.of("none " + b.key(), "ok", Messages.noAttachment, "", null, List.of())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        lines.addAll(bounded(b.key() + " regions", rows.regions().stream().filter(m -> m.buffer() != null && m.buffer().key().equals(b.key())).toList(), OutlineLines::onBuffer)); //$NON-NLS-1$
        lines.add(holders(b));
        events(b, lines);
        RowWords w = RowWords.of(b);
        return SubjectLine.of("buffer " + b.key(), w.icon(), w.text(), w.dim(), Subject.of(b), lines).bold(); //$NON-NLS-1$
    }

    private SubjectLine attachment(AttachmentRow a) {
        String key = Subject.key(a);
        RowWords w = RowWords.of(a);
        List<SubjectLine> lines = List.of(axis(a, key, Messages.p2p, a.p2p(), f -> Vocabulary.p2p(f, a.failsToMap())), axis(a, key, Messages.pinned, a.pinned(), Vocabulary::pinned),
                axis(a, key, Messages.revocable, a.revocable(), Vocabulary::revocable), axis(a, key, Messages.revokeState, a.revokeState(), Vocabulary::revokeState));
        return SubjectLine.of("attachment " + key, w.icon(), w.text(), w.dim(), Subject.of(a), lines) //$NON-NLS-1$
                .tip(FactCells.tip(a.attachmentClass(), c -> c.word()));
    }

    private static <T> SubjectLine axis(AttachmentRow a, String key, String name, Fact<T> fact, Function<Fact<T>, State> words) {
        State s = words.apply(fact);
        String tier = fact.known() ? fact.evidence().tier().name() : fact.reason();
        return SubjectLine.of(name + ' ' + key, s.icon(), name + ": " + s.word(), tier, Subject.of(a), List.of()).tip(FactCells.tip(fact, String::valueOf)); //$NON-NLS-1$
    }

    private static SubjectLine holders(BufferRow b) {
        int n = b.holders().size();
        return counted("holders " + b.key(), "holder", n == 1 ? Messages.holder : NLS.bind(Messages.holders, n), Messages.holdersUnknown, b.holderCount(), //$NON-NLS-1$ //$NON-NLS-2$
                bounded(b.key() + " holders", b.holders(), OutlineLines::holder)); //$NON-NLS-1$
    }

    /** A line over others that may not be all: then it says so, with the reason, and never that there are none. */
    private static SubjectLine counted(String key, String icon, String words, String unknown, Fact<Integer> known, List<SubjectLine> lines) {
        if (known.known()) {
            return SubjectLine.of(key, icon, words, "", null, lines); //$NON-NLS-1$
        }
        return SubjectLine.of(key, FactCells.UNKNOWN_ICON, lines.isEmpty() ? unknown : NLS.bind(Messages.atLeast, words), known.reason(), null, lines)
                .tip(FactCells.tip(known, String::valueOf));
    }

    private static SubjectLine holder(HolderRow h) {
        RowWords w = RowWords.of(h);
        return SubjectLine.of("holder " + Subject.key(h), w.icon(), w.text(), w.dim(), Subject.of(h), List.of()).tip(FactCells.evidence(h.evidence())); //$NON-NLS-1$
    }

    private void events(BufferRow b, List<SubjectLine> into) {
        if (rows.events().isEmpty()) {
            return; // nothing was recorded: no events is no fact
        }
        List<EventRow> own = rows.events().stream().filter(e -> e.event().ino() == b.ino()).toList();
        String count = own.size() == 1 ? Messages.event : NLS.bind(Messages.events, own.size());
        EventRow last = own.isEmpty() ? null : own.getLast();
        into.add(SubjectLine.of("events " + b.key(), "timeline", count, //$NON-NLS-1$ //$NON-NLS-2$
                last == null ? "" : NLS.bind(Messages.lastEvent, last.event().kind().word(), Units.time(last.time())), last == null ? null : Subject.of(last), List.of())); //$NON-NLS-1$
    }

    private SubjectLine event(EventRow e) {
        RowWords w = RowWords.of(e);
        return SubjectLine.of("event " + e.key(), w.icon(), w.text(), w.dim(), Subject.of(e), //$NON-NLS-1$
                List.of(SubjectLine.of("gone " + e.key(), "collapse", Messages.bufferGone, "", null, List.of()))).bold(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    /** A memory region, below it the buffer that it sits on, or why there is none. */
    private SubjectLine region(MrRow m) {
        RowWords w = RowWords.of(m);
        SubjectLine below = m.buffer() != null ? buffer(m.buffer())
                : SubjectLine.of("no buffer " + Subject.key(m), m.mode().known() ? "ok" : FactCells.UNKNOWN_ICON, m.mode().known() ? Messages.noBuffer : Messages.bufferUnknown, //$NON-NLS-1$ //$NON-NLS-2$
                        m.ino().reason(), null, List.of()).tip(FactCells.tip(m.ino(), String::valueOf));
        return SubjectLine.of("region " + Subject.key(m), w.icon(), w.text(), w.dim(), Subject.of(m), List.of(below)).bold(); //$NON-NLS-1$
    }

    private static SubjectLine onBuffer(MrRow m) {
        RowWords w = RowWords.of(m);
        return SubjectLine.of("region " + Subject.key(m), w.icon(), w.text(), w.dim(), Subject.of(m), List.of()).tip(FactCells.tip(m.mode(), String::valueOf)); //$NON-NLS-1$
    }

    private SubjectLine device(DeviceRow d) {
        List<BufferRow> exported = rows.buffers().stream().filter(b -> b.exporter().known() && b.exporter().value().equals(d.id())).toList();
        List<AttachmentRow> attached = rows.attachments().stream().filter(a -> a.devicePath().known() && a.devicePath().value().equals(d.sysfsPath())).toList();
        RowWords w = RowWords.of(d);
        return SubjectLine.of("device " + d.sysfsPath(), w.icon(), w.text(), w.dim(), Subject.of(d), List.of( //$NON-NLS-1$
                counted("exports", "exporter", NLS.bind(Messages.exports, exported.size()), Messages.exportsUnknown, d.exportCount(), //$NON-NLS-1$ //$NON-NLS-2$
                        bounded("exports", exported, OutlineLines::exported)), //$NON-NLS-1$
                counted("attached", "importer", NLS.bind(Messages.attached, attached.size()), Messages.attachedUnknown, d.attachmentCount(), //$NON-NLS-1$ //$NON-NLS-2$
                        bounded("attached", attached, OutlineLines::attachedTo)))).bold(); //$NON-NLS-1$
    }

    private static SubjectLine exported(BufferRow b) {
        RowWords w = RowWords.of(b);
        return SubjectLine.of("buffer " + b.key(), w.icon(), w.text(), w.dim(), Subject.of(b), List.of()); //$NON-NLS-1$
    }

    private static SubjectLine attachedTo(AttachmentRow a) {
        return SubjectLine.of("attachment " + Subject.key(a), RowWords.of(a).icon(), RowWords.buffer(a.buffer()), RowWords.of(a).dim(), Subject.of(a), List.of()); //$NON-NLS-1$
    }

    private static <R> List<SubjectLine> bounded(String key, List<? extends R> some, Function<R, SubjectLine> line) {
        List<SubjectLine> out = new ArrayList<>();
        some.stream().limit(MOST).map(line).forEach(out::add);
        if (some.size() > MOST) {
            out.add(SubjectLine.of("more " + key, "info", NLS.bind(Messages.more, some.size() - MOST), Messages.moreHint, null, List.of())); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return out;
    }
}
