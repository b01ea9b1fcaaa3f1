// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

/**
 * What the guest has killed in the middle of trials (native/lab/src/trial_kill.c), and what runs in it now.
 *
 * @param trials   processes of trials that were killed
 * @param agents   agents that were, each with a trial under way
 * @param holding  of all these while the trial had a buffer
 * @param attached of all these while something was attached to it
 * @param orphans  processes of trials that outlived their agent
 * @param alive    processes of trials that run now
 * @param living   agents that run now
 * @param fds      most descriptors that one of these has
 */
public record Kills(int trials, int agents, int holding, int attached, int orphans, int alive, int living, int fds) {
    public int all() {
        return trials + agents;
    }
}
