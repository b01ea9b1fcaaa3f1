// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.util.List;

/**
 * Why something failed.
 *
 * @param query    what failed
 * @param host     what it was held against; null when nothing was read
 * @param names    what the names of the query stand for
 * @param causes   those that fit or may fit, the narrowest and then the likeliest first
 * @param ruledOut those of the same errno and stage that what was asked for or read rules out, in the order of the table
 */
public record Causes(FailureQuery query, FailureHost host, List<Named> names, List<Cause> causes, List<Cause> ruledOut) {
    public Causes {
        names = List.copyOf(names);
        causes = List.copyOf(causes);
        ruledOut = List.copyOf(ruledOut);
    }
}
