// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.util.Locale;

import org.dmascope.analysis.diff.Change;
import org.dmascope.ui.look.Token;

/** What a line says: icon, word, colour of the word and of the ground; never by colour alone. */
public enum DifferenceKind {
    APPEARED("attach", Token.GREEN, Token.APPEARED), //$NON-NLS-1$
    GONE("detach", Token.SLATE, Token.BAR), //$NON-NLS-1$
    CHANGED("compare", Token.OCHRE, Token.CHANGED), //$NON-NLS-1$
    /** Only one reading could see it. */
    HIDDEN("denied", Token.OCHRE, null), //$NON-NLS-1$
    /** Both say the same. */
    SAME("ok", Token.DIM, null); //$NON-NLS-1$

    private final String icon;
    private final Token ink;
    private final Token ground;

    DifferenceKind(String icon, Token ink, Token ground) {
        this.icon = icon;
        this.ink = ink;
        this.ground = ground;
    }

    static DifferenceKind of(Change c) {
        return switch (c) {
            case APPEARED -> APPEARED;
            case GONE -> GONE;
            case CHANGED -> CHANGED;
        };
    }

    String icon() {
        return icon;
    }

    Token ink() {
        return ink;
    }

    /** Null for none. */
    Token ground() {
        return ground;
    }

    String word() {
        return switch (this) {
            case APPEARED -> Messages.appeared;
            case GONE -> Messages.gone;
            case CHANGED -> Messages.changed;
            case HIDDEN -> Messages.hidden;
            case SAME -> Messages.same;
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
