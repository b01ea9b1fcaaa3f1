// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import org.dmascope.core.Names;
import org.dmascope.core.Reading;

/** A failed reading as one line for a person. */
final class Failures {
    private Failures() {
    }

    static String line(Reading<?> failure) {
        String path = Names.display(failure.path());
        return switch (failure) {
            case Reading.Absent<?> a -> path + ": there is no such file";
            case Reading.Denied<?> d -> path + ": permission denied";
            case Reading.Unsupported<?> u -> said(path, u.reason());
            case Reading.Malformed<?> m -> said(path, m.line() == 0 ? m.reason() : "line " + m.line() + ": " + m.reason());
            case Reading.Failed<?> f -> said(path, f.reason());
            case Reading.Ok<?> ok -> throw new IllegalStateException("not a failure: " + path);
        };
    }

    private static String said(String path, String reason) {
        return path.isEmpty() || reason.contains(path) ? reason : path + ": " + reason;
    }
}
