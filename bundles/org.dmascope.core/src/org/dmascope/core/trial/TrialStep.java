// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.Objects;

/**
 * One call of a trial.
 *
 * @param stage which stage of the trial it belongs to
 * @param call  the call by its name in the kernel's headers, e.g. {@code DRM_IOCTL_PRIME_FD_TO_HANDLE}
 * @param errno 0 when it succeeded
 * @param nanos how long it took
 */
public record TrialStep(Stage stage, String call, int errno, long nanos) {
    /** Bound on the calls of a trial. */
    public static final int MOST = 32;

    /** The stages, in their order. */
    public enum Stage {
        /** The exporter makes a buffer and gives an fd of it. */
        EXPORT("export"),
        /** The importer's node is opened and made ready. */
        PREPARE("prepare"),
        /** The importer takes the buffer: attach, and what the importer does at once beside it. */
        ATTACH("attach"),
        /** The importer lets it go. */
        UNDO("undo"),
        /** The buffer's last fd is closed. */
        RELEASE("release");

        private final String word;

        Stage(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public TrialStep {
        Objects.requireNonNull(stage);
        Objects.requireNonNull(call);
    }

    public boolean ok() {
        return errno == 0;
    }
}
