// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.util.function.BooleanSupplier;

import org.dmascope.core.Reading;

/**
 * A host that is read once or again and again. The agent is started by the first reading and stays for the next ones; when it has died, the
 * next reading starts another. {@link #read} is called by one thread at a time; {@link #close} by any thread, also while a reading runs.
 */
public final class HostSession implements AutoCloseable {
    private final HostSpec spec;

    HostSession(HostSpec spec, SessionSettings settings, LabOpener lab) {
        this.spec = spec;
    }

    public HostSpec spec() {
        return spec;
    }

    /**
     * Reads the host.
     *
     * @param cancelled asked at least five times a second; a cancelled reading comes back within a second
     * @return every failure carries one clear line ({@link Reading.Failed#reason()} and so on); errno ECANCELED when it was cancelled.
     *         What could be read only in part is {@link Reading.Ok} with diagnostics in the survey.
     */
    public Reading<SurveyReading> read(ReadOptions options, BooleanSupplier cancelled) {
        return new Reading.Unsupported<>(spec.text(), 0, "not yet");
    }

    /** Ends the agent. Waits at most a few seconds. */
    @Override
    public void close() {
    }
}
