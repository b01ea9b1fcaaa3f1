// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel.trace;

/**
 * A field of an event, as its {@code format} file describes it (kernel/trace/trace_events.c, f_show()).
 *
 * @param name   name
 * @param offset bytes from the start of the record
 * @param size   bytes that it takes there; for {@link Place#DATA_LOC} those of the word that says where the data is
 * @param signed whether a number has a sign
 * @param place  where its data is
 */
public record TraceField(String name, int offset, int size, boolean signed, Place place) {
    /** Where the data of a field lies. */
    public enum Place {
        /** In the field itself. */
        HERE,
        /** {@code __data_loc}: the low half of the word is an offset from the start of the record, the high half a length. */
        DATA_LOC,
        /** {@code __rel_loc}: the same, but the offset counts from behind the field. */
        REL_LOC
    }
}
