// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.Objects;

/**
 * A lock that is taken on a path.
 *
 * @param lock   which
 * @param waits  whether it is waited for; a lock that is only tried fails instead
 * @param held   whether it is still held at the steps that follow
 * @param does   what it is taken for
 * @param source file and function of the kernel, or the proposal
 */
public record LockStep(Lock lock, boolean waits, boolean held, String does, String source) {
    public LockStep {
        Objects.requireNonNull(lock);
        Objects.requireNonNull(does);
        Objects.requireNonNull(source);
    }
}
