// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.List;

import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;

/** A kind of exporter that can be tried. */
interface Exporter {
    /** Bytes of the buffer of an importer that takes any: 64 KiB, whole pages on every machine. */
    long BYTES = 64 << 10;

    /** What it does, said before it is done. */
    TrialKind kind();

    /** Those of a host; at least one, which says what is missing where there is none, unless they are tried by name only. Opens nothing. */
    List<TrialParty> parties(SystemRoot root, DeviceCalls calls);

    /** Makes a buffer of so many bytes, a power of two from {@link #BYTES} on. @return an fd of it, which is closed when the trial is undone; negative when a step failed */
    int make(Attempt attempt, TrialParty party, long bytes);

    /** How large the buffer is that was made. @param asked what {@link #make} was asked for; {@code buffer} its fd */
    default long size(Attempt attempt, int buffer, long asked) {
        return asked;
    }
}
