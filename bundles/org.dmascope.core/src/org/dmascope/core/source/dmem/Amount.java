// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.dmem;

import java.util.Locale;

/** What a control group's files say, for device memory ({@code dmem.current}) and for system memory ({@code memory.current}) alike; bytes. */
public enum Amount {
    /** Charged to the group and everything below it. */
    CURRENT,
    /** Never reclaimed below this. */
    MIN,
    /** Reclaimed below this only when nothing else is left. */
    LOW,
    /** Not charged beyond this. */
    MAX,
    /** Most that was ever charged at once. Of dmem since 7.3; attempts that an ancestor refused are in it. */
    PEAK;

    /** The last part of the name of its file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
