// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

/**
 * {@code struct linux_dirent64} of include/linux/dirent.h, as getdents64(2) fills it: inode 8 bytes, offset 8, record length 2, type 1,
 * name with a NUL. The call goes through syscall(2), because glibc before 2.30 has no function for it.
 */
final class Dirent {
    static final int RECLEN = 16;
    static final int NAME = 19;

    private Dirent() {
    }

    /** Number of getdents64 by Java's name of the machine; the asm-generic table (61) where no older one exists. -1 when not known. */
    static int getdents64(String arch) {
        return switch (arch) {
            case "amd64", "x86_64" -> 217;
            case "aarch64", "riscv64", "loongarch64" -> 61;
            case "ppc64le", "ppc64" -> 202;
            case "s390x" -> 220;
            default -> -1;
        };
    }
}
