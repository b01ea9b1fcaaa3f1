// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import org.eclipse.osgi.util.NLS;

/** Words of the view. */
final class Messages extends NLS {
    public static String layingOut;
    public static String legend;
    public static String find;
    public static String findHint;
    public static String findAction;
    public static String found;
    public static String foundAny;
    public static String foundNone;
    public static String filter;
    public static String filterBad;
    public static String shownOf;
    public static String buffer;
    public static String buffers;
    public static String noBuffers;
    public static String noMatch;
    public static String drawing;
    public static String cancelled;
    public static String cancelledText;
    public static String zoomIn;
    public static String zoomOut;
    public static String fit;
    public static String export;
    public static String exportTitle;
    public static String expandAll;
    public static String collapseAll;
    public static String copyImage;
    public static String copySvg;
    public static String copyFailed;
    public static String showLegend;
    public static String folded;
    public static String unfolded;
    public static String foldedTip;
    public static String unfoldedTip;
    public static String showAll;
    public static String showProcesses;
    public static String showRegions;
    public static String readAt;
    public static String name;
    public static String nameAt;
    public static String titleStale;
    public static String showAllMissing;

    static {
        NLS.initializeMessages("org.dmascope.ui.graph.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
