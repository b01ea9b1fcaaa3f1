// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

/** A small sign on the icon of a host. */
enum Mark {
    /** A source was denied. */
    DENIED,
    /** Rules found something that does not work. */
    ERROR,
    /** Rules found something that is probably not as it was meant. */
    WARNING,
    /** What is shown is old. */
    STALE
}
