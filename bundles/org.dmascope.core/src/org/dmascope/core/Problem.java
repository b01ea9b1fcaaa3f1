// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

/** A place in a text that is not what the kernel prints; {@code line} is 1-based, 0 for the whole text. */
public record Problem(int line, String reason) {
}
