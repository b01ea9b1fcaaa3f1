// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

/**
 * Whether the kernel lets peer-to-peer traffic through the host bridge of a pair.
 *
 * @param answer  yes, no or not known
 * @param because the rest of a sentence that begins with "because"
 * @param remedy  what would make it known; null unless it is not known
 */
record HostBridgeAnswer(Answer answer, String because, String remedy) {
    enum Answer {
        YES, NO, UNKNOWN
    }
}
