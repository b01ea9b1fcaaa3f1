// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.source.struct.StructBuffer;

/**
 * A buffer as the rules look at it: its attachments are made once for all of them.
 *
 * @param buffer      the buffer
 * @param attachments its attachments
 * @param exporter    what the catalogue knows of its exporter, by its operations where these were read, else by its name; null when nothing
 */
public record Looked(BufferState buffer, List<AttachmentState> attachments, KnownExporter exporter) {
    /** Whether the exporter can move the memory: unknown without the kernel's structures, unless its name tells that it cannot. */
    Fact<Boolean> movable() {
        StructBuffer s = buffer.struct();
        if (exporter != null && exporter.fixed()) {
            return Fact.of(false, buffer.expName().evidence());
        }
        if (s == null) {
            Fact<?> why = attachments.isEmpty() ? buffer.attachmentCount() : attachments.getFirst().importerOps();
            return why.known() ? Fact.unknown("the kernel's structures show nothing of this buffer", "read again") : Fact.unknown(why.reason(), why.remedy());
        }
        return Fact.of(s.pinOp().set(), buffer.structEvidence());
    }

    boolean inDeviceMemory() {
        Placement p = buffer.placement().value();
        return p == Placement.VRAM || p == Placement.VISIBLE_VRAM;
    }

    boolean inSystemMemory() {
        Placement p = buffer.placement().value();
        return p == Placement.GTT || p == Placement.SYSTEM;
    }

    /** Process ids of those that hold it, for a sentence; "" when none is seen. */
    String holders() {
        return String.join(", ", buffer.holders().stream().map(h -> FindingSubject.of(h.process().process()).label()).distinct().limit(MOST_NAMES).toList());
    }

    private static final int MOST_NAMES = 5;
}
