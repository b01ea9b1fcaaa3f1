// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import org.dmascope.core.axis.Word;

/**
 * One place of the kernel that a recording would like to see.
 *
 * @param kind   what it tells
 * @param symbol function ({@code dma_buf_pin}) or tracepoint ({@code dma_buf:dma_buf_fd})
 * @param way    how it is seen
 * @param reason why it is not, one sentence; null when it is
 */
public record WatchPoint(EventKind kind, String symbol, Way way, String reason) {
    /** How the recorder sees a place. */
    public enum Way implements Word {
        /** A tracepoint of the kernel. */
        TRACEPOINT,
        /** A probe of its own on a function, through the function tracer. */
        FPROBE,
        /** A probe of its own on a function, through a kprobe. */
        KPROBE,
        /** Not at all. */
        NONE;

        @Override
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether it is seen. */
    public boolean seen() {
        return way != Way.NONE;
    }
}
