// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

/**
 * The text of a {@code /proc/PID/fd/N} link of a dma-buf: {@code /dmabuf:} and the name, which is empty for a buffer without one.
 * Source: drivers/dma-buf/dma-buf.c, dmabuffs_dname(). The kernel adds nothing behind the name; {@code (deleted)} there is part of it.
 * <p>
 * The text alone proves nothing: in a mount namespace of one's own a file {@code /dmabuf:x} can be made. fdinfo decides.
 */
public final class DmabufLink {
    public static final String PREFIX = "/dmabuf:";
    /** What kernels before 5.3 say of every dma-buf (dma_buf_export(), anon_inode_getfile()): that it is one, not which. */
    private static final String NAMELESS = "anon_inode:dmabuf";

    private DmabufLink() {
    }

    public static boolean matches(String link) {
        return link.startsWith(PREFIX);
    }

    /** Whether it is a dma-buf of a kernel that does not tell one from another: no inode of its own, no fdinfo. */
    public static boolean nameless(String link) {
        return link.equals(NAMELESS);
    }

    /** The name (raw, may be empty), or null when the link is of something else. */
    public static String name(String link) {
        return matches(link) ? link.substring(PREFIX.length()) : null;
    }
}
