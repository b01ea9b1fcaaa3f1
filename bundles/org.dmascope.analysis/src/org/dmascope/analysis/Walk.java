// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;

import org.dmascope.analysis.contract.Contract;
import org.dmascope.core.Evidence;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;

/** One walk over the kernel's structures: its buffers by inode, and the judge of their attachments. */
final class Walk {
    private final StructDump dump;
    private final Contract contract;
    private final LongIndex inos;

    Walk(StructDump dump, Contract contract) {
        this.dump = dump;
        this.contract = contract;
        List<StructBuffer> buffers = dump.buffers();
        inos = new LongIndex(buffers.size());
        for (int i = buffers.size(); --i >= 0;) {
            inos.put(buffers.get(i).ino(), i);
        }
    }

    StructDump dump() {
        return dump;
    }

    Contract contract() {
        return contract;
    }

    Evidence evidence() {
        return contract.evidence();
    }

    /** Whether every buffer of the kernel was visited. */
    boolean complete() {
        return dump.partial() == null && dump.problems().isEmpty();
    }

    /**
     * The buffer of this inode; null when the walk has none, or several that cannot be told apart.
     *
     * @param size    size that another source gives; -1 when none does
     * @param expName exporter name likewise; null when none does
     */
    StructBuffer find(long ino, long size, String expName) {
        StructBuffer found = null;
        for (int i = inos.first(ino); i >= 0; i = inos.next(i)) {
            StructBuffer b = dump.buffers().get(i);
            if ((size < 0 || b.size() == size) && (expName == null || expName.equals(b.expName()))) {
                if (found != null) {
                    return null;
                }
                found = b;
            }
        }
        return found;
    }
}
