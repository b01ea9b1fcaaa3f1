// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.dmascope.ui.live.SlowJob;
import org.eclipse.swt.widgets.Display;

/**
 * Has drawings made in the background, one at a time; the one on screen stays until the next is complete. However fast a host is read, it is drawn at most five times
 * a second, and drawing takes a small part of the time. Display thread only.
 */
final class LayoutDesk {
    private static final long MS = 1_000_000;
    private static final long LEAST_MS = 200;
    private static final long LONGEST_MS = 10_000;
    /** One part in so many of the time goes into drawing what is read again and again. */
    private static final int SHARE = 50;
    /** A layout that takes longer is shown with a way to end it. */
    private static final int SLOW_MS = 1000;

    private final Display display;
    private final Supplier<Wanted> next;
    private final Consumer<Drawn> done;
    private LayoutJob running;
    private SlowJob slow;
    private boolean dirty;
    private boolean waiting;
    private boolean disposed;
    private long begun;
    private long notBefore = System.nanoTime();
    private int made;

    /**
     * @param next what is to be drawn now; null when nothing is, or nobody looks
     * @param done told of each drawing; of null when one was cancelled and none follows
     */
    LayoutDesk(Display display, Supplier<Wanted> next, Consumer<Drawn> done) {
        this.display = display;
        this.next = next;
        this.done = done;
    }

    /** How many drawings were begun, for tests. */
    int made() {
        return made;
    }

    /** Whether no drawing is being made or waited for, for tests. */
    boolean idle() {
        return running == null && !dirty;
    }

    /** The host was read again: the drawing that is being made comes first. */
    void readAgain() {
        dirty = true;
        begin();
    }

    /** The user wants to see something else: what is being made is not wanted any more. */
    void changed() {
        dirty = true;
        notBefore = System.nanoTime();
        if (running == null) {
            begin();
        } else {
            running.cancel();
        }
    }

    private void begin() {
        long wait = (notBefore - System.nanoTime()) / MS;
        if (running != null || !dirty || disposed) {
            return;
        }
        if (wait > 0) {
            if (!waiting) {
                waiting = true;
                display.timerExec((int) wait + 1, () -> {
                    waiting = false;
                    begin();
                });
            }
            return;
        }
        dirty = false;
        Wanted wanted = next.get();
        if (wanted == null) {
            return;
        }
        begun = System.nanoTime();
        made++;
        LayoutJob job = new LayoutJob(wanted, display, this::ended);
        running = job;
        job.schedule();
        display.timerExec(SLOW_MS, () -> {
            if (running == job && !disposed) {
                slow = new SlowJob(job);
                slow.schedule();
            }
        });
    }

    private void ended(LayoutJob job, Drawn drawn) {
        if (job != running) {
            return;
        }
        running = null;
        if (slow != null) {
            slow.end();
            slow = null;
        }
        long now = System.nanoTime();
        notBefore = Math.max(notBefore, dirty && drawn == null ? now : now + Math.clamp((now - begun) * SHARE, LEAST_MS * MS, LONGEST_MS * MS));
        if (!disposed && (drawn != null || !dirty)) {
            done.accept(drawn);
        }
        begin();
    }

    void dispose() {
        disposed = true;
        dirty = false;
        if (running != null) {
            running.cancel();
        }
        if (slow != null) {
            slow.end();
        }
    }
}
