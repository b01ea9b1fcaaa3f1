// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

/** Looks for one thing that is wrong. Has no state, so that one instance serves all readings. */
public interface FindingRule {
    About about();

    /** Says what it finds, and what it could not look at because something was not read. */
    void look(Inspection host, Report report);
}
