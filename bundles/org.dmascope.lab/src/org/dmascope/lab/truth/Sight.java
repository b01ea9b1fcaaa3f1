// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

/**
 * What a reading could see of attachments.
 *
 * @param lists  whether it must list every attachment of each buffer (debugfs, or a walk of the kernel's structures)
 * @param struct of which buffers the kernel's structures were read
 */
public record Sight(boolean lists, Struct struct) {
    /** Where structures were read. */
    public enum Struct {
        /** All buffers. */
        ALL,
        /** Only buffers that some process has open; the contract of others is not known. */
        OPEN,
        /** No buffer. */
        NONE;

        boolean of(Truth.Buffer b) {
            return this == ALL || this == OPEN && b.open();
        }
    }

    /** Everything was read. */
    public static Sight full() {
        return new Sight(true, Struct.ALL);
    }

    /** Attachments without their contract. */
    public static Sight textOnly() {
        return new Sight(true, Struct.NONE);
    }

    /** No list of attachments. */
    public static Sight nothing() {
        return new Sight(false, Struct.NONE);
    }

    /** Whether the attachments of the buffer must be listed. */
    boolean lists(Truth.Buffer b) {
        return lists || struct.of(b);
    }
}
