// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.regex.Pattern;

import org.dmascope.lab.judge.Account.Capability;

/**
 * What an account may read, and what a refusal has to name. The table of the kernel's own checks:
 * <ul>
 * <li>debugfs (bufinfo): the folder is 0700 root, so DAC_READ_SEARCH; a read-only file without ioctl or mmap stays readable in lockdown
 * (fs/debugfs/file.c, debugfs_locked_down());
 * <li>/proc/kcore: mode 0400, so DAC_READ_SEARCH; SYS_RAWIO at open, and not in lockdown confidentiality (fs/proc/kcore.c, open_kcore());
 * the addresses of the symbols need SYSLOG (kernel/kallsyms.c, kallsyms_show_value());
 * <li>BPF iterators: BPF and PERFMON (kernel/bpf/syscall.c, bpf_prog_load()), and no reads of kernel memory in lockdown confidentiality
 * (kernel/trace/bpf_trace.c, LOCKDOWN_BPF_READ_KERNEL).
 * </ul>
 */
final class Rights {
    private final Account account;
    private final Lockdown lockdown;

    Rights(Account account, Lockdown lockdown) {
        this.account = account;
        this.lockdown = lockdown;
    }

    boolean bufinfo() {
        return account.has(Capability.DAC_READ_SEARCH);
    }

    boolean kcore() {
        return account.has(Capability.DAC_READ_SEARCH) && account.has(Capability.SYS_RAWIO) && account.has(Capability.SYSLOG)
                && lockdown != Lockdown.CONFIDENTIALITY;
    }

    boolean bpf() {
        return account.has(Capability.BPF) && account.has(Capability.PERFMON) && lockdown != Lockdown.CONFIDENTIALITY;
    }

    /** Whether symbols have addresses for it. */
    boolean symbols() {
        return account.has(Capability.SYSLOG);
    }

    /** What the remedy for the walk through /proc/kcore has to name. */
    Pattern kcoreRemedy() {
        return remedy("root|CAP_SYS_RAWIO|CAP_DAC_READ_SEARCH|CAP_SYSLOG");
    }

    /** What the remedy for the BPF iterators has to name. */
    Pattern bpfRemedy() {
        return remedy("root|CAP_BPF|CAP_PERFMON");
    }

    private Pattern remedy(String rights) {
        boolean locked = lockdown == Lockdown.CONFIDENTIALITY && account == Account.ROOT;
        return Pattern.compile(locked ? "lockdown" : lockdown == Lockdown.CONFIDENTIALITY ? rights + "|lockdown" : rights);
    }
}
