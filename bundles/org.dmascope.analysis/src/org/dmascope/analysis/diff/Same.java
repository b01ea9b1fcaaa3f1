// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import org.dmascope.analysis.BufferState;

/** A buffer of which both readings say the same, as far as both could see it; with its attachments and holders. */
public record Same(BufferState before, BufferState after) {
    Same mirrored() {
        return new Same(after, before);
    }
}
