// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.dmabufstats;

import java.util.List;

import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;

/** {@code /sys/kernel/dmabuf/buffers}, readable by everyone: 5.14 … 6.19 with CONFIG_DMABUF_SYSFS_STATS, on most kernels not there. */
public final class DmabufStatsSource implements Source {
    public static final String ID = "dmabufstats";
    static final String DIR = "/sys/kernel/dmabuf/buffers";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void gather(Gatherer g) {
        Reading<List<String>> names = g.list(DIR);
        for (String n : names.orElse(List.of())) {
            if (inode(n) >= 0) {
                g.read(DIR + "/" + n + "/exporter_name", SystemRoot.SMALL);
                g.read(DIR + "/" + n + "/size", SystemRoot.SMALL);
            }
        }
    }

    /** The inode that a directory is named after, or -1 for another name. */
    static long inode(String name) {
        if (name.isEmpty() || name.length() > 18 || name.length() > 1 && name.charAt(0) == '0') {
            return -1;
        }
        long v = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            v = v * 10 + (c - '0');
        }
        return v;
    }
}
