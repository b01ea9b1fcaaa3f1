// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.List;
import java.util.Objects;

/**
 * A way through the kernel with the locks that it takes, in their order.
 *
 * @param id       stable
 * @param title    what is done
 * @param proposal whether no kernel has it so
 */
public record LockPath(String id, String title, boolean proposal, List<LockStep> steps) {
    public LockPath {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        steps = List.copyOf(steps);
    }
}
