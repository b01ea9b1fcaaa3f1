// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.util.Objects;

/**
 * One thing that could not be read, or was read and was not what the kernel prints.
 *
 * @param source  id of the source, e.g. {@code bufinfo}
 * @param path    raw path of the file or name of the call
 * @param outcome what happened
 * @param errno   error number, 0 when there is none
 * @param line    1-based line for malformed text, else 0
 * @param reason  one sentence in plain words
 * @param remedy  one sentence that says what to do, or null when nothing helps
 * @param count   how many like things this stands for (312 processes denied), at least 1
 */
public record Diagnostic(String source, String path, Outcome outcome, int errno, int line, String reason, String remedy, int count) {
    /** What happened; the JSON prints the lower-case name. */
    public enum Outcome {
        ABSENT, DENIED, UNSUPPORTED, MALFORMED, FAILED, DISAGREE
    }

    public Diagnostic {
        Objects.requireNonNull(source);
        Objects.requireNonNull(path);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(reason);
        if (count < 1) {
            throw new IllegalArgumentException("count " + count);
        }
    }

    /** Makes a diagnostic of a failed reading. @throws IllegalStateException for a reading that succeeded */
    public static Diagnostic of(String source, Reading<?> failure, String remedy) {
        // a chain, not a switch over types: such a switch is linked at run time, which costs milliseconds at the first failure
        if (failure instanceof Reading.Absent<?> a) {
            return new Diagnostic(source, a.path(), Outcome.ABSENT, a.errno(), 0, "not there (" + Errno.name(a.errno()) + ")", remedy, 1);
        } else if (failure instanceof Reading.Denied<?> d) {
            return new Diagnostic(source, d.path(), Outcome.DENIED, d.errno(), 0, "permission denied (" + Errno.name(d.errno()) + ")", remedy, 1);
        } else if (failure instanceof Reading.Unsupported<?> u) {
            return new Diagnostic(source, u.path(), Outcome.UNSUPPORTED, u.errno(), 0, u.reason(), remedy, 1);
        } else if (failure instanceof Reading.Malformed<?> m) {
            return new Diagnostic(source, m.path(), Outcome.MALFORMED, 0, m.line(), m.reason(), remedy, 1);
        } else if (failure instanceof Reading.Failed<?> f) {
            return new Diagnostic(source, f.path(), Outcome.FAILED, f.errno(), 0, f.reason(), remedy, 1);
        }
        throw new IllegalStateException("not a failure: " + failure.path());
    }
}
