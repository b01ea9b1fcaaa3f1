// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.Objects;

import org.dmascope.analysis.BufferState;
import org.dmascope.core.Fact;

/**
 * Something that is not the same in both readings, though both could see it.
 *
 * @param change what became of it
 * @param thing  what it is
 * @param id     {@code host}, {@code ino:N}, {@code ino:N/DEVICE#M}, {@code pid:N}, {@code dev:NAME}, {@code dev:NAME/REGION}; in its shown form
 * @param label  for people, in its shown form
 * @param before the buffer that it belongs to, as the first reading shows it; null when it is no buffer's, or not there
 * @param after  likewise in the second reading
 * @param axis   what of it changed, in the words of the JSON; null when the thing itself came or went
 * @param was    what the first reading says; null when the thing was not there
 * @param is     what the second one says; null when it is not there
 * @param note   what a reader must know; null when nothing
 */
public record Difference(Change change, Thing thing, String id, String label, BufferState before, BufferState after, String axis, Fact<?> was, Fact<?> is, String note) {
    public Difference {
        Objects.requireNonNull(change);
        Objects.requireNonNull(thing);
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        if (was == null && is == null) {
            throw new IllegalArgumentException("neither reading says anything of " + id);
        }
    }

    /** As it looks with the readings the other way round. */
    Difference mirrored() {
        return new Difference(change.mirrored(), thing, id, label, after, before, axis, is, was, note);
    }

    /** The buffer, as the later of the readings that have it shows it; null when it is no buffer's. */
    public BufferState buffer() {
        return after != null ? after : before;
    }
}
