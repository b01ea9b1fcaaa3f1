// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.List;

import org.dmascope.lab.truth.Checks;

/**
 * What is in the kernel that an agent can put there.
 *
 * @param instances     names below tracing/instances
 * @param kprobeEvents  lines of tracing/kprobe_events
 * @param dynamicEvents lines of tracing/dynamic_events
 * @param bpfPrograms   loaded BPF programs
 * @param agents        agents that run
 */
public record Leftovers(List<String> instances, List<String> kprobeEvents, List<String> dynamicEvents, int bpfPrograms, int agents) {
    public Leftovers {
        instances = List.copyOf(instances);
        kprobeEvents = List.copyOf(kprobeEvents);
        dynamicEvents = List.copyOf(dynamicEvents);
    }

    /** Whether nothing has been added to what was there before any agent. */
    boolean none(Leftovers before) {
        return equals(before);
    }

    void compare(Checks checks, String when, Leftovers before) {
        checks.equal(when + ": tracing instances", before.instances, instances);
        checks.equal(when + ": kprobe events", before.kprobeEvents, kprobeEvents);
        checks.equal(when + ": dynamic events", before.dynamicEvents, dynamicEvents);
        checks.equal(when + ": BPF programs", before.bpfPrograms, bpfPrograms);
        checks.equal(when + ": agents", before.agents, agents);
    }
}
