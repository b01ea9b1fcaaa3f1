// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.List;
import java.util.function.Function;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferPins;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.GroupRow;
import org.dmascope.ui.table.Grouping;
import org.dmascope.ui.table.Value;
import org.dmascope.ui.timeline.Marks;
import org.dmascope.ui.words.DeviceWords;
import org.dmascope.ui.words.RowWords;
import org.dmascope.ui.words.SeverityWords;
import org.eclipse.osgi.util.NLS;

/** What the rows of each table can be grouped by. A value that is not known makes a group of its own, at the end. */
final class Groupings {
    private Groupings() {
    }

    static List<Grouping<BufferRow>> buffers() {
        return List.of(by("expName", Messages.colExpName, b -> name(b.expName(), "buffer")), //$NON-NLS-1$ //$NON-NLS-2$
                by("exporter", Messages.colExporter, b -> name(b.exporter(), "exporter")), //$NON-NLS-1$ //$NON-NLS-2$
                by("driver", Messages.colExporterDriver, b -> name(b.exporterDriver(), null)), //$NON-NLS-1$
                by("process", Messages.colProcess, Groupings::process), //$NON-NLS-1$
                by("pinned", Messages.colPinned, b -> BufferPins.of(b).strongest() == null ? Value.of(Messages.notAttached) //$NON-NLS-1$
                        : state(Vocabulary.pinned(BufferPins.of(b).strongest()))));
    }

    static List<Grouping<AttachmentRow>> attachments() {
        return List.of(by("buffer", Messages.colBuffer, a -> buffer(a.buffer())), //$NON-NLS-1$
                by("expName", Messages.colExpName, a -> name(a.buffer().expName(), "buffer")), //$NON-NLS-1$ //$NON-NLS-2$
                by("device", Messages.colDevice, a -> Value.of(Names.display(a.deviceName()), "importer")), //$NON-NLS-1$ //$NON-NLS-2$
                by("driver", Messages.colDriver, a -> name(a.driver(), null)), //$NON-NLS-1$
                by("class", Messages.colClass, a -> state(Vocabulary.attachmentClass(a.attachmentClass()))), //$NON-NLS-1$
                by("pinned", Messages.colPinned, a -> state(Vocabulary.pinned(a.pinned()))), //$NON-NLS-1$
                by("revokeState", Messages.colRevokeState, a -> state(Vocabulary.revokeState(a.revokeState())))); //$NON-NLS-1$
    }

    static List<Grouping<HolderRow>> holders() {
        return List.of(by("process", Messages.colProcess, Groupings::process), //$NON-NLS-1$
                by("buffer", Messages.colBuffer, h -> buffer(h.buffer())), //$NON-NLS-1$
                by("expName", Messages.colExpName, h -> name(h.buffer().expName(), "buffer")), //$NON-NLS-1$ //$NON-NLS-2$
                by("uid", Messages.colUid, h -> h.uid() < 0 ? unknown() : Value.of(Long.toString(h.uid()))), //$NON-NLS-1$
                by("cgroup", Messages.colCgroup, h -> h.cgroup() == null ? unknown() : Value.of(Names.display(h.cgroup())))); //$NON-NLS-1$
    }

    static List<Grouping<DeviceRow>> devices() {
        return List.of(by("driver", Messages.colDriver, d -> d.driver() == null ? Value.of(Messages.noDriver) : Value.of(Names.display(d.driver()))), //$NON-NLS-1$
                by("bus", Messages.colBus, d -> Value.of(Names.display(d.bus()))), //$NON-NLS-1$
                by("roles", Messages.colRoles, d -> d.roles().isEmpty() ? Value.of(Messages.noRole) : Value.of(String.join(", ", d.roles()), d.roles().get(0))), //$NON-NLS-1$ //$NON-NLS-2$
                by("numa", Messages.colNuma, d -> number(d.pci() == null ? -1 : d.pci().numaNode())), //$NON-NLS-1$
                by("iommu", Messages.colIommu, d -> number(d.pci() == null ? -1 : d.pci().iommuGroup())), //$NON-NLS-1$
                by("kind", Messages.byKind, d -> Value.of(DeviceWords.icon(d), DeviceWords.icon(d)))); //$NON-NLS-1$
    }

    static List<Grouping<EventRow>> events() {
        return List.of(by("event", Messages.colEvent, r -> Value.of(r.event().kind().word(), Marks.icon(r.event().kind()))), //$NON-NLS-1$
                by("buffer", Messages.colBuffer, r -> r.event().ino() < 0 ? Value.of(Messages.none) : Value.of(Long.toString(r.event().ino()), "buffer")), //$NON-NLS-1$ //$NON-NLS-2$
                by("device", Messages.colDevice, r -> r.event().device() == null ? Value.of(Messages.none) : Value.of(Names.display(r.event().device()), "importer")), //$NON-NLS-1$ //$NON-NLS-2$
                by("task", Messages.colTask, r -> r.event().comm() == null ? unknown() : Value.of(Names.display(r.event().comm()), "process"))); //$NON-NLS-1$ //$NON-NLS-2$
    }

