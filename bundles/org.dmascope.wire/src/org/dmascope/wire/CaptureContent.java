// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import org.dmascope.core.TopologyText;

/**
 * What lies in a capture file.
 *
 * @param manifest JSON text, UTF-8
 * @param hello    how the agent introduced itself
 * @param gathered what it read
 * @param topology for other programs; {@link TopologyText#NONE} when there is none, and always after reading
 */
public record CaptureContent(byte[] manifest, Hello hello, Gathered gathered, TopologyText topology) {
}
