// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.axis;

/** What the axes amount to. */
public enum AttachmentClass implements Word {
    /** No callback, memory fixed by the exporter. */
    STATIC,
    /** Pinned, no callback that could take it back. */
    PINNED,
    /** Pinned, with a callback that tears the mapping down. */
    PINNED_REVOCABLE,
    /** Not pinned: the exporter may move the memory and tells the importer. */
    MOVABLE;

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
