// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialStep.Stage;

/**
 * Makes the calls that trials are made of some hundred times before the first one, on files that no device is behind, so that the Java machine has compiled
 * the way to them: what a step of a trial took is then the kernel's time. Costs some milliseconds, in an emulated machine some hundred.
 */
final class WarmUp {
    /** The first compiler of the Java machine takes a method after 200 calls (Tier3InvocationThreshold). */
    private static final int ROUNDS = 250;
    private static final String NODE = "/dev/null";
    private static final int ARGUMENT = 24;
    /** Of no driver; /dev/null answers ENOTTY to every request. */
    private static final long REQUEST = Ioctl.write('\0', 0, ARGUMENT);

    private WarmUp() {
    }

    static void run(DeviceCalls calls) {
        for (int i = 0; i < ROUNDS; i++) {
            Attempt a = new Attempt(calls);
            int memory = a.step(Stage.EXPORT, "memfd_create", () -> calls.memfd(1));
            if (memory >= 0) {
                a.onUndo(Stage.RELEASE, "close", () -> calls.close(memory));
            }
            int file = a.open(Stage.EXPORT, Stage.RELEASE, NODE);
            if (file >= 0) {
                calls.inode(file);
                a.ioctl(Stage.ATTACH, "ioctl", file, REQUEST, new byte[ARGUMENT]);
            }
            a.undoAll();
        }
    }
}
