// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.lab.truth.Checks;

/**
 * What is in the kernel that an agent can put there. A list is null where the kernel does not let even root look (lockdown).
 *
 * @param instances     names below tracing/instances
 * @param kprobeEvents  lines of tracing/kprobe_events
 * @param dynamicEvents lines of tracing/dynamic_events
 * @param bpfPrograms   loaded BPF programs; null as above
 * @param agents        agents that run
 */
public record Leftovers(List<String> instances, List<String> kprobeEvents, List<String> dynamicEvents, Integer bpfPrograms, int agents) {
    public Leftovers {
        instances = instances == null ? null : List.copyOf(instances);
        kprobeEvents = kprobeEvents == null ? null : List.copyOf(kprobeEvents);
        dynamicEvents = dynamicEvents == null ? null : List.copyOf(dynamicEvents);
    }

    /** Whether all of it may be seen. */
    boolean told() {
        return instances != null && kprobeEvents != null && dynamicEvents != null && bpfPrograms != null;
    }

    void compare(Checks checks, Leftovers before) {
        checks.equal("tracing instances", before.instances, instances);
        checks.equal("kprobe events", before.kprobeEvents, kprobeEvents);
        checks.equal("dynamic events", before.dynamicEvents, dynamicEvents);
        checks.equal("BPF programs", before.bpfPrograms, bpfPrograms);
        checks.equal("agents", before.agents, agents);
    }
}
