// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.List;

import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;

/** A kind of importer that can be tried, or that is listed so that people read why it is not. */
interface Importer {
    /** What it does, said before it is done. */
    TrialKind kind();

    /** Those of a host; at least one, which says what is missing where there is none. Opens nothing. */
    List<TrialParty> parties(SystemRoot root, DeviceCalls calls);

    /** How large a buffer it wants; asked before one is made. @return bytes, whole pages; negative when a step failed */
    default long bytes(Attempt attempt, TrialParty party) {
        return Exporter.BYTES;
    }

    /** Takes a buffer of so many bytes. @return negative when a step failed */
    int take(Attempt attempt, TrialParty party, int buffer, long bytes);
}
