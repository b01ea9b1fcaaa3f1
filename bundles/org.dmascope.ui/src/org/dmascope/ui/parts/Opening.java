// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.services.IDisposable;

/**
 * Puts off what the views of an opening window show until the window is painted: frame, tabs, menus and keys come first, then one view after
 * the other, that with the keyboard first. Between two views the display thread does what the user wants meanwhile. A view that is opened
 * later is filled at once. One object per window, from any site; display thread only.
 */
public final class Opening implements IDisposable {
    private static final String QUIET = "\u2026"; //$NON-NLS-1$
    /** A window that nobody sees, in another workspace or behind a locked screen, is not painted; it is filled all the same. */
    private static final int UNSEEN_MS = 2000;
    private static final int LOOK_MS = 10;

    private final Display display;
    private final BooleanSupplier shown;
    private final BooleanSupplier starting;
    private final Deque<Content> waiting = new ArrayDeque<>();
    private final List<Runnable> ready = new ArrayList<>();
    private final List<Runnable> filled = new ArrayList<>();
    private boolean painted;
    private boolean begun;
    private boolean disposed;

    /** What a view shows, and who stands in its place until then. */
    private record Content(IViewSite site, Composite parent, Label quiet, Runnable content) {
        void fill() {
            if (!parent.isDisposed()) {
                quiet.dispose();
                content.run();
                parent.layout(true, true);
                if (active()) {
                    site.getPart().setFocus();
                }
            }
        }

        boolean active() {
            return site.getPage().getActivePart() == site.getPart();
        }
    }

    /**
     * @param shown    whether the window is on the screen
     * @param starting whether windows are still being opened
     */
    public Opening(Display display, BooleanSupplier shown, BooleanSupplier starting) {
        this.display = display;
        this.shown = shown;
        this.starting = starting;
    }

    /** Makes the content of a view: now, or, when the window is not shown yet, after its first paint. */
    public static void fill(IViewSite site, Composite parent, Runnable content) {
        site.<Opening>getService(Opening.class).make(site, parent, content);
    }

    /** The same for a window of which this is the object. */
    public void make(IViewSite site, Composite parent, Runnable content) {
        if (begun || shown.getAsBoolean()) {
            content.run();
            return;
        }
        Label quiet = site.<Look>getService(Look.class).paint(new Label(parent, SWT.NONE), Token.BASE, Token.DIM);
        quiet.setText(QUIET);
        quiet.addListener(SWT.Paint, e -> painted());
        if (waiting.isEmpty()) {
            display.timerExec(UNSEEN_MS, this::painted);
        }
        waiting.add(new Content(site, parent, quiet, content));
    }

    private void painted() {
        if (!painted) {
            painted = true;
            later(this::begin);
        }
    }

    /** Runs once the window is painted and takes keys, before views are filled. */
    public void onReady(Runnable action) {
        if (begun || waiting.isEmpty()) {
            later(action);
        } else {
            ready.add(action);
        }
    }

    /** Runs once all views that the window opened with are filled. */
    public void onFilled(Runnable action) {
        if (waiting.isEmpty()) {
            later(action);
        } else {
            filled.add(action);
        }
    }

    private void begin() {
        if (starting.getAsBoolean()) {
            display.timerExec(LOOK_MS, () -> later(this::begin));
            return;
        }
        begun = true;
        ready.forEach(Runnable::run);
        ready.clear();
        later(this::next);
    }

    /** SWT asks for what waits here only when no event of the user and no paint does. */
    private void next() {
        Content c = waiting.stream().filter(Content::active).findFirst().orElse(waiting.peek());
        if (c != null) {
            waiting.remove(c);
            later(this::next); // also when this view cannot be filled
            c.fill();
        } else {
            filled.forEach(Runnable::run);
            filled.clear();
        }
    }

    private void later(Runnable action) {
        display.asyncExec(() -> {
            if (!disposed) {
                action.run();
            }
        });
    }

    @Override
    public void dispose() {
        disposed = true;
        waiting.clear();
    }
}
