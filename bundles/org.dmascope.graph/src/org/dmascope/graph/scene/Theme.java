// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/** Which colours a writer takes. */
public enum Theme {
    LIGHT, DARK,
    /** Black on white with full contrast: shapes and words tell the states apart. */
    CONTRAST;

    /** Word of {@code --theme}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
