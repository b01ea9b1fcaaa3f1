// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

/**
 * What {@code show --json} prints of a reading.
 *
 * @param json what is printed
 * @param exit exit status
 */
public record Shown(byte[] json, int exit) {
}
