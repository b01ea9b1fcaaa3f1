// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import org.dmascope.analysis.Applied;

/** Told on the display thread about hosts that come, go and change. */
public interface HostListener {
    /** A host was opened or closed. */
    default void hostsChanged() {
    }

    /** The phase, the progress or the live switch of a host changed; its topology did not. */
    default void hostChanged(OpenHost host) {
    }

    /** A reading was taken over. */
    default void hostRead(OpenHost host, Applied applied) {
    }

    /** The same reading is to be written in other words: units, names. */
    default void wordsChanged(OpenHost host) {
    }

    /** The recording of a host began, ended, or has new events. */
    default void hostRecorded(OpenHost host) {
    }
}
