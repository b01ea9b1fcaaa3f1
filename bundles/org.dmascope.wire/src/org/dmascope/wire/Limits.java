// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import org.dmascope.core.SystemRoot;

/** Bounds on frames and their numbers on the wire; both sides hold them, the reader believes nothing. */
final class Limits {
    /** Largest frame: the largest file that a source may ask for, and room for its path: 272 MiB. */
    static final int FRAME = SystemRoot.LARGE + (16 << 20);
    /** Largest frame of any type but an entry: 64 KiB. */
    static final int SMALL_FRAME = 64 << 10;
    /** Largest frame of events: 4 MiB. */
    static final int EVENTS_FRAME = 4 << 20;
    /** PATH_MAX of include/uapi/linux/limits.h. */
    static final int PATH = 4096;
    /** Longest source id. */
    static final int SOURCE = 32;
    /** Most sources in one request. */
    static final int SOURCES = 64;
    /** Most exporters and most importers in one request for trials. */
    static final int TRIAL_IDS = 255;
    /** Longest sentence of an agent. */
    static final int REASON = 2000;
    /** Longest version and machine name. */
    static final int WORD = 64;
    /** Largest errno: MAX_ERRNO of include/linux/err.h. */
    static final int ERRNO = 4095;

    /** Opens the greeting: no text that a shell or a login script prints holds these bytes. */
    static final byte[] PREAMBLE = { 0, 'D', 'M', 'A', 'S', 'C', 'O', 'P', 'E', '\n' };

    static final int GATHER = 'G';
    static final int CANCEL = 'C';
    static final int BYE = 'B';
    static final int ITEM = 'E';
    static final int SOURCE_DONE = 'S';
    static final int SOURCE_FAILED = 'X';
    static final int DONE = 'D';
    static final int REFUSED = 'R';
    static final int WATCH = 'W';
    static final int EVENTS = 'V';
    static final int TRY = 'T';

    private Limits() {
    }

    /** Whether it can be a source id: lower-case letters, digits and dashes, at most {@link #SOURCE}. */
    static boolean sourceId(String s) {
        return !s.isEmpty() && s.length() <= SOURCE && s.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }
}
