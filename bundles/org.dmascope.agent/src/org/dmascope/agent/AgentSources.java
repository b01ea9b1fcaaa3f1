// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.kernel.StructWalker;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.nvml.NvmlSource;
import org.dmascope.core.source.rdma.RdmaSource;
import org.dmascope.linux.Libc;
import org.dmascope.linux.NvmlLibrary;
import org.dmascope.linux.RdmaSocket;

/** All sources of a live host: those that only read files, and those that need more of the machine. */
final class AgentSources {
    private AgentSources() {
    }

    /** What the kernel says of itself, kept for this user. */
    static KernelFactsCache facts(Libc libc, SystemRoot root) {
        return new KernelFactsCache(root, FactsFile.ofThisUser(libc.effectiveUser(), System.getenv("XDG_RUNTIME_DIR")));
    }

    static List<Source> all(Libc libc, KernelFactsCache facts, StructWalker bpf, KcoreWalker kcore) {
        List<Source> all = new ArrayList<>(Sources.all());
        all.add(new RdmaSource(new RdmaSocket(libc)));
        all.add(new NvmlSource(new NvmlLibrary()));
        all.add(new StructSource(facts, bpf, kcore, kcore::regions));
        all.add(new KcoreSource(facts, kcore));
        return List.copyOf(all);
    }
}
