// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.Locale;

import org.dmascope.core.axis.Word;

/** What becomes of peer to peer between two ends, in one word: the kernel's answer with the way that it means. */
public enum PathVerdict implements Word {
    /** The same function. */
    SAME,
    /** Below one bridge, by the address on the bus. */
    DIRECT,
    /** ACS sends it up to the root, which passes it on. */
    REDIRECT,
    /** Through the host bridge that both are below. */
    BRIDGE,
    /** Across two host bridges. */
    ACROSS,
    /** Not at all. */
    NEVER,
    UNKNOWN;

    public static PathVerdict of(PathState p) {
        boolean same = p.route().provider() == p.route().client();
        return !p.type().known() ? same ? SAME : UNKNOWN : switch (p.type().value()) {
            case BUS_ADDRESS -> same ? SAME : DIRECT;
            case THROUGH_HOST_BRIDGE -> !p.redirecting().isEmpty() ? REDIRECT : p.a().hostBridge().equals(p.b().hostBridge()) ? BRIDGE : ACROSS;
            case NOT_SUPPORTED -> NEVER;
        };
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
