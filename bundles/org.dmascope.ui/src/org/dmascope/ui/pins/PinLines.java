// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.pins;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tree.SubjectLine;
import org.dmascope.ui.words.FactCells;
import org.eclipse.osgi.util.NLS;

/** Makes the tree: the buffer and its verdict, its attachments by how they pin, what a revoke would do to each, and who keeps it open. */
final class PinLines {
    /** How the attachments are grouped: what holds hardest comes first; null stands for not known. */
    private static final List<Pinned> ORDER = java.util.Arrays.asList(Pinned.FOR_LIFE, Pinned.WHILE_MAPPED, null, Pinned.BY_EXPORTER, Pinned.NO);

    private PinLines() {
    }

    private static SubjectLine line(String key, String icon, String text, String dim, String tip, boolean strong, Subject subject, List<SubjectLine> lines) {
        return new SubjectLine(key, icon, text, dim, tip, strong, null, subject, lines);
    }

    /** @param row a row of a table, null for none */
    static List<SubjectLine> of(Object row, HostRows rows) {
        return switch (row) {
            case BufferRow b -> List.of(buffer(b, "")); //$NON-NLS-1$
            case AttachmentRow a -> List.of(buffer(a.buffer(), "")); //$NON-NLS-1$
            case HolderRow h -> List.of(buffer(h.buffer(), "")); //$NON-NLS-1$
            case DeviceRow d -> List.of(device(d, rows));
            case MrRow m when m.buffer() != null -> List.of(buffer(m.buffer(), "")); //$NON-NLS-1$
            case FindingRow f -> of(f.thing(rows), rows);
            case null, default -> List.of();
        };
    }

    private static SubjectLine device(DeviceRow d, HostRows rows) {
        String name = Names.display(d.id());
        List<SubjectLine> kept = rows.attachments().stream().filter(a -> on(a, d))
                .filter(a -> a.pinned().known() && (a.pinned().value() == Pinned.FOR_LIFE || a.pinned().value() == Pinned.WHILE_MAPPED))
                .map(AttachmentRow::buffer).distinct().map(b -> buffer(b, d.sysfsPath())).toList();
        Fact<?> gap = !d.attachmentCount().known() ? d.attachmentCount()
                : rows.attachments().stream().filter(a -> on(a, d)).map(AttachmentRow::pinned).filter(p -> !p.known()).findFirst().orElse(null);
        String key = "device " + d.sysfsPath(); //$NON-NLS-1$
        if (kept.isEmpty() && gap != null) { // what is not known may keep buffers
            return line(key, "unknown", NLS.bind(Messages.deviceUnknown, name), gap.reason(), FactCells.tip(gap, String::valueOf), true, Subject.of(d), kept); //$NON-NLS-1$
        }
        return line(key, kept.isEmpty() ? "ok" : "pinned", NLS.bind(kept.isEmpty() ? Messages.deviceNone : Messages.deviceBuffers, name), //$NON-NLS-1$ //$NON-NLS-2$
                gap == null ? "" : Messages.deviceMore, gap == null ? null : FactCells.tip(gap, String::valueOf), true, Subject.of(d), kept); //$NON-NLS-1$
    }

    private static boolean on(AttachmentRow a, DeviceRow d) {
        return a.devicePath().known() && a.devicePath().value().equals(d.sysfsPath());
    }

