// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Files that tell which machine it is. */
final class HostMask {
    /** Words of the kernel's command line that say something of dma-bufs. */
    private static final Set<String> WORDS = Set.of("pci", "iommu", "intel_iommu", "amd_iommu", "iommu.passthrough", "pcie_acs_override", "lockdown", "dma_debug", "quiet", "ro", "rw");
    /** File systems whose mount points matter. */
    private static final Set<String> MOUNTS = Set.of("debugfs", "tracefs", "cgroup", "cgroup2");
    private static final int COLUMN = 16;
    /** Columns of /proc/bus/pci/devices with BAR addresses: after bus and function, ids, interrupt. */
    private static final int FIRST_BAR = 3;
    private static final int BARS = 7;
    private static final int TYPE = 2;

    private HostMask() {
    }

    static byte[] hostname() {
        return Latin.of("host-1\n");
    }

    static byte[] bootId() {
        return Latin.of("00000000-0000-4000-8000-000000000001\n");
    }

    static byte[] commandLine(byte[] b) {
        return Latin.of(Arrays.stream(Latin.of(b).strip().split(" +")).filter(w -> WORDS.contains(w.contains("=") ? w.substring(0, w.indexOf('=')) : w)).collect(Collectors.joining(" ")) + "\n");
    }

    static byte[] mounts(byte[] b) {
        return Latin.lines(b, line -> {
            String[] f = line.split(" ");
            return f.length > TYPE && MOUNTS.contains(f[TYPE]) ? f[TYPE] + " " + f[1] + " " + f[TYPE] + " rw 0 0" : null;
        });
    }

    /** {@code Linux version RELEASE (who built it where)…}. */
    static byte[] version(byte[] b) {
        String[] words = Latin.of(b).split(" ", 4);
        return words.length < 4 ? new byte[0] : Latin.of(words[0] + " " + words[1] + " " + words[2] + " (redacted)\n");
    }

    static byte[] functions(byte[] b) {
        return Latin.lines(b, line -> {
            String[] f = line.split("\t", -1);
            for (int i = FIRST_BAR; i < Math.min(f.length, FIRST_BAR + BARS); i++) {
                f[i] = " ".repeat(COLUMN - 1) + "0";
            }
            return String.join("\t", f);
        });
    }
}
