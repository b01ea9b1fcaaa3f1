// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.follow;

import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.swt.widgets.Control;

/** Fills a view anew whenever it may have to show something else: another host, another selection, another reading. */
public final class Follower implements LinkedSelection.Listener {
    private final Object view;
    private final Runnable fill;
    private final boolean events;

    private Follower(Object view, Runnable fill, boolean events) {
        this.view = view;
        this.fill = fill;
        this.events = events;
    }

    /**
     * Fills now, and until the control is disposed.
     *
     * @param view   what selects in the name of the view: that needs no filling
     * @param events whether the view shows events of recordings too
     */
    public static void attach(LinkedSelection selection, Control until, Object view, boolean events, Runnable fill) {
        Follower f = new Follower(view, fill, events);
        selection.add(f);
        until.addDisposeListener(e -> selection.remove(f));
        fill.run();
    }

    @Override
    public void hostShown() {
        fill.run();
    }

    @Override
    public void selected(Object origin) {
        if (origin != view) {
            fill.run();
        }
    }

    @Override
    public void read() {
        fill.run();
    }

    @Override
    public void recorded() {
        if (events) {
            fill.run();
        }
    }
}
