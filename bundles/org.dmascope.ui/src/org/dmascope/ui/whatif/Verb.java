// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.Locale;

/** What could be done, in the words of the command line. */
enum Verb {
    REVOKE, RESET, UNPLUG, CLOSE, EVICT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is done to a device, an exporter or a buffer. */
    boolean onTarget() {
        return this == REVOKE || this == RESET || this == UNPLUG;
    }
}
