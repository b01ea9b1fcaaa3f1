// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.axis;

/** Whether the attachment keeps the memory in its place. */
public enum Pinned implements Word {
    /** Not, or released again: the exporter may move the memory. */
    NO,
    /** From map to unmap only. */
    WHILE_MAPPED,
    /** As long as the attachment exists. */
    FOR_LIFE,
    /** The exporter never moves this memory, whoever attaches. */
    BY_EXPORTER;

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