    static List<Grouping<MemoryRow>> memory() {
        return List.of(by("device", Messages.colDevice, m -> name(m.device(), "gpu")), by("driver", Messages.colDriver, m -> name(m.driver(), null)), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                by("region", Messages.colRegion, m -> Value.of(Names.display(m.region()), "memory"))); //$NON-NLS-1$ //$NON-NLS-2$
    }

    static List<Grouping<GroupRow>> groups() {
        return List.of(by("region", Messages.colRegion, g -> Value.of(Names.display(g.group().region()), "memory")), //$NON-NLS-1$ //$NON-NLS-2$
                by("device", Messages.colDevice, g -> g.group().device() == null ? Value.of("\u2013") : name(g.group().device(), "gpu"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    static List<Grouping<MrRow>> regions() {
        return List.of(by("device", Messages.colDevice, m -> Value.of(Names.display(m.device()), "nic")), //$NON-NLS-1$ //$NON-NLS-2$
                by("process", Messages.colProcess, m -> RowWords.owner(m).isEmpty() ? unknown() : Value.of(RowWords.owner(m), "process")), //$NON-NLS-1$ //$NON-NLS-2$
                by("buffer", Messages.colBuffer, m -> m.buffer() != null ? buffer(m.buffer()) : m.mode().known() ? Value.of(Messages.noBuffer) : unknown()), //$NON-NLS-1$
                by("mode", Messages.colMode, m -> state(Vocabulary.mrMode(m.mode()))), by("state", Messages.colMrState, m -> state(Vocabulary.mrState(m.state())))); //$NON-NLS-1$ //$NON-NLS-2$
    }

    static List<Grouping<PathState>> paths() {
        return List.of(by("a", Messages.colFunction, p -> Value.of(Names.display(p.a().id()), DeviceWords.icon(p.kindA()))), //$NON-NLS-1$
                by("b", Messages.colOther, p -> Value.of(Names.display(p.b().id()), DeviceWords.icon(p.kindB()))), //$NON-NLS-1$
                by("class", Messages.colPath, p -> p.pathClass().known() ? Value.of(p.pathClass().value().words()) : unknown()), //$NON-NLS-1$
                by("verdict", Messages.colVerdict, p -> p.type().known() ? Value.of(PathsTable.words(p), PathsTable.icon(p)) : unknown()), //$NON-NLS-1$
                by("redirect", Messages.colRedirects, p -> p.redirecting().isEmpty() ? Value.of(Messages.none) //$NON-NLS-1$
                        : Value.of(String.join(", ", p.redirecting().stream().map(Names::display).toList()), "redirected"))); //$NON-NLS-1$ //$NON-NLS-2$
    }

    static List<Grouping<FindingRow>> findings() {
        return List.of(by("severity", Messages.colSeverity, r -> Value.of(SeverityWords.word(r), SeverityWords.icon(r))), //$NON-NLS-1$
                by("rule", Messages.colRule, r -> Value.of(r.rule().id()))); //$NON-NLS-1$
    }

    private static <R> Grouping<R> by(String id, String title, Function<R, Value> of) {
        return new Grouping<>(id, title, of);
    }

    private static Value unknown() {
        return new Value(Messages.unknown, Vocabulary.UNKNOWN.icon(), false);
    }

    private static Value name(Fact<String> f, String icon) {
        return !f.known() ? unknown() : f.value().isEmpty() ? Value.of(Messages.none) : Value.of(Names.display(f.value()), icon);
    }

    private static Value state(State s) {
        return s.equals(Vocabulary.UNKNOWN) ? unknown() : Value.of(s.word(), s.icon());
    }

    private static Value buffer(BufferRow b) {
        return Value.of(Shared.bufferText(b), "buffer"); //$NON-NLS-1$
    }

    private static Value number(int n) {
        return n < 0 ? Value.of(Messages.none) : Value.of(Integer.toString(n));
    }

    private static Value process(HolderRow h) {
        return Value.of(h.pid() + (h.comm() == null ? "" : ' ' + Names.display(h.comm())), "process"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The process that holds it; those of several are put together, so that each buffer stands in one group and sums are right. */
    private static Value process(BufferRow b) {
        List<? extends HolderRow> holders = b.holders();
        long pids = holders.stream().mapToInt(HolderRow::pid).distinct().count();
        return pids == 0 ? Value.of(Messages.noProcessSeen) : pids == 1 ? process(holders.get(0)) : Value.of(NLS.bind(Messages.severalProcesses, pids), "holder"); //$NON-NLS-1$
    }
}
