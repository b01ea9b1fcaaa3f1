// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.Errno;
import org.dmascope.core.Fixture;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Parsed;
import org.dmascope.core.Property;
import org.junit.jupiter.api.Test;

class HostReaderTest {
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** The values that the lab's 7.3 kernel gave. */
    private static MemoryRoot lab() {
        return new MemoryRoot().file("/proc/sys/kernel/hostname", "lab\n").file("/proc/sys/kernel/osrelease", "7.3.4+deb13-amd64\n")
                .file("/proc/sys/kernel/arch", "x86_64\n").file("/proc/sys/kernel/random/boot_id", "4d4e9a4b-0c8e-4c8a-9b7c-31f5a2a2d001\n")
                .file("/proc/sys/kernel/kptr_restrict", "0\n").file("/proc/sys/kernel/perf_event_paranoid", "3\n")
                .file("/proc/self/status", "Name:\tjava\nUid:\t0\t0\t0\t0\nCapEff:\t000001ffffffffff\n")
                .file("/sys/kernel/security/lockdown", "[none] integrity confidentiality\n")
                .file("/proc/mounts", "none /sys/kernel/debug debugfs rw,relatime 0 0\nnone /sys/kernel/tracing tracefs rw 0 0\nnone /sys/fs/cgroup cgroup2 rw 0 0\n");
    }

    private HostFacts read(MemoryRoot root) {
        diagnostics.clear();
        return HostReader.read(root, diagnostics);
    }

    @Test
    void aHealthyHost() {
        HostFacts f = read(lab());
        assertEquals(List.of(), diagnostics);
        assertEquals(new HostFacts("lab", "7.3.4+deb13-amd64", "x86_64", "4d4e9a4b-0c8e-4c8a-9b7c-31f5a2a2d001", 0, 0x1ffffffffffL, "none", 0, 3, "/sys/kernel/debug",
                "/sys/kernel/tracing", 2), f);
        assertTrue(f.has(HostFacts.CAP_SYS_ADMIN));
    }

    @Test
    void anOrdinaryUser() {
        HostFacts f = read(lab().file("/proc/self/status", "Uid:\t1000\t1000\t1000\t1000\nCapEff:\t0000000000000000\n"));
        assertEquals(1000, f.uid());
        assertFalse(f.has(HostFacts.CAP_SYS_PTRACE));
    }

    @Test
    void lockdownIsTheWordInBrackets() {
        assertEquals("confidentiality", read(lab().file("/sys/kernel/security/lockdown", "none integrity [confidentiality]\n")).lockdown());
        assertNull(read(lab().file("/sys/kernel/security/lockdown", "none\n")).lockdown());
        assertEquals(Outcome.MALFORMED, diagnostics.getFirst().outcome());
        assertNull(read(lab().error("/sys/kernel/security/lockdown", Errno.ENOENT)).lockdown());
        assertEquals(List.of(), diagnostics, "kernels without it are normal");
        assertNull(read(lab().error("/sys/kernel/security/lockdown", Errno.EACCES)).lockdown());
        assertEquals(Outcome.DENIED, diagnostics.getFirst().outcome());
    }

    @Test
    void debugfsThatIsNotMountedComesWithItsRemedy() {
        HostFacts f = read(lab().file("/proc/mounts", "proc /proc proc rw 0 0\n"));
        assertNull(f.debugfs());
        assertNull(f.tracefs());
        assertEquals(0, f.cgroupVersion());
        Diagnostic d = diagnostics.getFirst();
        assertEquals(1, diagnostics.size());
        assertEquals(Outcome.ABSENT, d.outcome());
        assertEquals("debugfs is not mounted", d.reason());
        assertEquals("Mount it as root: mount -t debugfs none /sys/kernel/debug", d.remedy());
        read(lab().file("/proc/mounts", "none /debug debugfs rw 0 0\n"));
        assertEquals(Outcome.UNSUPPORTED, diagnostics.getFirst().outcome());
        assertEquals("/debug", diagnostics.getFirst().path());
    }

    @Test
    void mountsThatCannotBeReadAreNotAbsentMounts() {
        HostFacts f = read(lab().error("/proc/mounts", Errno.EACCES));
        assertNull(f.debugfs());
        assertEquals(-1, f.cgroupVersion());
        assertEquals(List.of(Outcome.DENIED), diagnostics.stream().map(Diagnostic::outcome).toList());
    }

    @Test
    void aTreeWithoutProcSaysWhatIsMissing() {
        HostFacts f = read(new MemoryRoot());
        assertEquals(new HostFacts(null, null, null, null, -1, 0, null, -1, Integer.MIN_VALUE, null, null, -1), f);
        assertEquals(8, diagnostics.stream().mapToInt(Diagnostic::count).sum(), diagnostics.toString());
        assertTrue(diagnostics.stream().allMatch(d -> d.outcome() == Outcome.ABSENT));
    }

    @Test
    void theReleaseMayComeFromTheBanner() {
        MemoryRoot root = lab().error("/proc/sys/kernel/osrelease", Errno.ENOENT).file("/proc/version", "Linux version 6.1.0-50-amd64 (debian-kernel@lists.debian.org) (gcc-12) #1 SMP\n");
        assertEquals("6.1.0-50-amd64", read(root).kernel());
        assertEquals(List.of(), diagnostics);
        root.file("/proc/version", "nothing of the kind");
        assertNull(read(root).kernel());
        assertEquals(2, diagnostics.size());
    }

