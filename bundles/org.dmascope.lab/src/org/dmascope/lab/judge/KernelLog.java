// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The kernel's log at warning and above.
 *
 * @param lines   one message each, {@code <LEVEL>[SECONDS] TEXT}
 * @param lost    whether its beginning has been written over
 * @param lockdep whether lockdep still works: it ends with the first report, or when its tables are full; null where the kernel is built without it
 */
public record KernelLog(List<String> lines, boolean lost, Boolean lockdep) {
    /** What the kernel says when something is broken: lib/bug.c, kernel/panic.c, kernel/locking/lockdep.c, lib/refcount.c, mm/kasan, mm/slub.c. */
    private static final Pattern BROKEN = Pattern.compile("WARNING:|BUG:|BUG |Oops|Call Trace|possible circular|possible recursive|inconsistent lock"
            + "|INFO: |-+\\[ cut here|refcount_t|lockdep|DEBUG_LOCKS|KASAN|UBSAN|kmemleak|still has|use-after-free|general protection|unable to handle"
            + "|soft lockup|hung task|blocked for more than|dma_buf.*leak|[Ll]eaked|Tainted: .*W|dmabuf_lab: (?!loading out-of-tree|module verification)");
    /** The lab's own module is out of the kernel's tree and unsigned: kernel/module/main.c, kernel/module/signing.c. */
    private static final Pattern ALLOWED = Pattern.compile("loading out-of-tree module taints kernel|module verification failed: signature and/or required key missing"
            + "|lockdown is .*|Lockdown: .*");

    public KernelLog {
        lines = List.copyOf(lines);
    }

    /** The lines that no healthy kernel writes. */
    List<String> broken() {
        return lines.stream().filter(l -> BROKEN.matcher(l).find() && !ALLOWED.matcher(l).find()).toList();
    }
}
