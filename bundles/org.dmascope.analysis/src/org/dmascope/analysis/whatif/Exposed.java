// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.MemoryPin;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.catalogue.KnownExporter;

/** A buffer as the rules look at it: its attachments are made once for all of them. */
final class Exposed {
    private static final String DRM = "drm";
    private final BufferState buffer;
    private final List<AttachmentState> attachments;
    private final KnownExporter exporter;
    private Fact<Boolean> pinned;

    Exposed(BufferState buffer, KnownExporter exporter) {
        this.buffer = buffer;
        this.exporter = exporter;
        attachments = buffer.attachments();
    }

    BufferState buffer() {
        return buffer;
    }

    List<AttachmentState> attachments() {
        return attachments;
    }

    /** What the catalogue knows of its exporter; null when nothing. */
    KnownExporter exporter() {
        return exporter;
    }

    boolean revokes() {
        return exporter != null && exporter.revokes();
    }

    boolean fixed() {
        return exporter != null && exporter.fixed();
    }

    /** Whether its exporter is a driver of the graphics subsystem, whichever. */
    boolean drm() {
        return buffer.expName().known() && buffer.expName().value().equals(DRM) || exporter != null && exporter.expNames().contains(DRM);
    }

    Clue exporterClue() {
        return new Clue("exporter name", buffer.expName());
    }

    /** Why nothing is known of what its exporter does. */
    Fact<?> exporterUnknown() {
        Fact<?> driver = buffer.exporterDriver();
        return driver.known() ? Fact.unknown("what this exporter does is not in the catalogue", null) : driver;
    }

    Fact<Placement> placement() {
        return buffer.placement();
    }

    boolean inDeviceMemory() {
        Placement p = buffer.placement().value();
        return p == Placement.VRAM || p == Placement.VISIBLE_VRAM;
    }

    /** Bytes; 0 when unknown. */
    long size() {
        return buffer.size().known() ? Math.max(0, buffer.size().value()) : 0;
    }

    /** Whether anybody has the memory pinned now: by the exporter's own count where it was read, else by its attachments. */
    Fact<Boolean> pinned() {
        if (pinned == null) {
            pinned = MemoryPin.of(buffer, attachments);
        }
        return pinned;
    }

    /** Bytes that stay pinned when nothing becomes of the buffer. */
    long pinnedBytes() {
        return fixed() || Boolean.TRUE.equals(pinned().value()) ? size() : 0;
    }
}
