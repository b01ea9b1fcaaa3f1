// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

import org.dmascope.analysis.failure.Causes;

/** Why a call on a dma-buf failed: each cause with what was looked at, how to tell it and what to do. */
public final class FailureExplanation {
    public static final String SCHEMA = "dmascope-failure/1";

    private final Causes causes;

    private FailureExplanation(Causes causes) {
        this.causes = Objects.requireNonNull(causes);
    }

    public static FailureExplanation of(Causes causes) {
        return new FailureExplanation(causes);
    }

    /** For people. */
    public void text(OutputStream out) throws IOException {
        new FailureText(causes).write(new Utf8Output(out));
    }

    /** As a document of {@link #SCHEMA}. */
    public void json(OutputStream out) throws IOException {
        new FailureJson(causes).write(out);
    }
}
