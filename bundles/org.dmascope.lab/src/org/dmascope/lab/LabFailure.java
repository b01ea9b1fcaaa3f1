// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;

/** The failures that several steps of a start have in common, as sentences for a person. */
final class LabFailure {
    /** How a person gets a lab that does not say where it is. */
    static final String NO_HOME = "the folder of the lab's scripts is not known: start through ./dmascope, or set -D" + LabFiles.HOME_PROPERTY + "=…/native/lab";
    static final String NO_AGENT = "the folder of the agent's jars is not known: start through ./dmascope, or set -D" + LabFiles.AGENT_PROPERTY + "=…";
    static final String NO_QEMU = "qemu-system-x86_64 is not installed (install the package qemu-system-x86)";

    private LabFailure() {
    }

    static <T> Reading<T> cancelled(String path) {
        return new Reading.Failed<>(path, Errno.ECANCELED, "cancelled");
    }

    static <T> Reading<T> failed(String path, String reason) {
        return new Reading.Failed<>(path, 0, reason);
    }

    /** The same failure with the path that a person typed: the socket or script in which it showed says nothing to them. */
    static <T> Reading<T> at(String host, Reading<?> failure) {
        return switch (failure) {
            case Reading.Failed<?> f -> new Reading.Failed<>(host, f.errno(), f.reason());
            case Reading.Unsupported<?> u -> new Reading.Unsupported<>(host, u.errno(), u.reason());
            case Reading.Malformed<?> m -> new Reading.Malformed<>(host, m.line(), m.reason());
            default -> failure.retype();
        };
    }
}
