// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.Map;

import org.dmascope.core.Errno;
import org.dmascope.core.trial.TrialStep.Stage;

/**
 * Calls of one vendor's library within a trial. Its functions return 0 or a number of their own; the step names that number, and carries the errno that
 * comes nearest.
 *
 * @param attempt the trial
 * @param library its file name
 * @param errnos  errno by the vendor's number; EIO for those that are not named
 */
record Vendor(Attempt attempt, String library, Map<Integer, Integer> errnos) {
    /** Loads it. @return negative when it is missing or too old */
    int load(String... functions) {
        return attempt.step(Stage.EXPORT, "dlopen " + library, () -> attempt.calls().libraries().load(library, functions));
    }

    /** A call of the making of a buffer. @return 0, or a negative errno */
    int call(String function, Object... arguments) {
        long start = System.nanoTime();
        int code = attempt.calls().libraries().call(library, function, arguments);
        return attempt.keep(Stage.EXPORT, code == 0 ? function : function + " = " + code, errno(code), System.nanoTime() - start);
    }

    /** What undoes something. */
    void onUndo(String function, Object... arguments) {
        attempt.onUndo(Stage.RELEASE, function, () -> errno(attempt.calls().libraries().call(library, function, arguments)));
    }

    private int errno(int code) {
        return code == 0 ? 0 : -errnos.getOrDefault(code, Errno.EIO);
    }

    /** The buffer's fd, which is closed when the trial is undone. @return it; EIO when the library gave none */
    int taken(int fd) {
        if (fd < 0) {
            return attempt.step(Stage.EXPORT, "the library's descriptor", () -> -Errno.EIO);
        }
        attempt.onUndo(Stage.RELEASE, "close", () -> attempt.calls().close(fd));
        return fd;
    }
}
