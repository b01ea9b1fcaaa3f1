// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import org.dmascope.analysis.Applied;
import org.dmascope.analysis.Delta;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.TopologyUpdater;
import org.dmascope.model.topology.Topology;
import org.dmascope.session.SurveyReading;
import org.dmascope.ui.rows.HostRows;

/**
 * What a job brings to the display thread: the reading, what was merged of it, and what is different from the one before.
 *
 * @param first for the first reading of a host, for which there is no topology yet that somebody looks at
 */
record Fresh(SurveyReading reading, Snapshot snapshot, Delta delta, HostRows rows, First first) {
    /** A topology that was filled beside the display thread: 100,000 buffers are seconds of work. */
    record First(Topology topology, Applied applied) {
        static First of(Delta delta) {
            Topology t = TopologyUpdater.create();
            return new First(t, TopologyUpdater.apply(t, delta));
        }
    }
}
