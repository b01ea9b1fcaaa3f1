// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

/**
 * What only one of the readings could see. Never counted as appeared or gone.
 *
 * @param thing   what it is
 * @param axis    what of it; null when it is the thing itself, which may have been there in both
 * @param inFirst whether it is the first reading that could not see it
 * @param reason  why not
 * @param remedy  what would help; null when nothing would
 * @param example one of them, in its shown form
 * @param count   how many
 */
public record NotComparable(Thing thing, String axis, boolean inFirst, String reason, String remedy, String example, int count) {
    NotComparable mirrored() {
        return new NotComparable(thing, axis, !inFirst, reason, remedy, example, count);
    }
}
