// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.Pinned;

/** Whether anybody has the memory of a buffer pinned now: by the exporter's own count where it was read, else by its attachments. */
public final class MemoryPin {
    private static final Fact<Boolean> MAPPED_NOW = Fact.unknown("an importer pins it while it has it mapped, and nothing shows whether it has",
            "read the pin count of the exporter: as root, on the live host, by the kernel's structures or the driver's debugfs");

    private MemoryPin() {
    }

    /** @param attachments those of the buffer, made once for all questions */
    public static Fact<Boolean> of(BufferState buffer, List<AttachmentState> attachments) {
        Fact<Integer> count = buffer.pinCount();
        if (count.known()) {
            return Fact.of(count.value() > 0, count.evidence());
        }
        Fact<Boolean> open = null;
        for (AttachmentState a : attachments) {
            Fact<Pinned> p = a.pinned();
            if (p.value() == Pinned.FOR_LIFE) {
                return Fact.of(true, p.evidence());
            }
            if (!p.known()) {
                open = Fact.unknown(p.reason(), p.remedy());
            } else if (p.value() == Pinned.WHILE_MAPPED && open == null) {
                open = MAPPED_NOW;
            }
        }
        // that no importer pins does not tell: the exporter may, for a display
        return open != null ? open : Fact.unknown(count.reason(), count.remedy());
    }
}
