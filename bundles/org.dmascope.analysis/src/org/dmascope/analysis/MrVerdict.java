// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.MrMode;
import org.dmascope.core.axis.MrState;

/**
 * What was found out of a memory region beyond what the kernel prints of it. Regions without a buffer share few of these.
 *
 * @param buffer     null when {@code ino} is unknown
 * @param attachment null when it is not known, or could be one of several
 */
record MrVerdict(Fact<MrMode> mode, Fact<MrState> state, Fact<Long> ino, BufferState buffer, AttachmentState attachment) {
    /** Without a buffer. */
    static MrVerdict of(Fact<MrMode> mode, Fact<MrState> state, String why, String remedy) {
        return new MrVerdict(mode, state, Fact.unknown(why, remedy), null, null);
    }
}
