// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.stream.Collectors;

import org.dmascope.analysis.path.PathState;
import org.dmascope.core.Names;

/** A path between two functions in one sentence. */
public final class PathWords {
    private PathWords() {
    }

    /** {@code 41:00.0 → 45:00.0: same host bridge, peer to peer through the host bridge: …}. */
    public static String of(PathState p) {
        String kind = p.pathClass().known() ? p.pathClass().value().words() : "place unknown";
        String type = !p.type().known() ? "whether peer to peer is possible is unknown: " : switch (p.type().value()) {
            case BUS_ADDRESS -> "peer to peer, direct: ";
            case THROUGH_HOST_BRIDGE -> "peer to peer through the host bridge: ";
            case NOT_SUPPORTED -> "not peer to peer: ";
        };
        String blame = p.redirecting().isEmpty() ? ""
                : "; ACS redirects at " + p.redirecting().stream().map(Names::display).collect(Collectors.joining(", "));
        return Said.shortAddress(p.a().id()) + " → " + Said.shortAddress(p.b().id()) + ": " + kind + ", " + type + p.reason() + blame;
    }
}
