// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.HashMap;
import java.util.Map;

/** What the colour tokens of a scene are in a theme: the values of the window's own. Those without meaning of their own follow from the others. */
public final class Palette {
    private static final String[][] TOKENS = {
            // token, light, dark, full contrast
            {"base", "#ffffff", "#2d2d2d", "#ffffff"}, {"window", "#f6f5f4", "#353535", "#ffffff"}, {"bar", "#ebe9e7", "#303030", "#ffffff"},
            {"line", "#d8d5d1", "#454545", "#000000"}, {"text", "#2e3436", "#eeeeec", "#000000"}, {"dim", "#5e5c64", "#b8b6bf", "#000000"},
            {"ink", "#3d3846", "#deddda", "#000000"}, {"blue", "#1a5fb4", "#7fb2f0", "#000000"}, {"orange", "#b34d00", "#ff9e57", "#000000"},
            {"purple", "#7a3e9d", "#d3a4f0", "#000000"}, {"slate", "#5e5c64", "#b5b3bc", "#000000"}, {"teal", "#00695c", "#4fd0b0", "#000000"},
            {"ochre", "#8a5a00", "#e9b949", "#000000"}, {"red", "#b3261e", "#ff8a80", "#000000"}, {"green", "#1b6e3c", "#74d08f", "#000000"},
            {"unknown", "#6b6972", "#a4a2ac", "#000000"}, {"selection", "#d5e5fa", "#1f3f66", "#ffffff"}, {"accent", "#1a5fb4", "#7fb2f0", "#000000"},
            // of the drawing only
            {"frame", "#f3f6fb", "#2f333a", "#ffffff"}, {"frame-line", "#c3d0e2", "#4a5566", "#000000"}, {"buffer", "#edf4fd", "#2b3542", "#ffffff"},
            {"buffer-line", "#5b8fd0", "#6f9bd6", "#000000"}};
    private final Theme theme;
    private final Map<String, String> values = new HashMap<>();

    public Palette(Theme theme) {
        this.theme = theme;
        for (String[] t : TOKENS) {
            values.put(t[0], t[1 + theme.ordinal()]);
        }
    }

    public Theme theme() {
        return theme;
    }

    /** {@code #rrggbb}; that of text for a token that is not known. */
    public String hex(String token) {
        String v = values.get(token);
        return v == null ? values.get("text") : v;
    }

    /** {@code 0xrrggbb}. */
    public int rgb(String token) {
        return Integer.parseInt(hex(token).substring(1), 16);
    }

    /** All tokens that a scene may name. */
    public java.util.Set<String> tokens() {
        return java.util.Set.copyOf(values.keySet());
    }

    /** Folder of the icon family for it. */
    public String icons() {
        return theme == Theme.DARK ? "dark" : "light";
    }
}
