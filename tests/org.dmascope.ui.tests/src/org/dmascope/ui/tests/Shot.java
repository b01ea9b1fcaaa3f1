// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;

/** A picture of a part of the window as it stands on the screen, when nothing in it moves any more. */
final class Shot {
    private static final String OURS = "org.dmascope";
    /** Paints that a part may need until two look the same. */
    private static final int MOST = 200;

    private Shot() {
    }

    /**
     * Waits until the control was really painted and looks the same after another paint: GTK lays out and paints with its clock of frames,
     * so that a queue of events that is empty says little.
     */
    static ImageData still(String what, Supplier<Control> of) {
        Ui.until("no job of the program runs", () -> Arrays.stream(Job.getJobManager().find(null))
                .noneMatch(j -> j.getState() == Job.RUNNING && j.getClass().getName().startsWith(OURS)));
        ImageData before = null;
        for (int i = 0; i < MOST; i++) {
            painted(what, of);
            ImageData now = Ui.on(() -> capture(of.get()));
            if (before != null && Arrays.equals(before.data, now.data)) {
                return now;
            }
            before = now;
        }
        return fail("still moving: " + what);
    }

    /** Waits for a paint of all of the control. */
    static void painted(String what, Supplier<Control> of) {
        AtomicInteger paints = new AtomicInteger();
        Listener count = e -> paints.incrementAndGet();
        Ui.run(() -> {
            Control c = of.get();
            Point size = c.getSize();
            c.addListener(SWT.Paint, count);
            c.redraw(0, 0, size.x, size.y, true);
        });
        Ui.until(what + " is painted", () -> paints.get() > 0);
        Ui.run(() -> of.get().removeListener(SWT.Paint, count));
    }

    private static ImageData capture(Control control) {
        Point at = control.toDisplay(0, 0);
        Point size = control.getSize();
        Image image = new Image(Ui.display(), size.x, size.y);
        GC gc = new GC(Ui.display());
        gc.copyArea(image, at.x, at.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }
}
