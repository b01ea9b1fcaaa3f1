// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import org.dmascope.analysis.Delta;
import org.dmascope.analysis.Snapshot;
import org.dmascope.session.SurveyReading;
import org.dmascope.ui.rows.HostRows;

/** What a job brings to the display thread: the reading, what was merged of it, and what is different from the one before. */
record Fresh(SurveyReading reading, Snapshot snapshot, Delta delta, HostRows rows) {
}
