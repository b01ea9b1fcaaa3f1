// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;

/** Why something could not be read, in a line. */
final class Refusal {
    private Refusal() {
    }

    static String of(Reading<?> failure) {
        return failure.ok() ? "read" : Diagnostic.of("lab", failure, null).reason();
    }
}
