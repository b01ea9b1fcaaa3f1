// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import org.dmascope.core.Content;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructWriter;

/** What came of a walk over the kernel's structures. */
public sealed interface Walk {
    /** The document that goes over the wire. */
    Content document();

    /** It was made; the dump itself says whether it saw everything. */
    record Done(StructDump dump) implements Walk {
        @Override
        public Content document() {
            return StructWriter.walk(dump);
        }
    }

    /**
     * It could not be made.
     *
     * @param errno  EPERM or EACCES when a right is missing, EOPNOTSUPP when this kernel cannot; any other for a call that went wrong
     * @param reason one sentence in plain words
     * @param remedy one sentence that says what to do, or null when nothing helps
     */
    record Refused(int errno, String reason, String remedy) implements Walk {
        @Override
        public Content document() {
            return StructWriter.refused(errno, reason, remedy);
        }
    }
}
