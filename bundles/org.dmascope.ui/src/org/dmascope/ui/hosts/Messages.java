// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    static String lab;
    static String captures;
    static String running;
    static String booting;
    static String stopped;
    static String notFetched;
    static String labTip;
    static String reading;
    static String notRead;
    static String failed;
    static String stale;
    static String live;
    static String sources;
    static String sourcesRead;
    static String devices;
    static String buffers;
    static String processes;
    static String unknown;
    static String atLeast;
    static String inPart;
    static String noCaps;
    static String allCaps;
    static String someCaps;
    static String unknownUser;
    static String who;
    static String capsTip;
    static String none;

    static {
        NLS.initializeMessages("org.dmascope.ui.hosts.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
