// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.model.edit;

import java.util.Objects;

/**
 * How a state is shown: always by icon and word, with a colour that never stands alone.
 *
 * @param icon   file name without extension in {@code icons/light} and {@code icons/dark}; null for a state without icon
 * @param word   what a reader sees
 * @param colour name of a colour token, defined for both themes: {@code text dim ink blue orange purple slate teal ochre red green unknown}
 */
public record State(String icon, String word, String colour) {
    public State {
        Objects.requireNonNull(word);
        Objects.requireNonNull(colour);
    }
}
