// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

/**
 * Events as bytes, on the wire and in captures. Numbers are LEB128, signed ones in zigzag form; texts are one byte per char of the raw
 * string. In order: {@code DMSE}, version, lost, gone, whether a {@link WatchInfo} follows and it; the number of texts and each with its
 * length; the number of symbols and each as text and module (0 = none, else number of the text + 1); the number of events and each: time
 * since the one before, kind, processor, thread, name of it, inode + 1, size + 1, exporter, device, attachment, ops and callback
 * (0 = not said, 1 = NULL, 2 = without a name, else number of the symbol + 3), whether there is a result and it, count + 1.
 */
final class EventCodec {
    static final byte[] MAGIC = { 'D', 'M', 'S', 'E' };
    static final int VERSION = 1;
    /** Longest text; the kernel's names are shorter (KSYM_NAME_LEN is 512, what is longer is cut). */
    static final int TEXT = 512;
    static final int MOST_TEXTS = 1 << 20;
    static final int MOST_POINTS = 256;
    static final int NOT_SAID = 0;
    static final int IS_NULL = 1;
    static final int UNNAMED = 2;
    static final int FIRST_SYMBOL = 3;
    static final EventKind[] KINDS = EventKind.values();
    static final WatchPoint.Way[] WAYS = WatchPoint.Way.values();

    private EventCodec() {
    }
}
