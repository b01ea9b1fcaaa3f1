// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

/**
 * One thing that was compared.
 *
 * @param name     what it is, e.g. {@code buffer 12 size}
 * @param ok       whether Dmascope shows what was made
 * @param expected what was made, or what must hold
 * @param shown    what Dmascope shows
 */
public record Check(String name, boolean ok, String expected, String shown) {
}
