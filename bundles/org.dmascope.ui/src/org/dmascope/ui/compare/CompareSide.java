// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.util.Objects;

import org.dmascope.analysis.Snapshot;
import org.dmascope.session.HostSpec;

/**
 * One of the readings that are compared. Two of one host are the same, unless one of them is another mark.
 *
 * @param spec the host or capture
 * @param mark the reading that was kept of it; null for the last one
 */
public record CompareSide(HostSpec spec, Snapshot mark) {
    public CompareSide {
        Objects.requireNonNull(spec);
    }

    /** The last reading of a host, or a capture. */
    public static CompareSide of(HostSpec spec) {
        return new CompareSide(spec, null);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof CompareSide s && spec.equals(s.spec) && mark == s.mark;
    }

    @Override
    public int hashCode() {
        return spec.hashCode();
    }
}
