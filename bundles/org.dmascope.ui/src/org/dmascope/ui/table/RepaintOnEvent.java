// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import org.eclipse.nebula.widgets.nattable.conflation.EventConflaterChain;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.swt.widgets.Display;

/**
 * Gathers the events of a table and lets it repaint once for all that come within a moment. NatTable's own chain looks every 20 ms, on a thread
 * for all tables, whether there is something to repaint, as long as a table exists; this one wakes up only after an event. Events come on the
 * display thread.
 */
public final class RepaintOnEvent extends EventConflaterChain {
    private static final int MOMENT_MS = (int) DEFAULT_REFRESH_INTERVAL;

    private final Display display;
    private boolean awaited;
    private boolean stopped;

    public RepaintOnEvent(Display display) {
        this.display = display;
    }

    @Override
    public void start() {
        // nothing to start: addEvent() does
    }

    /** The table is gone. */
    @Override
    public void stop() {
        stopped = true;
        super.stop();
    }

    @Override
    public void addEvent(ILayerEvent event) {
        super.addEvent(event);
        if (!awaited && getCount() > 0) {
            awaited = true;
            display.timerExec(MOMENT_MS, this::repaint);
        }
    }

    private void repaint() {
        awaited = false;
        if (!stopped) {
            getConflaterTask().run();
        }
    }
}
