// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.look;

import java.util.Locale;

import org.eclipse.swt.SWT;

/**
 * The colours of the window by meaning. Each is a colour definition of the theme ({@code plugin.xml} for light, {@code css/dark.css} for
 * dark), so that a user can change it; in high contrast every token falls back to a system colour and the shapes carry the meaning: every
 * ground is one on which the words of lists are legible, and the bar at its edge tells a selected row.
 */
public enum Token {
    /** Tables, trees, canvas. */
    BASE(SWT.COLOR_LIST_BACKGROUND),
    /** Every second row of a table. */
    ZEBRA(SWT.COLOR_LIST_BACKGROUND),
    /** Frame, tabs. */
    WINDOW(SWT.COLOR_WIDGET_BACKGROUND),
    /** Headers, tool bars. */
    BAR(SWT.COLOR_WIDGET_BACKGROUND),
    /** Lines between rows and columns. */
    LINE(SWT.COLOR_WIDGET_NORMAL_SHADOW),
    /** Values. */
    TEXT(SWT.COLOR_LIST_FOREGROUND),
    /** Secondary words, sources. */
    DIM(SWT.COLOR_LIST_FOREGROUND),
    /** Icon outline, "fixed by exporter". */
    INK(SWT.COLOR_LIST_FOREGROUND),
    /** Not pinned, movable, invalidated, info, links. */
    BLUE(SWT.COLOR_LIST_FOREGROUND),
    /** Pinned for life, blocked. */
    ORANGE(SWT.COLOR_LIST_FOREGROUND),
    /** Revocable, pinned-revocable, MR key. */
    PURPLE(SWT.COLOR_LIST_FOREGROUND),
    /** Static, not revocable, tier marks. */
    SLATE(SWT.COLOR_LIST_FOREGROUND),
    /** Peer to peer, direct, map. */
    TEAL(SWT.COLOR_LIST_FOREGROUND),
    /** Pinned while mapped, not p2p, redirected, denied, warning. */
    OCHRE(SWT.COLOR_LIST_FOREGROUND),
    /** Revoked, killed, error. */
    RED(SWT.COLOR_LIST_FOREGROUND),
    /** Live, survives, works, read. */
    GREEN(SWT.COLOR_LIST_FOREGROUND),
    /** Not known, stale. */
    UNKNOWN(SWT.COLOR_LIST_FOREGROUND),
    /** Tint of the selected row. */
    SELECTION(SWT.COLOR_WIDGET_BACKGROUND),
    /** Tint of a row that belongs to what is selected elsewhere. */
    RELATED(SWT.COLOR_LIST_BACKGROUND),
    /** Bar at the edge of the selected row, upper edge of an active tab. */
    ACCENT(SWT.COLOR_LIST_SELECTION),
    /** Ground of what could not be read. */
    DIAGNOSTICS(SWT.COLOR_LIST_BACKGROUND),
    /** Ground of a cell that changed at the last reading. */
    CHANGED(SWT.COLOR_LIST_BACKGROUND),
    /** Ground of what only the later of two readings has. */
    APPEARED(SWT.COLOR_LIST_BACKGROUND);

    private final int system;

    Token(int system) {
        this.system = system;
    }

    /** Id of the colour definition. */
    public String id() {
        return "org.dmascope.ui." + name().toLowerCase(Locale.ROOT); //$NON-NLS-1$
    }

    /** The system colour that stands in for it in high contrast. */
    int system() {
        return system;
    }
}
