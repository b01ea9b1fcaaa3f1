// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.timeline;

/**
 * A stretch of a line.
 *
 * @param from  nanoseconds since boot
 * @param to    nanoseconds since boot, not before {@code from}
 * @param state the same from end to end
 */
public record Span(long from, long to, LineState state) {
}
