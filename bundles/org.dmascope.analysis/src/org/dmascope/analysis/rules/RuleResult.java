// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.List;

/**
 * What one rule says of one reading.
 *
 * @param rule     which one
 * @param findings what it found, at most {@link Report#MOST}
 * @param more     how many further ones there are
 * @param unread   what it could not look at; empty when it saw all that it asks for
 */
public record RuleResult(About rule, List<Finding> findings, int more, List<Unread> unread) {
    public RuleResult {
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
    }

    /** Whether something was hidden from it: then no finding of it does not mean that there is none. */
    public boolean skipped() {
        return !unread.isEmpty();
    }
}
