// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.KernelTypes;
import org.dmascope.core.kernel.RegionWalk;
import org.dmascope.core.kernel.StructWalk;
import org.dmascope.core.kernel.StructWalker;
import org.dmascope.core.kernel.Symbols;
import org.dmascope.core.kernel.Walk;
import org.dmascope.core.source.struct.RegionsWriter;
import org.dmascope.linux.KcoreMemory;
import org.dmascope.linux.Libc;

/** Walks the kernel's structures through {@code /proc/kcore}; says of every right and build option that it lacks what it is and what helps. */
final class KcoreWalker implements StructWalker {
    private static final String KPTR_RESTRICT = "/proc/sys/kernel/kptr_restrict";
    private static final String LOCKDOWN = "/sys/kernel/security/lockdown";
    private static final String BPF_INSTEAD = "Walk by BPF instead (a kernel from 6.16 on, libbpf, CAP_BPF and CAP_PERFMON).";

    private final Libc libc;
    private final SystemRoot root;

    KcoreWalker(Libc libc, SystemRoot root) {
        this.libc = libc;
        this.root = root;
    }

    @Override
    public Walk walk(KernelFacts kernel) {
        if (!(kernel.symbols() instanceof Reading.Ok<Symbols>(String p, Symbols symbols))) {
            return unread(kernel.symbols(), "the kernel's symbols", "CONFIG_KALLSYMS");
        }
        if (!(kernel.types() instanceof Reading.Ok<KernelTypes>(String q, KernelTypes types))) {
            return unread(kernel.types(), "the kernel's types", "CONFIG_DEBUG_INFO_BTF");
        }
        String list = StructWalk.list(symbols);
        if (!symbols.addressed()) {
            return hidden();
        }
        if (list == null || symbols.address(list) == 0) {
            return new Walk.Refused(Errno.EOPNOTSUPP, "the kernel's symbols name no list of dma-bufs: it was built without CONFIG_KALLSYMS_ALL, or, before 6.16,"
                    + " without CONFIG_DEBUG_FS", "Use a kernel with both options. " + BPF_INSTEAD);
        }
        String missing = StructWalk.missing(types);
        if (missing != null) {
            return new Walk.Refused(Errno.EOPNOTSUPP, "this kernel's types have no " + missing + ", which the walk needs", BPF_INSTEAD);
        }
        Reading<KcoreMemory> opened = KcoreMemory.open(libc);
        if (!(opened instanceof Reading.Ok<KcoreMemory>(String r, KcoreMemory memory))) {
            return kcore(opened);
        }
        try (memory) {
            StructWalk walk = new StructWalk(types, symbols, memory, symbols.address(list));
            return walk.reachable() ? new Walk.Done(walk.dump())
                    : new Walk.Refused(Errno.EIO, "/proc/kcore does not show the kernel's list of dma-bufs (" + list + ")", BPF_INSTEAD);
        }
    }

    /** The walk over the memory regions of RDMA devices; null when the kernel has no RDMA support loaded. */
    Content regions(KernelFacts kernel) {
        if (!(kernel.symbols() instanceof Reading.Ok<Symbols>(String p, Symbols symbols)) || !(kernel.types() instanceof Reading.Ok<KernelTypes>(String q, KernelTypes types))
                || !RegionWalk.concerns(types)) {
            return null;
        }
        if (!symbols.addressed()) {
            return hidden().document();
        }
        String missing = RegionWalk.missing(types, symbols);
        if (missing != null) {
            return new Walk.Refused(Errno.EOPNOTSUPP, missing, null).document();
        }
        Reading<KcoreMemory> opened = KcoreMemory.open(libc);
        if (!(opened instanceof Reading.Ok<KcoreMemory>(String r, KcoreMemory memory))) {
            return kcore(opened).document();
        }
        try (memory) {
            return RegionsWriter.regions(new RegionWalk(types, symbols, memory).walk());
        }
    }

    private static Walk.Refused unread(Reading<?> failure, String what, String option) {
        String path = failure.path();
        return switch (failure) {
            case Reading.Absent<?> a -> new Walk.Refused(Errno.EOPNOTSUPP, path + " is not there: the kernel was built without " + option,
                    "use a kernel with " + option);
            case Reading.Denied<?> d -> new Walk.Refused(d.errno(), path + " may not be read", "run as root (sudo)");
            case Reading.Malformed<?> m -> new Walk.Refused(Errno.EPROTO, what + " could not be understood: " + m.reason(), null);
            default -> new Walk.Refused(failure.errno() == 0 ? Errno.EIO : failure.errno(), path + " could not be read (" + Errno.name(failure.errno()) + ")", null);
        };
    }

    /** kallsyms_show_value() of kernel/kallsyms.c: 2 hides from everybody, 1 from those without CAP_SYSLOG, 0 also goes by perf_event_paranoid. */
    private Walk.Refused hidden() {
        String restrict = root.read(KPTR_RESTRICT, SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content c) ? c.line() : "";
        if (restrict.equals("2")) {
            return new Walk.Refused(Errno.EPERM, "the kernel hides its addresses from everybody (kernel.kptr_restrict is 2)",
                    "As root: sysctl kernel.kptr_restrict=1");
        }
        return new Walk.Refused(Errno.EPERM, "the kernel hides its addresses from this user (kernel.kptr_restrict is " + (restrict.isEmpty() ? "unknown" : restrict)
                + ", CAP_SYSLOG is missing)", "run as root (sudo), or give the agent CAP_SYSLOG");
    }

    private Walk.Refused kcore(Reading<?> failure) {
        int errno = failure.errno();
        if (errno == Errno.ENOENT) {
            return new Walk.Refused(Errno.EOPNOTSUPP, "/proc/kcore is not there: the kernel was built without CONFIG_PROC_KCORE", BPF_INSTEAD);
        }
        if (errno == Errno.EPERM && root.read(LOCKDOWN, SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content c)
                && c.line().contains("[confidentiality]")) {
            return new Walk.Refused(errno, "/proc/kcore may not be read: the kernel is locked down (confidentiality)",
                    "Start the machine without lockdown=confidentiality; bufinfo and fdinfo are read all the same.");
        }
        if (errno == Errno.EPERM) {
            return new Walk.Refused(errno, "/proc/kcore may not be read: CAP_SYS_RAWIO is missing", "run as root (sudo), or give the agent CAP_SYS_RAWIO");
        }
        if (errno == Errno.EACCES) {
            return new Walk.Refused(errno, "/proc/kcore may not be opened by this user",
                    "run as root (sudo), or give the agent CAP_DAC_READ_SEARCH and CAP_SYS_RAWIO");
        }
        if (failure instanceof Reading.Malformed<?> m) {
            return new Walk.Refused(Errno.EPROTO, "/proc/kcore could not be understood: " + m.reason(), null);
        }
        return new Walk.Refused(errno == 0 ? Errno.EIO : errno, "/proc/kcore could not be read (" + Errno.name(errno) + ")", null);
    }
}
