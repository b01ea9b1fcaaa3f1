// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.Objects;

/**
 * What a condition is, for lists, the help and each row.
 *
 * @param id     {@code part.what}, stable
 * @param asks   what must be so, a question that is good when answered by yes
 * @param source file and function of the kernel that it rests on
 */
public record AboutCondition(String id, String asks, String source) {
    public AboutCondition {
        Objects.requireNonNull(id);
        Objects.requireNonNull(asks);
        Objects.requireNonNull(source);
    }
}
