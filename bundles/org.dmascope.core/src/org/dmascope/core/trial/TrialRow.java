// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.Objects;

/**
 * One pair with what was seen of its buffer.
 *
 * @param cell  what came of it
 * @param held  the buffer while the importer had it
 * @param structure the kernel's structures of the buffer while the importer had it
 * @param after the buffer when the pair was through; it should be gone, unless it is one of another process
 */
public record TrialRow(TrialCell cell, TrialSight held, TrialSight after, TrialStructure structure) {
    public TrialRow {
        Objects.requireNonNull(cell);
        Objects.requireNonNull(held);
        Objects.requireNonNull(after);
        Objects.requireNonNull(structure);
    }

    /** Of which nobody looked at the kernel's structures. */
    public TrialRow(TrialCell cell, TrialSight held, TrialSight after) {
        this(cell, held, after, TrialStructure.notRead("nobody looked at the kernel's structures"));
    }

    /** Whether it was a buffer of another process, which stays. */
    public boolean live() {
        return LiveBuffer.of(cell.exporter()).isPresent();
    }

    /** Whether the importer took it without an attachment: it is the exporter itself, or it reads the memory by the processor alone. */
    public boolean withoutAttachment() {
        return cell.state() == TrialCell.State.WORKS && held.state() == TrialSight.State.THERE && held.devices().isEmpty();
    }
}
