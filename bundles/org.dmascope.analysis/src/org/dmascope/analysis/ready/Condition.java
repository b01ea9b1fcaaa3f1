// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

/** One condition that an exporter and an importer must meet. Stateless. */
public interface Condition {
    AboutCondition about();

    /** Looks at a pair; what the reading does not settle is unknown, with the reason and what would settle it. */
    ReadyRow look(ReadyPair pair);
}
