// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

/** The part of stat(2) that the readers need: inode, size in bytes, mode (S_IFMT and permission bits), owner, device number of a node, group (-1 unknown). */
public record FileStat(long ino, long size, int mode, int uid, long rdev, int gid) {
    /** Of a root that does not tell the group. */
    public FileStat(long ino, long size, int mode, int uid, long rdev) {
        this(ino, size, mode, uid, rdev, -1);
    }
}
