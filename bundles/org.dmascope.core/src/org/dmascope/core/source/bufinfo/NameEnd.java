// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

/**
 * Finds where a user-given name ends. The name is the last column and may hold any byte but NUL, so newlines too; it has at most 31 bytes
 * (dma_buf_set_name(), DMA_BUF_NAME_LEN).
 * <p>
 * The line after the row is a fence or {@code TAB Attached Devices:}. So the name ends at a newline that is followed by one of these and lies
 * at most 31 bytes behind the start of the name. A name may hold such lines itself. Where several ends are possible, all but the last
 * need their following text to run into a second {@code Attached Devices:} or a fence among the devices, which the kernel never prints;
 * only ends with nothing but fences between them stay equally good. Then {@link #ambiguous} is set and the first one is taken.
 * (The name of a process can be part of a fence, with a newline in it, so a fence can have several lines.)
 */
final class NameEnd {
    /** DMA_BUF_NAME_LEN (include/uapi/linux/dma-buf.h) less the NUL. */
    static final int MAX_NAME = 31;

    private final Text t;
    private final FenceMatcher fences;
    /** Whether a fence behind the end could as well be part of the name. */
    boolean ambiguous;
    /** End of the line in which the name starts. */
    int first;

    NameEnd(Text t, FenceMatcher fences) {
        this.t = t;
        this.fences = fences;
    }

    /** Position of the newline that ends the name which starts at {@code start}, or -1 when the text is not what a kernel prints. */
    int find(int start) {
        ambiguous = false;
        first = t.lineEnd(start);
        int limit = Math.min(start + MAX_NAME, t.n - 1);
        if (first > limit) {
            return -1;
        }
        int chosen = -1;
        int covered = -1;
        for (int e = first; e <= limit; e++) {
            if (t.b[e] != '\n' || e + 1 >= t.n || t.b[e + 1] != '\t') {
                continue;
            }
            boolean attached = t.attached(e + 1);
            int fence = attached ? -1 : fences.lines(e + 1);
            if (!attached && fence < 0) {
                continue;
            }
            ambiguous = chosen >= 0 && e <= covered;
            if (!ambiguous) {
                chosen = e;
            }
            covered = fence;
            if (attached) {
                e += Text.ATTACHED.length - 1;
            }
        }
        return chosen;
    }
}
