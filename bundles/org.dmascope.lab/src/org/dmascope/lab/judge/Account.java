// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.Set;

/** As whom an agent runs in the guest: the name of its port, and its capabilities (include/uapi/linux/capability.h). */
public enum Account {
    ROOT("root", Set.of(Capability.values())),
    /** Uid 1000, who has made a part of some scenarios. */
    USER("user", Set.of()),
    /** Nobody, with what the walk through /proc/kcore needs. */
    CAP_KCORE("cap-kcore", Set.of(Capability.SYS_RAWIO, Capability.SYSLOG, Capability.DAC_READ_SEARCH)),
    /** Nobody, with what BPF iterators, symbols and debugfs need. */
    CAP_BPF("cap-bpf", Set.of(Capability.BPF, Capability.PERFMON, Capability.SYSLOG, Capability.DAC_READ_SEARCH)),
    /** Nobody, with what BPF iterators need and nothing else. */
    CAP_BPF_ONLY("cap-bpf-only", Set.of(Capability.BPF, Capability.PERFMON)),
    /** Nobody, who may look into the processes of others. */
    CAP_PTRACE("cap-ptrace", Set.of(Capability.SYS_PTRACE)),
    /** Nobody, who may open /proc/kcore but not its file mode. */
    CAP_RAWIO("cap-rawio", Set.of(Capability.SYS_RAWIO));

    /** Those that a reading of dma-bufs needs. */
    public enum Capability {
        DAC_READ_SEARCH, SYS_RAWIO, SYS_PTRACE, SYSLOG, BPF, PERFMON
    }

    private final String port;
    private final Set<Capability> capabilities;

    Account(String port, Set<Capability> capabilities) {
        this.port = port;
        this.capabilities = capabilities;
    }

    /** The middle of the socket's name: {@code agent.PORT.sock}. */
    public String port() {
        return port;
    }

    boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** For messages. */
    String words() {
        return this == USER ? "ordinary user" : port;
    }
}
