// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** An attachment as one reading shows it. Made when asked for: a big host has half a million. */
public final class AttachmentState implements AttachmentRow {
    private final BufferState buffer;
    private final String deviceName;
    private final int ordinal;
    private final DeviceNames.Found found;

    AttachmentState(BufferState buffer, String deviceName, int ordinal, DeviceNames.Found found) {
        this.buffer = buffer;
        this.deviceName = deviceName;
        this.ordinal = ordinal;
        this.found = found;
    }

    @Override
    public BufferState buffer() {
        return buffer;
    }

    @Override
    public String deviceName() {
        return deviceName;
    }

    @Override
    public int ordinal() {
        return ordinal;
    }

    DeviceNames.Found found() {
        return found;
    }

    /** The device; null when the name leads to none or to several. */
    DeviceRecord device() {
        return found.device();
    }

    @Override
    public Fact<String> devicePath() {
        return found.path();
    }

    @Override
    public Fact<String> driver() {
        return found.driver();
    }

    @Override
    public Fact<ImporterKind> importer() {
        return Unknowns.IMPORTER;
    }

    @Override
    public Fact<Boolean> p2p() {
        return Unknowns.P2P;
    }

    @Override
    public Fact<Pinned> pinned() {
        return Unknowns.PINNED;
    }

    @Override
    public Fact<Boolean> revocable() {
        return Unknowns.REVOCABLE;
    }

    @Override
    public Fact<AttachmentClass> attachmentClass() {
        return Unknowns.CLASS;
    }

    @Override
    public Fact<RevokeState> revokeState() {
        return Unknowns.REVOKE_STATE;
    }
}
