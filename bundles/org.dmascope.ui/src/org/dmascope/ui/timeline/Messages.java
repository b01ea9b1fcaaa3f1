// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.timeline;

import org.eclipse.osgi.util.NLS;

/** Words of the view. */
final class Messages extends NLS {
    public static String record;
    public static String stop;
    public static String follow;
    public static String followTip;
    public static String pause;
    public static String pauseTip;
    public static String filterName;
    public static String lanes;
    public static String legend;
    public static String filterHint;
    public static String filterBad;
    public static String starting;
    public static String ending;
    public static String ended;
    public static String counts;
    public static String failed;
    public static String paused;
    public static String shown;
    public static String noHost;
    public static String off;
    public static String offText;
    public static String offStill;
    public static String quiet;
    public static String quietText;
    public static String zoomIn;
    public static String zoomOut;
    public static String fit;
    public static String lineBefore;
    public static String lineAttached;
    public static String lineFree;
    public static String lineMapped;
    public static String linePinned;
    public static String lineFixed;
    public static String lineRevoked;

    static {
        NLS.initializeMessages("org.dmascope.ui.timeline.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
