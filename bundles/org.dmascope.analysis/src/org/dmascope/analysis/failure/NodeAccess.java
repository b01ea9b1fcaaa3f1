// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import org.dmascope.core.FileStat;
import org.dmascope.core.source.proc.Credentials;

/** Whether a process may open a file for reading and writing, by mode, owner, groups and capability. Source: fs/namei.c, generic_permission(). */
public final class NodeAccess {
    /** CAP_DAC_OVERRIDE of include/uapi/linux/capability.h. */
    private static final int DAC_OVERRIDE = 1;
    private static final int READ_WRITE = 6;
    private static final int OWNER = 6;
    private static final int GROUP = 3;

    private NodeAccess() {
    }

    /** Null when the group of the file is not known and it would decide. An access list is not seen. */
    public static Boolean mayOpen(Credentials c, FileStat s) {
        if (c.has(DAC_OVERRIDE)) {
            return true;
        }
        if (c.uid() == Integer.toUnsignedLong(s.uid())) {
            return grants(s.mode() >> OWNER);
        }
        boolean others = grants(s.mode());
        boolean group = grants(s.mode() >> GROUP);
        if (others == group) {
            return others;
        }
        return s.gid() == -1 ? null : Boolean.valueOf(c.in(Integer.toUnsignedLong(s.gid())) ? group : others);
    }

    private static boolean grants(int bits) {
        return (bits & READ_WRITE) == READ_WRITE;
    }
}
