// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;

/**
 * What one cell shows: icon, word, secondary word, and at the right edge the mark of the evidence tier.
 *
 * @param icon  key of the icon, null for none
 * @param text  the value, already in its shown form
 * @param face  font of the value
 * @param token colour of the value
 * @param dim   secondary words behind the value, "" for none
 * @param mark  key of the icon at the right edge, null for none
 * @param tip   what the tooltip says below the value, null for none
 * @param said  tier and source of the value, or why it is not known; null for none; heard, not seen
 * @param ground tint of the cell, null for that of its row; says nothing that is not said in words
 * @param bar   picture of the value before it; null for none
 */
public record Cell(String icon, String text, Face face, Token token, String dim, String mark, String tip, String said, Token ground, Bar bar) {
    /** A cell without anything. */
    public static final Cell EMPTY = of(""); //$NON-NLS-1$

    public static Cell of(String text) {
        return new Cell(null, text, Face.TEXT, Token.TEXT, "", null, null, null, null, null); //$NON-NLS-1$
    }

    public Cell icon(String key) {
        return new Cell(key, text, face, token, dim, mark, tip, said, ground, bar);
    }

    public Cell face(Face f) {
        return new Cell(icon, text, f, token, dim, mark, tip, said, ground, bar);
    }

    public Cell token(Token t) {
        return new Cell(icon, text, face, t, dim, mark, tip, said, ground, bar);
    }

    public Cell dim(String words) {
        return new Cell(icon, text, face, token, words, mark, tip, said, ground, bar);
    }

    public Cell mark(String key) {
        return new Cell(icon, text, face, token, dim, key, tip, said, ground, bar);
    }

    public Cell tip(String words) {
        return new Cell(icon, text, face, token, dim, mark, words, said, ground, bar);
    }

    public Cell said(String words) {
        return new Cell(icon, text, face, token, dim, mark, tip, words, ground, bar);
    }

    public Cell ground(Token t) {
        return new Cell(icon, text, face, token, dim, mark, tip, said, t, bar);
    }

    public Cell bar(Bar picture) {
        return new Cell(icon, text, face, token, dim, mark, tip, said, ground, picture);
    }
}
