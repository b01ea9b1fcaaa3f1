// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.timeline;

import java.util.List;
import java.util.Map;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;

/** What a reading says of the buffers that events name: their names, and how each attachment pins. */
final class Known {
    private final Map<Long, BufferState> byIno;

    /** @param snapshot null when there was no reading */
    Known(Snapshot snapshot) {
        byIno = new java.util.HashMap<>();
        if (snapshot != null) {
            snapshot.buffers().forEach(b -> byIno.put(b.ino(), b));
        }
    }

    String name(long ino) {
        BufferState b = byIno.get(ino);
        return b != null && b.name().known() ? b.name().value() : "";
    }

    String expName(long ino) {
        BufferState b = byIno.get(ino);
        return b != null && b.expName().known() ? b.expName().value() : "";
    }

    long size(long ino) {
        BufferState b = byIno.get(ino);
        return b != null && b.size().known() ? b.size().value() : -1;
    }

    /** The attachments of a buffer, oldest first. */
    List<AttachmentState> attachments(long ino) {
        BufferState b = byIno.get(ino);
        return b == null ? List.of() : b.attachments().reversed();
    }

    /**
     * How an attachment pins as long as it is not revoked; null when nobody knows. A reading after the revoke sees a pin-and-revoke importer without
     * its pin, which it had until then.
     */
    static Pinned value(AttachmentState a) {
        boolean released = a.revokeState().known() && a.revokeState().value() == RevokeState.REVOKED && a.attachmentClass().known()
                && a.attachmentClass().value() == AttachmentClass.PINNED_REVOCABLE;
        return released ? Pinned.FOR_LIFE : a.pinned().known() ? a.pinned().value() : null;
    }
}
