// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.contract.Step;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Word;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** The lines of buffers, attachments and holders: each shows its buffer, so they are made together. */
final class BufferLines {
    private BufferLines() {
    }

    static List<Property> of(BufferRow b) {
        PropertyList out = new PropertyList();
        buffer(out, b);
        out.section(Messages.attachmentsSection, b.attachments().size());
        if (!b.attachmentCount().known()) {
            out.fact(Messages.attachments, b.attachmentCount(), n -> Integer.toString(n));
        }
        for (AttachmentRow a : b.attachments()) {
            out.axis(Names.display(a.deviceName()) + (a.ordinal() > 1 ? " #" + a.ordinal() : ""), a.attachmentClass(), Vocabulary::attachmentClass); //$NON-NLS-1$ //$NON-NLS-2$
        }
        holders(out, b);
        fences(out, b);
        return out.lines();
    }

    static List<Property> of(AttachmentRow a) {
        PropertyList out = new PropertyList();
        out.section(Messages.contract).axis(Messages.p2p, a.p2p(), f -> Vocabulary.p2p(f, a.failsToMap())).axis(Messages.pinned, a.pinned(), Vocabulary::pinned)
                .axis(Messages.revocable, a.revocable(), Vocabulary::revocable).axis(Messages.attachmentClass, a.attachmentClass(), Vocabulary::attachmentClass)
                .axis(Messages.revokeState, a.revokeState(), Vocabulary::revokeState).axis(Messages.importer, a.importer(), Vocabulary::importer);
        out.symbol(Messages.importerOps, a.importerOps()).symbol(Messages.callback, a.callback());
        out.section(Messages.device).plain(Messages.name, Names.display(a.deviceName())).raw(Messages.driver, a.driver()).raw(Messages.sysfsPath, a.devicePath());
        if (a.ordinal() > 1) {
            out.plain(Messages.ordinal, Integer.toString(a.ordinal()));
        }
        buffer(out, a.buffer());
        holders(out, a.buffer());
        if (a instanceof AttachmentState s) {
            steps(out, s.verdict().steps());
        }
        return out.lines();
    }

    /** The chain of rules that led to the axes, in the order in which they were asked. */
    private static void steps(PropertyList out, List<Step> steps) {
        out.section(Messages.why, steps.size());
        for (Step s : steps) {
            out.step(s.axis().key(), s.follows(), s.rule(), s.tier(), NLS.bind(Messages.step, new Object[] { s.test(), s.seen(), s.follows(), s.source() }));
        }
    }

    static List<Property> of(HolderRow h) {
        PropertyList out = new PropertyList();
        out.section(Messages.process).value(Messages.pid, Integer.toString(h.pid()), h.evidence())
                .value(Messages.command, h.comm() == null ? null : Names.display(h.comm()), h.evidence())
                .value(Messages.user, h.uid() < 0 ? null : Long.toString(h.uid()), h.evidence())
                .mono(Messages.cgroup, h.cgroup() == null ? null : Names.display(h.cgroup()), h.evidence())
                .value(Messages.started, h.startTime() < 0 ? null : NLS.bind(Messages.ticks, h.startTime()), h.evidence());
        out.section(Messages.descriptors, h.fds().size());
        h.fds().forEach(f -> out.value(NLS.bind(Messages.fd, f.fd()), f.count() < 0 ? Messages.noFdinfo : NLS.bind(Messages.references, f.count()), h.evidence()));
        out.section(Messages.mappings, h.maps().size());
        h.maps().forEach(m -> out.mono(m.perms(), Long.toHexString(m.start()) + '-' + Long.toHexString(m.end()), h.evidence()));
        buffer(out, h.buffer());
        return out.lines();
    }

    private static void buffer(PropertyList out, BufferRow b) {
        out.section(Messages.buffer).plain(Messages.inode, b.ino() < 0 ? Messages.noInode : Long.toString(b.ino())).raw(Messages.name, b.name())
                .fact(Messages.size, b.size(), s -> s < 1024 ? Units.size(s) : Units.size(s) + " (" + Units.bytes(s) + ')') //$NON-NLS-1$
                .raw(Messages.exporterName, b.expName()).raw(Messages.exporterDevice, b.exporter()).raw(Messages.exporterDriver, b.exporterDriver())
                .fact(Messages.placement, b.placement(), Word::word).fact(Messages.flags, b.flags(), f -> "0x" + Long.toHexString(f)) //$NON-NLS-1$
                .fact(Messages.fileReferences, b.refs(), r -> Long.toString(r));
        if (b.reused()) {
            out.plain(Messages.identity, Messages.reused);
        }
    }

    private static void holders(PropertyList out, BufferRow b) {
        out.section(Messages.holders, b.holders().size());
        if (!b.holderCount().known()) {
            out.fact(Messages.holders, b.holderCount(), n -> Integer.toString(n));
        }
        for (HolderRow h : b.holders()) {
            out.value(h.pid() + (h.comm() == null ? "" : " " + Names.display(h.comm())), String.join(", ", h.how()) + " \u00d7" + h.count(), h.evidence()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        }
    }

    private static void fences(PropertyList out, BufferRow b) {
        List<FenceLine> fences = b.fences();
        if (fences == null || fences.isEmpty()) {
            return;
        }
        out.section(Messages.fences, fences.size());
        for (FenceLine f : fences) {
            String who = Names.display(f.driver()) + ' ' + Names.display(f.timeline());
            out.plain(f.usage(), (f.signalled() ? Messages.signalled : Messages.waiting) + (who.isBlank() ? "" : " \u00b7 " + who)); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }
}
