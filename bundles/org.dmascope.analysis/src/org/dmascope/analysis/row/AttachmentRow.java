// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;

/** A device on a buffer. */
public interface AttachmentRow {
    BufferRow buffer();

    /** dev_name as the kernel prints it. */
    String deviceName();

    /** 1 for the oldest attachment of this device on this buffer, 2 for the next. */
    int ordinal();

    /** sysfs path of the device, known when the name leads to exactly one. */
    Fact<String> devicePath();

    Fact<String> driver();

    Fact<ImporterKind> importer();

    /** As negotiated when it attached. */
    Fact<Boolean> p2p();

    /**
     * Whether it is attached as a peer but cannot be mapped, because the kernel refuses the pair, of which attach says nothing. False also when that cannot be told.
     */
    default boolean failsToMap() {
        return false;
    }

    Fact<Pinned> pinned();

    Fact<Boolean> revocable();

    Fact<AttachmentClass> attachmentClass();

    Fact<RevokeState> revokeState();

    /** Symbol of {@code importer_ops}; known and empty when that is NULL, which makes it a static importer. */
    Fact<String> importerOps();

    /** Symbol of the callback in it; known and empty when there is none. */
    Fact<String> callback();
}
