// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.Objects;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.source.Survey;

/**
 * The host that is asked about: one reading, with the rights of processes when these were asked for.
 *
 * @param snapshot what was made of it
 * @param survey   what was read
 */
public record ReadyHost(Snapshot snapshot, Survey survey) {
    public ReadyHost {
        Objects.requireNonNull(snapshot);
        Objects.requireNonNull(survey);
    }
}
