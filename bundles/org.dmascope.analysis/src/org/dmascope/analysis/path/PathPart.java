// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.Locale;

import org.dmascope.core.axis.Word;

/** What a statement about a pair is about, in the order in which they are told. */
public enum PathPart implements Word {
    /** The kernel's answer. */
    VERDICT("Verdict"),
    /** What the answer comes from: the bridges that redirect, or where the two ways meet. */
    REASON("Reason"),
    /** Why the kernel lets it through the host bridge. */
    ALLOWED("Allowed because"),
    /** Why it does not. */
    REFUSED("Refused because"),
    /** What looks like a cause and is none. */
    NOT_CAUSE("Not the cause"),
    /** What would make it known. */
    TO_KNOW("To know"),
    /** What would make it direct. */
    FIX("Fix"),
    /** What is lost with that. */
    COST("Cost of the fix"),
    /** The slowest link. */
    BOUND("Bound"),
    /** What links the two beside PCI: NVLink, XGMI. */
    SIDE_LINK("Beside PCI"),
    /** What follows for a buffer that one exports and the other imports. */
    OUTCOME("dma-buf"),
    /** Which attachments take this way now. */
    IN_USE("In use now"),
    /** Other pairs with the same bridge to blame. */
    SAME_CAUSE("Same cause"),
    /** What the answer rests on and was not read. */
    ASSUMES("Assumes");

    private final String title;

    PathPart(String title) {
        this.title = title;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String title() {
        return title;
    }
}
