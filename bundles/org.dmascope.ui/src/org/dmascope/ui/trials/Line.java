// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import org.dmascope.ui.look.Token;

/**
 * A line of an explanation.
 *
 * @param title    what it is about; "" for a heading
 * @param icon     key of an icon, null for none
 * @param word     the answer in a word or two, "" for none
 * @param ink      colour of the word
 * @param text     the answer in a sentence, "" for none
 * @param mark     key of the icon of the evidence tier, null for none
 * @param evidence who says so, "" for nobody
 */
record Line(String title, String icon, String word, Token ink, String text, String mark, String evidence) {
    static Line heading(String icon, String word, String text) {
        return new Line("", icon, word, Token.TEXT, text, null, ""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    static Line of(String title, String text) {
        return new Line(title, null, "", Token.TEXT, text, null, ""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    static Line of(String title, String icon, String word, Token ink, String text) {
        return new Line(title, icon, word, ink, text, null, ""); //$NON-NLS-1$
    }

    Line by(String tier, String who) {
        return new Line(title, icon, word, ink, text, tier, who);
    }

    /** As it is read out and copied. */
    String words() {
        String said = word.isEmpty() ? text : text.isEmpty() ? word : word + ": " + text; //$NON-NLS-1$
        return (title.isEmpty() ? said : title + ": " + said) + (evidence.isEmpty() ? "" : " [" + evidence + ']'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }
}
