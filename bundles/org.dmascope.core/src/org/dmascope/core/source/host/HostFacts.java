// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.host;

/**
 * What kind of host this is and what its reader may do. Null or -1 where it could not be read (a diagnostic says why).
 *
 * @param name             host name, raw
 * @param kernel           release, e.g. {@code 7.3.4+deb13-amd64}; for showing only, never to decide what the kernel can do
 * @param machine          {@code x86_64}, {@code aarch64}, …
 * @param bootId           /proc/sys/kernel/random/boot_id
 * @param uid              effective user id of the reader, -1 unknown
 * @param capEff           effective capabilities of the reader as the bit set of /proc/self/status CapEff
 * @param lockdown         {@code none}, {@code integrity}, {@code confidentiality}; null when the file is absent
 * @param kptrRestrict     /proc/sys/kernel/kptr_restrict, -1 unknown
 * @param perfEventParanoid /proc/sys/kernel/perf_event_paranoid, {@link Integer#MIN_VALUE} unknown
 * @param debugfs          mount point of debugfs, raw; null when not mounted
 * @param tracefs          mount point of tracefs, raw; null when not mounted
 * @param cgroupVersion    2, 1 (also for hybrid), 0 when no cgroup file system is mounted, -1 unknown
 */
public record HostFacts(String name, String kernel, String machine, String bootId, long uid, long capEff, String lockdown, int kptrRestrict,
        int perfEventParanoid, String debugfs, String tracefs, int cgroupVersion) {
    /** CAP_* bit numbers from include/uapi/linux/capability.h. */
    public static final int CAP_DAC_READ_SEARCH = 2;
    public static final int CAP_NET_ADMIN = 12;
    public static final int CAP_SYS_RAWIO = 17;
    public static final int CAP_SYS_PTRACE = 19;
    public static final int CAP_SYS_ADMIN = 21;
    public static final int CAP_SYSLOG = 34;
    public static final int CAP_PERFMON = 38;
    public static final int CAP_BPF = 39;

    public boolean has(int capability) {
        return (capEff >>> capability & 1) == 1;
    }
}
