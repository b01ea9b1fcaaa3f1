// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.util.Objects;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.KernelCaps;

/**
 * The host that a failure is held against.
 *
 * @param snapshot what was read of it
 * @param kernel   what its kernel can do
 */
public record FailureHost(Snapshot snapshot, Reading<KernelCaps> kernel) {
    public FailureHost {
        Objects.requireNonNull(snapshot);
        Objects.requireNonNull(kernel);
    }
}
