// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import org.dmascope.ui.look.Token;

/**
 * What a cell of the matrix shows, in two lines.
 *
 * @param icon    key of the icon of the first line
 * @param word    what came of the pair, or is to be expected
 * @param ink     colour of the word
 * @param second  the second line: errno, what was attached; "" for nothing
 * @param mark    key of the icon of the evidence tier, null when nobody says anything
 * @param tint    whose tint the ground has; null for none
 * @param rule    whether only a rule says so; the frame is dashed then
 * @param tried   whether the word is about the pair itself and not about a side that is missing
 * @param differs whether rule and trial say different things
 */
record MatrixCell(String icon, String word, Token ink, String second, String mark, Token tint, boolean rule, boolean tried, boolean differs) {
    /** How it is read out and copied. */
    String text() {
        return (second.isEmpty() ? word : word + ": " + second) + (differs ? " [" + Messages.differs + ']' : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }
}
