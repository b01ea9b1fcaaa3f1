// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel.trace;

import java.util.List;

/**
 * What records of one kind of event look like.
 *
 * @param id     number at the start of each record
 * @param name   name of the event, without its group
 * @param fields in the order of the file, the common ones included
 */
public record TraceFormat(int id, String name, List<TraceField> fields) {
    /** Fields that each record begins with: include/linux/trace_events.h, struct trace_entry. */
    public static final String TYPE = "common_type";
    public static final String PID = "common_pid";

    public TraceFormat {
        fields = List.copyOf(fields);
    }

    /** Null when there is none of this name. */
    public TraceField field(String field) {
        for (TraceField f : fields) {
            if (f.name().equals(field)) {
                return f;
            }
        }
        return null;
    }
}
