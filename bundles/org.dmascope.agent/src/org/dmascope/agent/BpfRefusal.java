// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.kernel.Walk;

/** Tells in plain words why the kernel or the host does not let BPF programs walk, and what would help. */
final class BpfRefusal {
    /** The level in force stands in brackets (security/lockdown/lockdown.c). */
    private static final String LOCKDOWN = "/sys/kernel/security/lockdown";
    private static final String CONFIDENTIALITY = "[confidentiality]";
    private static final String BTF = "/sys/kernel/btf/vmlinux";
    private static final String STATUS = "/proc/self/status";
    private static final String CAPABILITIES = "CapEff:";
    /** include/uapi/linux/capability.h. */
    private static final long CAP_SYS_ADMIN = 1L << 21;
    private static final long CAP_PERFMON = 1L << 38;
    private static final long CAP_BPF = 1L << 39;
    private static final String OTHER_WAY = "the walk through /proc/kcore needs no BPF";

    private final SystemRoot root;

    BpfRefusal(SystemRoot root) {
        this.root = root;
    }

    /** There is nothing to load, or nothing to load it with. */
    static Walk.Refused notFound(Reading<?> why) {
        if (why instanceof Reading.Unsupported<?> u && u.errno() == Errno.ENOENT) {
            return new Walk.Refused(Errno.EOPNOTSUPP, u.reason() + ", which BPF programs are loaded with",
                    "install the package libbpf1 (Debian, Ubuntu) or libbpf (Fedora, openSUSE, Arch)");
        }
        return new Walk.Refused(Errno.EOPNOTSUPP, why instanceof Reading.Unsupported<?> u ? u.reason() : "the BPF programs cannot be read", OTHER_WAY);
    }

    /** Loading failed; the reason of the reading is what libbpf or the verifier said last. */
    Walk.Refused of(Reading<?> failure) {
        int errno = failure.errno();
        String said = failure instanceof Reading.Failed<?> f && !f.reason().isEmpty() ? ": " + Names.display(f.reason()) : " (" + Errno.name(errno) + ")";
        if (text(LOCKDOWN).contains(CONFIDENTIALITY)) {
            return new Walk.Refused(Errno.EPERM, "the kernel is locked down for confidentiality: BPF programs may not read kernel memory",
                    "boot without lockdown=confidentiality; bufinfo and fdinfo can still be read");
        }
        if (!mayLoad()) {
            return new Walk.Refused(Errno.EPERM, "BPF programs may not be loaded: the capabilities CAP_BPF and CAP_PERFMON are missing",
                    "run the agent as root, or with the capabilities CAP_BPF and CAP_PERFMON");
        }
        if (root.read(BTF, 1) instanceof Reading.Absent) {
            return new Walk.Refused(Errno.EOPNOTSUPP, "this kernel does not carry its type information (" + BTF + ")",
                    "use a kernel that was built with CONFIG_DEBUG_INFO_BTF");
        }
        return switch (errno) {
            case Errno.EPERM -> new Walk.Refused(errno, "the kernel does not permit BPF programs" + said, "look for a security policy that forbids bpf(2)");
            case Errno.ENOMEM -> new Walk.Refused(errno, "there is not enough memory for the BPF programs" + said, null);
            case Errno.ENOSYS -> new Walk.Refused(Errno.EOPNOTSUPP, "this kernel has no BPF", OTHER_WAY);
            default -> new Walk.Refused(Errno.EOPNOTSUPP, "this kernel does not take the BPF programs" + said, OTHER_WAY);
        };
    }

    private String text(String path) {
        return root.read(path, SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content c) ? c.line() : "";
    }

    /** True also when the capabilities cannot be read: then the kernel's own answer is told. */
    private boolean mayLoad() {
        String hex = text(STATUS).lines().filter(l -> l.startsWith(CAPABILITIES)).findFirst().map(l -> l.substring(CAPABILITIES.length()).strip()).orElse("");
        if (!hex.matches("[0-9a-f]{1,16}")) {
            return true;
        }
        long caps = Long.parseUnsignedLong(hex, 16);
        return (caps & CAP_SYS_ADMIN) != 0 || (caps & CAP_BPF) != 0 && (caps & CAP_PERFMON) != 0;
    }
}
