// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;

/**
 * The kernel's structures of a trial's buffer while the importer had it.
 *
 * @param reason why they were not read; null when they were
 * @param method how they were read; null when they were not
 * @param buffer what was read; null when it was not
 */
public record TrialStructure(String reason, StructDump.Method method, StructBuffer buffer) {
    public TrialStructure {
        if (buffer == null == (reason == null)) {
            throw new IllegalArgumentException("a buffer, or a reason why there is none");
        }
    }

    static TrialStructure notRead(String reason) {
        return new TrialStructure(reason, null, null);
    }
}
