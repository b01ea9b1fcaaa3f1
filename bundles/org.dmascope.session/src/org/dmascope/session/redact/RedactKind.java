// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.dmascope.core.axis.Word;

/** What can be taken out. */
public enum RedactKind implements Word {
    /** Names that programs gave to buffers and to themselves as clients of a device. */
    NAMES,
    /** Command names of processes. */
    COMM,
    /** Control groups, users and groups. */
    CGROUP,
    /** Name and boot of the host, command line, mount points, paths of files, serial numbers, GUIDs, RDMA keys, addresses of memory and of PCI windows. */
    ADDRESSES;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Words by comma; null when one is unknown. */
    public static Set<RedactKind> of(String words) {
        Set<RedactKind> out = EnumSet.noneOf(RedactKind.class);
        for (String w : words.split(",", -1)) {
            RedactKind kind = null;
            for (RedactKind k : values()) {
                kind = k.word().equals(w.strip()) ? k : kind;
            }
            if (kind == null) {
                return null;
            }
            out.add(kind);
        }
        return out;
    }
}
