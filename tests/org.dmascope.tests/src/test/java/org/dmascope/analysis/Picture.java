// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;

import org.dmascope.core.Fact;
import org.dmascope.model.topology.Attachment;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Device;
import org.dmascope.model.topology.HolderProcess;
import org.dmascope.model.topology.Holding;
import org.dmascope.model.topology.Topology;

/** Everything that a topology says, as text, for comparing two of them. Whether an inode was reused depends on the past and is left out. */
final class Picture {
    private final StringBuilder out = new StringBuilder();

    static String of(Topology t) {
        Picture p = new Picture();
        p.out.append(t.getTakenAt()).append(t.getHost().getFacts()).append(fact(t.getBuffersKnown())).append(fact(t.getHoldersKnown()))
                .append(fact(t.getDevicesKnown())).append(t.getDiagnostics()).append('\n');
        t.getDevices().forEach(p::device);
        t.getBuffers().forEach(p::buffer);
        t.getProcesses().forEach(p::process);
        return p.out.toString();
    }

    /** Without the time of the evidence: what did not change keeps that of its first sight. */
    private static String fact(Fact<?> f) {
        return f.value() + "/" + f.reason() + "/" + f.remedy() + (f.known() ? f.evidence().tier() + f.evidence().source() + f.evidence().note() : "")
                + f.others().stream().map(Picture::fact).toList() + " ";
    }

    private void device(Device d) {
        out.append(d.getSysfsPath()).append(' ').append(d.getDriver()).append(d.getNodes()).append(d.getEvidence().source()).append(" parent ")
                .append(d.getParent() == null ? null : d.getParent().getSysfsPath()).append(" attached ")
                .append(d.getAttachments().stream().map(a -> a.getBuffer().getKey() + a.getOrdinal()).sorted().toList()).append('\n');
    }

    private void buffer(Buffer b) {
        out.append(b.getKey()).append(' ').append(b.getIno());
        for (Fact<?> f : List.of(b.getSize(), b.getName(), b.getExpName(), b.getExporter(), b.getExporterDriver(), b.getFlags(), b.getRefs(), b.getPlacement(),
                b.getAttachmentsKnown())) {
            out.append(fact(f));
        }
        out.append(b.getFences()).append(b.isDisputed()).append(" held by ")
                .append(b.getHoldings().stream().map(h -> h.getProcess().getPid()).sorted().toList()).append('\n');
        b.getAttachments().forEach(this::attachment);
    }

    private void attachment(Attachment a) {
        out.append("  ").append(a.getDeviceName()).append(a.getOrdinal()).append(a.getDevice() == null ? null : a.getDevice().getSysfsPath())
                .append(fact(a.getDriver()));
        for (Fact<?> f : List.of(a.getImporter(), a.getP2p(), a.getPinned(), a.getRevocable(), a.getAttachmentClass(), a.getRevokeState(), a.getImporterOps(),
                a.getCallback())) {
            out.append(fact(f));
        }
        out.append('\n');
    }

    private void process(HolderProcess p) {
        out.append(p.getPid()).append(' ').append(p.getStartTime()).append(p.getComm()).append(p.getUid()).append(p.getCgroup()).append(p.getEvidence().source()).append('\n');
        for (Holding h : p.getHoldings()) {
            out.append("  ").append(h.getBuffer().getKey()).append(h.getFds()).append(h.getMaps()).append('\n');
        }
    }
}
