// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.Objects;

/**
 * What a rule could not look at. Never the same as having found nothing.
 *
 * @param reason why, in the words of the source
 * @param remedy what would help; null when nothing would
 * @param count  how many things this holds for, at least 1
 */
public record Unread(String reason, String remedy, int count) {
    public Unread {
        Objects.requireNonNull(reason);
    }
}
