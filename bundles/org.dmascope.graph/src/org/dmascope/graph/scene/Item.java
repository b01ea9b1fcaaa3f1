// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.List;

/** Something in the drawing that can be pointed at. */
public sealed interface Item permits Frame, Box, Line {
    /** Identity in the drawing, the same in that of a later reading. */
    String id();

    /** What it stands for. */
    Subject subject();

    /** Further things that it stands for: the attachments of a bundle, the ports of a switch, the regions on an attachment. */
    List<Subject> more();

    /** Where it is. */
    Rect bounds();

    /** What a hover tells and a screen reader says, in its shown form; lines end with a newline. The first line names it. */
    String tip();

    /** What a search finds, lower case. */
    String search();

    /** Whether it stands for this thing. */
    default boolean about(Subject s) {
        return subject().equals(s) || more().contains(s);
    }
}
