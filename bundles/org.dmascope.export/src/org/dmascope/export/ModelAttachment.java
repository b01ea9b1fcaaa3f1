// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.model.topology.Attachment;

/** An attachment of the EMF topology as a row. */
record ModelAttachment(Attachment attachment) implements AttachmentRow {
    @Override
    public BufferRow buffer() {
        return ModelRows.of(attachment.getBuffer());
    }

    @Override
    public String deviceName() {
        return attachment.getDeviceName();
    }

    @Override
    public int ordinal() {
        return attachment.getOrdinal();
    }

    @Override
    public Fact<String> devicePath() {
        return attachment.getDevice() == null ? Fact.unknown("the name leads to no single device", null)
                : Fact.of(attachment.getDevice().getSysfsPath(), attachment.getDevice().getEvidence());
    }

    @Override
    public Fact<String> driver() {
        return attachment.getDriver();
    }

    @Override
    public Fact<ImporterKind> importer() {
        return attachment.getImporter();
    }

    @Override
    public Fact<Boolean> p2p() {
        return attachment.getP2p();
    }

    @Override
    public Fact<Pinned> pinned() {
        return attachment.getPinned();
    }

    @Override
    public Fact<Boolean> revocable() {
        return attachment.getRevocable();
    }

    @Override
    public Fact<AttachmentClass> attachmentClass() {
        return attachment.getAttachmentClass();
    }

    @Override
    public Fact<RevokeState> revokeState() {
        return attachment.getRevokeState();
    }

    @Override
    public Fact<String> importerOps() {
        return attachment.getImporterOps();
    }

    @Override
    public Fact<String> callback() {
        return attachment.getCallback();
    }
}
