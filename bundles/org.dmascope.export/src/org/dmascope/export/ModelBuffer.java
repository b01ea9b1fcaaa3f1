// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Topology;

/** A buffer of the EMF topology as a row. */
record ModelBuffer(Buffer buffer) implements BufferRow {
    @Override
    public String key() {
        return buffer.getKey();
    }

    @Override
    public long ino() {
        return buffer.getIno();
    }

    @Override
    public Fact<Long> size() {
        return buffer.getSize();
    }

    @Override
    public Fact<String> name() {
        return buffer.getName();
    }

    @Override
    public Fact<String> expName() {
        return buffer.getExpName();
    }

    @Override
    public Fact<String> exporter() {
        return buffer.getExporter();
    }

    @Override
    public Fact<String> exporterDriver() {
        return buffer.getExporterDriver();
    }

    @Override
    public Fact<Long> flags() {
        return buffer.getFlags();
    }

    @Override
    public Fact<Long> refs() {
        return buffer.getRefs();
    }

    @Override
    public Fact<Placement> placement() {
        return buffer.getPlacement();
    }

    @Override
    public Fact<Integer> pinCount() {
        return buffer.getPinCount();
    }

    @Override
    public List<FenceLine> fences() {
        return buffer.getFences();
    }

    @Override
    public Fact<Integer> attachmentCount() {
        return buffer.getAttachmentsKnown();
    }

    @Override
    public List<AttachmentRow> attachments() {
        return buffer.getAttachments().stream().map(ModelRows::of).toList();
    }

    @Override
    public Fact<Integer> holderCount() {
        Fact<Integer> all = ((Topology) buffer.eContainer()).getHoldersKnown();
        return all.known() ? Fact.of(buffer.getHoldings().size(), all.evidence()) : all;
    }

    @Override
    public List<HolderRow> holders() {
        return buffer.getHoldings().stream().map(ModelRows::of).toList();
    }

    @Override
    public boolean reused() {
        return buffer.isReused();
    }
}