    @Test
    void numbersThatAreNoneAreMalformed() {
        HostFacts f = read(lab().file("/proc/sys/kernel/kptr_restrict", "x\n").file("/proc/sys/kernel/perf_event_paranoid", "-2\n").file("/proc/self/status", "Uid:\t-1\t0\nCapEff:\tzz\n"));
        assertEquals(-1, f.kptrRestrict());
        assertEquals(Integer.MIN_VALUE, f.perfEventParanoid());
        assertEquals(-1, f.uid());
        assertEquals(0, f.capEff());
        assertEquals(4, diagnostics.size());
        assertEquals(-1, read(lab().file("/proc/sys/kernel/perf_event_paranoid", "-1\n")).perfEventParanoid());
        assertEquals(List.of(), diagnostics);
    }

    /** Before 6.1 no file names the machine; the layout of cpuinfo (arch/x86/kernel/cpu/proc.c, arch/arm64/kernel/cpuinfo.c) does. */
    @Test
    void theMachineOfOldKernels() {
        String x86 = "processor\t: 0\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nfpu\t\t: yes\nflags\t\t: fpu lm\n";
        assertEquals("x86_64", Machine.of(x86));
        assertNull(Machine.of(x86.replace("fpu\t\t: yes", "fdiv_bug\t: no")));
        assertEquals("aarch64", Machine.of("processor\t: 0\nBogoMIPS\t: 50.00\nFeatures\t: fp\nCPU implementer\t: 0x41\nCPU architecture: 8\n"));
        assertNull(Machine.of("processor\t: 0\nmodel name\t: ARMv7 Processor\nCPU implementer\t: 0x41\n"));
        assertNull(Machine.of("processor\t: 0\ncpu\t\t: POWER9, altivec supported\n"), "little or big endian is not said");
        MemoryRoot root = lab().error("/proc/sys/kernel/arch", Errno.ENOENT).file("/proc/cpuinfo", x86);
        assertEquals("x86_64", read(root).machine());
        assertEquals(List.of(), diagnostics);
        assertNull(read(root.file("/proc/cpuinfo", "")).machine());
        assertEquals("/proc/sys/kernel/arch", diagnostics.getFirst().path());
    }

    private static Mounts mounts(String text) {
        return Mounts.parse(Fixture.text(text)).value();
    }

    @Test
    void mountPointsAreUnescaped() {
        assertEquals("/a b\n\\c\u00ff", mounts("x /a\\040b\\012\\134c\\377 debugfs rw 0 0\n").debugfs());
        assertEquals("/sys/kernel/debug", mounts("x /odd debugfs rw 0 0\nx /sys/kernel/debug debugfs rw 0 0\nx /other debugfs rw 0 0\n").debugfs());
        assertEquals("\\04\\9x", Mounts.unescape("\\04\\9x"));
        assertNull(mounts("debugfs /tmp/debugfs tmpfs debugfs 0 0\n").debugfs(), "a device of that name is not that file system");
    }

    @Test
    void cgroupVersions() {
        assertEquals(2, mounts("c /sys/fs/cgroup cgroup2 rw 0 0\n").cgroupVersion());
        assertEquals(1, mounts("c /sys/fs/cgroup/memory cgroup rw,memory 0 0\n").cgroupVersion());
        assertEquals(1, mounts("c /sys/fs/cgroup/unified cgroup2 rw 0 0\nc /c cgroup rw 0 0\n").cgroupVersion());
        assertEquals(1, mounts("c /c cgroup rw 0 0\nc /sys/fs/cgroup/unified cgroup2 rw 0 0\n").cgroupVersion());
    }

    @Test
    void damagedMountsAreTold() {
        Parsed<Mounts> p = Mounts.parse(Fixture.text("x /sys/kernel/debug debugfs rw 0 0\nnonsense\nx /sys/kernel/tracing tracefs"));
        assertEquals("/sys/kernel/debug", p.value().debugfs());
        assertNull(p.value().tracefs());
        assertEquals(List.of(2, 3), p.problems().stream().map(x -> x.line()).toList());
        assertEquals(1, Mounts.parse(new Content("x / y z 0 0\n".getBytes(), true)).problems().size());
    }

    @Test
    void noBytesMakeItThrow() {
        Property.holds(3000, d -> {
            Mounts m = mounts(d.pieces(200, " ", "\n", "debugfs", "tracefs", "cgroup", "cgroup2", "\\040", "\\", "/sys", "\0", "\u00ff"));
            assertTrue(m.cgroupVersion() >= 0 && m.cgroupVersion() <= 2);
            MemoryRoot root = new MemoryRoot();
            for (String f : List.of("sys/kernel/hostname", "sys/kernel/osrelease", "sys/kernel/arch", "sys/kernel/kptr_restrict", "self/status", "mounts", "version", "cpuinfo")) {
                if (d.oneIn(2)) {
                    root.file("/proc/" + f, d.oneIn(2) ? d.bytes(d.below(100)) : d.pieces(100, "Linux version ", "Uid:\t", "1", "\t", "\n", "CapEff:\t", "0", " ").getBytes());
                }
            }
            root.file("/sys/kernel/security/lockdown", d.pieces(30, "[", "]", "none", " ", "\n"));
            List<Diagnostic> out = new ArrayList<>();
            HostReader.read(root, out);
            assertFalse(out.isEmpty());
        });
    }
}
