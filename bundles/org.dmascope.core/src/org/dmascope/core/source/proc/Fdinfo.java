// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

/**
 * The fdinfo of a dma-buf.
 *
 * @param ino     inode of the file, -1 before 5.14, which does not print it
 * @param size    bytes, -1 when missing
 * @param count   references of the file less the one that the reading itself takes; -1 when missing
 * @param expName exporter, raw; null when the line is missing: then this is no dma-buf
 * @param name    user-given name, raw; null when the buffer has none
 */
public record Fdinfo(long ino, long size, long count, String expName, String name) {
    /** Whether the lines are there that only a dma-buf has. */
    public boolean isDmabuf() {
        return expName != null && size >= 0;
    }
}
