// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.List;

import org.dmascope.analysis.Snapshot;

/** Plays actions over a reading. Nothing is done to any host. */
public final class WhatIf {
    private final Host host;

    public WhatIf(Snapshot snapshot) {
        host = new Host(snapshot);
    }

    /** What an action would do. Never throws for what a host says. */
    public Prediction predict(Action action, Policy policy) {
        if (action instanceof Action.OnTarget t) {
            return new DeviceForecast(host, t, policy).predict();
        }
        return action instanceof Action.Close c ? new CloseForecast(host, c, policy).predict() : new EvictForecast(host, (Action.Evict) action, policy).predict();
    }

    /** The same action under several contracts. */
    public List<Prediction> compare(Action action, List<Policy> policies) {
        return policies.stream().map(p -> predict(action, p)).toList();
    }
}
