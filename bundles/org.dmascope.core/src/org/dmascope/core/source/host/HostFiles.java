// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.host;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * The files that tell what kind of host it is. One method touches them, for gathering and for reading, so both ask for the same paths.
 *
 * @param arch    /proc/sys/kernel/arch, since 6.1 (kernel/utsname_sysctl.c)
 * @param version /proc/version, asked for only when osrelease is missing, else null
 * @param cpuinfo the beginning of /proc/cpuinfo, asked for only when arch is missing, else null
 */
record HostFiles(Reading<Content> hostname, Reading<Content> osrelease, Reading<Content> arch, Reading<Content> bootId, Reading<Content> kptrRestrict,
        Reading<Content> perfEventParanoid, Reading<Content> status, Reading<Content> lockdown, Reading<Content> mounts, Reading<Content> version,
        Reading<Content> cpuinfo) {
    /** Bytes of a file that holds one word. */
    private static final int WORD = 1024;
    /** Bytes of /proc/self/status; supplementary groups can make it long. */
    private static final int STATUS = 64 << 10;
    /** Enough for the first processor of cpuinfo; the rest says the same again and is slow to print. */
    private static final int CPU = 4096;
    private static final String KERNEL = "/proc/sys/kernel/";

    static HostFiles read(SystemRoot root) {
        Reading<Content> osrelease = root.read(KERNEL + "osrelease", WORD);
        Reading<Content> arch = root.read(KERNEL + "arch", WORD);
        return new HostFiles(root.read(KERNEL + "hostname", WORD), osrelease, arch, root.read(KERNEL + "random/boot_id", WORD),
                root.read(KERNEL + "kptr_restrict", WORD), root.read(KERNEL + "perf_event_paranoid", WORD), root.read("/proc/self/status", STATUS),
                root.read("/sys/kernel/security/lockdown", WORD), root.read("/proc/mounts", SystemRoot.SMALL),
                osrelease.ok() ? null : root.read("/proc/version", WORD), arch.ok() ? null : root.read("/proc/cpuinfo", CPU));
    }
}
