// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.axis;

import java.util.Locale;


/** What becomes of a thing. */
public enum Effect implements Word {
    /** Its mapping is torn down; it may map again. */
    INVALIDATED,
    /** It is gone for good. */
    KILLED,
    /** Its memory goes elsewhere. */
    MOVED,
    /** It keeps the action from ending. */
    BLOCKED,
    /** It would not exist, or is not granted: the call that makes it fails. */
    REFUSED,
    /** Nothing changes for it. */
    SURVIVES,
    /** What was read does not tell. */
    UNKNOWN;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it loses what it had. */
    public boolean loses() {
        return this == INVALIDATED || this == KILLED;
    }
}
