// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import org.dmascope.core.kernel.trace.TraceField;
import org.dmascope.core.kernel.trace.TraceFormat;

/**
 * How records of one kind become events: which of their fields say what. A field that this kind of record does not have is null. The names
 * are those of the recorder's own probes, else those of the kernel's tracepoints (include/trace/events/dma_buf.h).
 *
 * @param kind   what it tells
 * @param role   which part of it
 * @param symbol function or tracepoint
 * @param format of its records
 */
public record Sight(EventKind kind, Role role, String symbol, TraceFormat format, TraceField pid, TraceField comm, TraceField ino, TraceField size,
        TraceField exporter, TraceField device, TraceField attachment, TraceField ops, TraceField callback, TraceField result, TraceField fd) {
    /** Which part of an event a record is. */
    public enum Role {
        /** All of it. */
        WHOLE,
        /** What a function was called with; how it ended comes with {@link #OUT} of the same thread. */
        IN,
        /** What a function returned. */
        OUT
    }

    public static Sight of(EventKind kind, Role role, String symbol, TraceFormat f) {
        return new Sight(kind, role, symbol, f, f.field(TraceFormat.PID), f.field("comm"), f.field("ino"), f.field("size"), first(f, "exp", "exp_name"),
                first(f, "dev", "dev_name"), first(f, "a", "attach"), f.field("ops"), f.field("cb"), f.field("ret"), f.field("fd"));
    }

    private static TraceField first(TraceFormat f, String a, String b) {
        return f.field(a) == null ? f.field(b) : f.field(a);
    }
}
