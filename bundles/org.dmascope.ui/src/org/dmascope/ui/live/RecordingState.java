// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

/** Where the recording of a host stands. */
public enum RecordingState {
    /** Nothing has been recorded. */
    OFF,
    /** Probes are being set. */
    STARTING,
    /** Events are taken. */
    ON,
    /** Probes are being taken away. */
    ENDING,
    /** It was ended, nothing is left on the host; its events stay. */
    ENDED,
    /** It could not begin, or broke off; its events stay. */
    FAILED
}
