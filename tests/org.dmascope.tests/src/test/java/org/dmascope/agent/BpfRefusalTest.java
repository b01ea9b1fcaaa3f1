// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import org.dmascope.core.Errno;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.kernel.Walk;

class BpfRefusalTest {
    private static final String LOCKDOWN = "/sys/kernel/security/lockdown";
    private static final String STATUS = "/proc/self/status";
    private static final String ALL = "Name:\tjava\nCapEff:\t000001ffffffffff\n";
    private static final int EINVAL = 22;

    private static MemoryRoot host(String lockdown, String status) {
        return new MemoryRoot().file(LOCKDOWN, lockdown).file(STATUS, status).file("/sys/kernel/btf/vmlinux", "BTF");
    }

    private static Walk.Refused refused(MemoryRoot root, int errno, String said) {
        return new BpfRefusal(root).of(new Reading.Failed<>("all_buffers", errno, said));
    }

    @Test
    void hostWithoutLibbpfNamesThePackage() {
        Walk.Refused r = BpfRefusal.notFound(new Reading.Unsupported<>("libbpf.so.1", Errno.ENOENT, "this host has no libbpf 1.x"));
        assertEquals(Errno.EOPNOTSUPP, r.errno());
        assertTrue(r.reason().contains("libbpf 1.x"), r.reason());
        assertTrue(r.remedy().contains("libbpf1 (Debian, Ubuntu)"), r.remedy());
    }

    @Test
    void buildWithoutProgramsSaysSo() {
        Walk.Refused r = BpfRefusal.notFound(new Reading.Unsupported<>("dmabuf.bpf.o", Errno.ENOSYS, "this build of dmascope carries no BPF programs"));
        assertEquals(Errno.EOPNOTSUPP, r.errno());
        assertTrue(r.reason().contains("carries no BPF programs"), r.reason());
    }

    @Test
    void missingCapabilitiesAreNamed() {
        for (String caps : new String[] { "0000000000000000", "0000008000000000", "0000004000000000" }) { // none, BPF alone, PERFMON alone
            Walk.Refused r = refused(host("[none] integrity confidentiality\n", "CapEff:\t" + caps + "\n"), Errno.EPERM, "");
            assertEquals(Errno.EPERM, r.errno());
            assertTrue(r.remedy().contains("CAP_BPF and CAP_PERFMON"), r.remedy());
        }
        // both, and yet refused: not for want of capabilities
        Walk.Refused r = refused(host("[none] integrity\n", "CapEff:\t000000c000000000\n"), Errno.EPERM, "Operation not permitted");
        assertEquals(Errno.EPERM, r.errno());
        assertTrue(r.reason().contains("Operation not permitted"), r.reason());
    }

    @Test
    void lockdownIsToldBeforeAnythingElse() {
        Walk.Refused r = refused(host("none integrity [confidentiality]\n", ALL), EINVAL, "unknown func bpf_probe_read_kernel#113");
        assertEquals(Errno.EPERM, r.errno());
        assertTrue(r.reason().contains("locked down"), r.reason());
        Walk.Refused integrity = refused(host("none [integrity] confidentiality\n", ALL), EINVAL, "R1 is odd");
        assertEquals(Errno.EOPNOTSUPP, integrity.errno());
    }

    @Test
    void verifierIsQuotedAndEscaped() {
        Walk.Refused r = refused(host("[none]\n", ALL), EINVAL, "unknown func bpf_loop#181\u001b");
        assertEquals(Errno.EOPNOTSUPP, r.errno());
        assertTrue(r.reason().endsWith("unknown func bpf_loop#181\\x1b"), r.reason());
    }

    @Test
    void kernelWithoutTypesSaysWhichOption() {
        Walk.Refused r = refused(new MemoryRoot().file(STATUS, ALL), Errno.ESRCH, "failed to find valid kernel BTF");
        assertEquals(Errno.EOPNOTSUPP, r.errno());
        assertTrue(r.remedy().contains("CONFIG_DEBUG_INFO_BTF"), r.remedy());
    }
}
