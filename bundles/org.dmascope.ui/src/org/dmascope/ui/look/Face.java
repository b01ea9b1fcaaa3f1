// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.look;

/** The fonts of the window; all are made from the user's own fonts and follow the system scale. */
public enum Face {
    /** Values. */
    TEXT,
    /** Names and headings. */
    BOLD,
    /** Title of a page. */
    TITLE,
    /** Secondary words. */
    SMALL,
    /** Table headers. */
    HEADER,
    /** Device names, keys, times, command lines. */
    MONO
}
