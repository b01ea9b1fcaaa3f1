// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tree;

import java.util.List;

/** One line of a tree. Two lines of one key are the same line (equals and hashCode), so that expansion and selection survive a refresh. */
public interface Line {
    /** Key of the icon, null for none. */
    String icon();

    /** Bold or plain words. */
    String text();

    /** Secondary words, "" for none. */
    String dim();

    /** Tooltip, null for none. */
    String tip();

    /** Whether the words are bold. */
    boolean strong();

    /** Whatever else makes this line another than one of the same key and words: signs on its icon, what it stands for. */
    List<?> more();

    /** What is below. */
    List<? extends Line> lines();
}
