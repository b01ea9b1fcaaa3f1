// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;

import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.core.trial.TrialStep.Stage;

/** One trial under way: makes its calls, keeps what each came to and how long it took, and knows how to undo what was done. */
final class Attempt {
    /** Something to undo. */
    private record Undo(Stage stage, String call, IntSupplier work) {
    }

    private final DeviceCalls calls;
    private final List<TrialStep> steps = new ArrayList<>();
    private final Deque<Undo> undo = new ArrayDeque<>();

    Attempt(DeviceCalls calls) {
        this.calls = calls;
    }

    List<TrialStep> steps() {
        return steps;
    }

    /** A call; the negative errno when it failed. */
    int step(Stage stage, String name, IntSupplier call) {
        long start = System.nanoTime();
        return keep(stage, name, call.getAsInt(), System.nanoTime() - start);
    }

    /** A call that has been made. */
    int keep(Stage stage, String name, int r, long took) {
        if (steps.size() < TrialStep.MOST) {
            steps.add(new TrialStep(stage, name, r < 0 ? -r : 0, took));
        }
        return r;
    }

    int ioctl(Stage stage, String name, int fd, long request, byte[] argument, DeviceCalls.Pointed... pointed) {
        return step(stage, name, () -> calls.ioctl(fd, request, argument, pointed));
    }

    /** Opens a node; it is closed when that stage is undone. */
    int open(Stage stage, Stage closed, String node) {
        int fd = step(stage, "open", () -> calls.open(node));
        if (fd >= 0) {
            onUndo(closed, "close", () -> calls.close(fd));
        }
        return fd;
    }

    DeviceCalls calls() {
        return calls;
    }

    void onUndo(Stage stage, String name, IntSupplier call) {
        undo.push(new Undo(stage, name, call));
    }

    /** How much there is to undo. */
    int pending() {
        return undo.size();
    }

    /** Undoes everything, the last first. Nothing keeps the rest from being undone. */
    void undoAll() {
        undoTo(0);
    }

    /** Undoes what has come since there was so much to undo. */
    void undoTo(int left) {
        while (undo.size() > left) {
            Undo u = undo.pop();
            step(u.stage(), u.call(), u.work());
        }
    }
}
