// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

/**
 * What lies in a capture file.
 *
 * @param manifest JSON text, UTF-8
 * @param hello    how the agent introduced itself
 * @param gathered what it read
 * @param topology JSON text of the derived topology, UTF-8; empty when there is none, and always after reading
 */
public record CaptureContent(byte[] manifest, Hello hello, Gathered gathered, byte[] topology) {
}
