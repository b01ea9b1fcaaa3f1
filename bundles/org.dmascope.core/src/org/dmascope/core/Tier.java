// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

/**
 * How strong a piece of evidence is. The order is the order used for merging: the earlier tier wins, a disagreement is kept and shown.
 */
public enum Tier {
    /** Kernel structures, read through a BPF iterator (exact) or kcore with BTF (sampled). */
    STRUCT,
    /** Text that the kernel prints: debugfs, fdinfo, netlink, sysfs, cgroupfs. Exact, as printed. */
    TEXT,
    /** Trace events; exact from the start of the recording. */
    EVENT,
    /** A trial attachment that was made; exact for that moment and that pair. */
    TRIAL,
    /** Exporter and importer catalogue; an inference, always with the rule's name. */
    RULE,
    /** Correlation of two sources; an inference, with a confidence. */
    JOIN;

    /** Whether a value of this tier is inferred, not observed. */
    public boolean inferred() {
        return this == RULE || this == JOIN;
    }

    /** One letter for the mark beside a value: S, T, E, X, R, J. */
    public char mark() {
        return this == TRIAL ? 'X' : name().charAt(0);
    }
}
