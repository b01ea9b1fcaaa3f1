// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

/** As whom the guest was read. */
public enum Reader {
    /** Root: sees everything. */
    ROOT(0),
    /** An ordinary user without capabilities: sees what its own processes hold, and no debugfs. */
    USER(1000);

    private final long uid;

    Reader(long uid) {
        this.uid = uid;
    }

    public long uid() {
        return uid;
    }

    /** Whether the kernel lets this reader look into the process. */
    boolean sees(Truth.Holder holder) {
        return this == ROOT || holder.uid() == uid;
    }

    /** Whether this reader can know of the buffer. */
    boolean sees(Truth.Buffer buffer) {
        return this == ROOT || buffer.holders().stream().anyMatch(this::sees);
    }
}
