// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.words;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.GroupRow;
import org.dmascope.ui.timeline.Marks;

/**
 * One line for a thing, the same in trees, lists of results and menus.
 *
 * @param icon key of the icon
 * @param text what it is called
 * @param dim  what else is worth a word, "" for nothing
 */
public record RowWords(String icon, String text, String dim) {
    private static final String COMMA = ", "; //$NON-NLS-1$

    /** @param row of one of the tables */
    public static RowWords of(Object row) {
        return switch (row) {
            case BufferRow b -> new RowWords("buffer", buffer(b), joined(known(b.size()), text(b.expName()))); //$NON-NLS-1$
            case AttachmentRow a -> new RowWords(Vocabulary.attachmentClass(a.attachmentClass()).icon(), attachment(a),
                    a.attachmentClass().known() ? Vocabulary.attachmentClass(a.attachmentClass()).word() : ""); //$NON-NLS-1$
            case HolderRow h -> new RowWords("process", process(h), String.join(COMMA, h.how())); //$NON-NLS-1$
            case DeviceRow d -> new RowWords(DeviceWords.icon(d), Names.display(d.id()),
                    joined(d.driver() == null ? "" : Names.display(d.driver()), DeviceWords.name(d))); //$NON-NLS-1$
            case PathState p -> new RowWords("matrix", Names.display(p.a().id()) + " \u2192 " + Names.display(p.b().id()), p.letters()); //$NON-NLS-1$ //$NON-NLS-2$
            case MemoryRow m -> new RowWords("memory", Names.display(m.region()), joined(text(m.device()), known(m.used()))); //$NON-NLS-1$
            case GroupRow g -> new RowWords("process", Names.display(g.group().cgroup()), joined(Names.display(g.group().region()), known(g.group().current()))); //$NON-NLS-1$
            case MrRow m -> new RowWords("mr", region(m), joined(owner(m), m.mode().known() ? Vocabulary.mrMode(m.mode()).word() : "")); //$NON-NLS-1$ //$NON-NLS-2$
            case FindingRow f -> new RowWords(SeverityWords.icon(f), f.rule().title(), f.finding() == null ? SeverityWords.word(f) : f.finding().subject().label());
            case EventRow e -> new RowWords(Marks.icon(e.event().kind()), e.event().kind().word(), event(e));
            case null, default -> new RowWords("unknown", String.valueOf(row), ""); //$NON-NLS-1$ //$NON-NLS-2$
        };
    }

    /** {@code ino 1187 kv-cache-0}. */
    public static String buffer(BufferRow b) {
        return ((b.ino() < 0 ? Messages.noInode : "ino " + b.ino()) + ' ' + text(b.name())).strip(); //$NON-NLS-1$
    }

    /** {@code 0000:45:00.0 mlx5_core}. */
    public static String attachment(AttachmentRow a) {
        return Names.display(a.deviceName()) + (a.ordinal() > 1 ? " #" + a.ordinal() : "") + (text(a.driver()).isEmpty() ? "" : ' ' + text(a.driver())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    /** {@code python3 48213}. */
    public static String process(HolderRow h) {
        return ((h.comm() == null ? "" : Names.display(h.comm())) + ' ' + h.pid()).strip(); //$NON-NLS-1$
    }

    /** {@code mlx5_0 MR 12}. */
    public static String region(MrRow m) {
        return Names.display(m.device()) + " MR " + m.mrn(); //$NON-NLS-1$
    }

    /** The process of a memory region, or in brackets the module of the kernel; "" when neither is known. */
    public static String owner(MrRow m) {
        return m.kernelOwner() != null ? '[' + Names.display(m.kernelOwner()) + ']' : m.pid().known() ? (text(m.comm()) + ' ' + m.pid().value()).strip() : ""; //$NON-NLS-1$
    }

    private static String event(EventRow e) {
        return joined(Units.exactTime(e.time()), e.event().ino() < 0 ? "" : "ino " + e.event().ino(), e.event().device() == null ? "" : Names.display(e.event().device()), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                EventWords.task(e.event()));
    }

    private static String known(Fact<Long> size) {
        return size.known() ? Units.size(size.value()) : ""; //$NON-NLS-1$
    }

    private static String text(Fact<String> f) {
        return f.known() && f.value() != null ? Names.display(f.value()) : ""; //$NON-NLS-1$
    }

    private static String joined(String... some) {
        return Stream.of(some).filter(s -> !s.isEmpty()).collect(Collectors.joining(COMMA));
    }

    /** Everything in one line. */
    public String line() {
        return dim.isEmpty() ? text : text + "  " + dim; //$NON-NLS-1$
    }
}