    private static SubjectLine buffer(BufferRow b, String below) {
        String name = b.name().known() ? Names.display(b.name().value()) : ""; //$NON-NLS-1$
        List<SubjectLine> lines = new ArrayList<>();
        lines.add(verdict(b));
        for (Pinned p : ORDER) {
            List<? extends AttachmentRow> some = b.attachments().stream().filter(a -> Objects.equals(p, value(a))).toList();
            if (!some.isEmpty()) {
                lines.add(group(b, p, some));
            }
        }
        lines.add(holders(b));
        return line(below + " buffer " + b.key(), "buffer", NLS.bind(Messages.buffer, b.ino()), name, null, true, Subject.of(b), lines); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Pinned value(AttachmentRow a) {
        return a.pinned().known() ? a.pinned().value() : null;
    }

    private static SubjectLine verdict(BufferRow b) {
        String key = "verdict " + b.key(); //$NON-NLS-1$
        if (!b.attachmentCount().known()) {
            return line(key, "unknown", Messages.notKnown, b.attachmentCount().reason(), FactCells.tip(b.attachmentCount(), String::valueOf), false, null, List.of()); //$NON-NLS-1$
        }
        List<Pinned> values = b.attachments().stream().map(PinLines::value).toList();
        String by = b.exporterDriver().known() ? Names.display(b.exporterDriver().value()) : b.expName().known() ? Names.display(b.expName().value()) : ""; //$NON-NLS-1$
        if (values.contains(Pinned.FOR_LIFE)) {
            return line(key, "pinned", Messages.cannotMove, devices(b, Pinned.FOR_LIFE), null, true, null, List.of()); //$NON-NLS-1$
        } else if (values.contains(Pinned.WHILE_MAPPED)) {
            return line(key, "pinned-mapped", Messages.cannotMoveMapped, devices(b, Pinned.WHILE_MAPPED), null, true, null, List.of()); //$NON-NLS-1$
        } else if (values.contains(Pinned.BY_EXPORTER)) {
            return line(key, "static", Messages.fixedMemory, by, null, true, null, List.of()); //$NON-NLS-1$
        } else if (values.contains(null)) {
            return line(key, "unknown", Messages.notKnown, devices(b, null), null, true, null, List.of()); //$NON-NLS-1$
        }
        return line(key, "movable", Messages.movesFreely, values.isEmpty() ? Messages.noAttachment : "", null, true, null, List.of()); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String devices(BufferRow b, Pinned value) {
        return b.attachments().stream().filter(a -> Objects.equals(value, value(a))).map(a -> Names.display(a.deviceName())).distinct()
                .collect(Collectors.joining(", ")); //$NON-NLS-1$
    }

    private static SubjectLine group(BufferRow b, Pinned p, List<? extends AttachmentRow> some) {
        String icon = p == null ? "unknown" : Vocabulary.pinned(some.get(0).pinned()).icon(); //$NON-NLS-1$
        String words = switch (p) {
            case FOR_LIFE -> Messages.forLife;
            case WHILE_MAPPED -> Messages.whileMapped;
            case BY_EXPORTER -> Messages.byExporter;
            case NO -> Messages.no;
            case null -> Messages.unknown;
        };
        return line("group " + p + ' ' + b.key(), icon, words, some.size() == 1 ? Messages.one : NLS.bind(Messages.many, some.size()), null, false, //$NON-NLS-1$
                null, some.stream().map(PinLines::attachment).toList());
    }

    private static SubjectLine attachment(AttachmentRow a) {
        State s = Vocabulary.attachmentClass(a.attachmentClass());
        String driver = a.driver().known() ? Names.display(a.driver().value()) : ""; //$NON-NLS-1$
        String number = a.ordinal() > 1 ? " #" + a.ordinal() : ""; //$NON-NLS-1$ //$NON-NLS-2$
        String key = Subject.key(a);
        List<SubjectLine> lines = List.of(revoke(a, key));
        String dim = Stream.of(driver, a.attachmentClass().known() ? s.word() : "").filter(w -> !w.isEmpty()).collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
        return line("attachment " + key, s.icon(), Names.display(a.deviceName()) + number, dim, //$NON-NLS-1$
                FactCells.tip(a.pinned(), Pinned::word), false, Subject.of(a), lines);
    }

    private static SubjectLine revoke(AttachmentRow a, String key) {
        String tip = FactCells.tip(a.revocable(), v -> v ? Messages.goesOnRevoke : Messages.staysOnRevoke);
        if (!a.revocable().known()) {
            return line("revoke " + key, "unknown", Messages.revokeNotKnown, a.revocable().reason(), tip, false, Subject.of(a), List.of()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (a.revokeState().known() && a.revokeState().value() == RevokeState.REVOKED) {
            return line("revoke " + key, "revoked", Messages.revoked, "", FactCells.tip(a.revokeState(), RevokeState::word), false, Subject.of(a), List.of()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        boolean goes = a.revocable().value();
        return line("revoke " + key, goes ? "revocable" : "survives", goes ? Messages.goesOnRevoke : Messages.staysOnRevoke, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                "", (goes ? Messages.goesOnRevokeText : Messages.staysOnRevokeText) + '\n' + tip, false, Subject.of(a), List.of()); //$NON-NLS-1$
    }

    private static SubjectLine holders(BufferRow b) {
        List<SubjectLine> lines = new ArrayList<>();
        for (HolderRow h : b.holders()) {
            String comm = h.comm() == null ? "" : Names.display(h.comm()); //$NON-NLS-1$
            lines.add(line("holder " + Subject.key(h), "process", (comm + ' ' + h.pid()).strip(), String.join(", ", h.how()), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                    FactCells.evidence(h.evidence()), false, Subject.of(h), List.of()));
        }
        String count = lines.size() == 1 ? Messages.process : NLS.bind(Messages.processes, lines.size());
        Fact<Integer> all = b.holderCount();
        String dim = all.known() ? count : lines.isEmpty() ? Messages.holdersUnknown : count + ", " + Messages.holdersUnknown; //$NON-NLS-1$
        return line("holders " + b.key(), all.known() ? "holder" : "unknown", Messages.heldOpen, dim, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                all.known() ? Messages.heldOpenText : Messages.heldOpenText + '\n' + FactCells.tip(all, String::valueOf), false, null, lines);
    }
}
