// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String closingHost;
    public static String recordingHost;
    public static String readingHost;
    public static String thisMachine;

    static {
        NLS.initializeMessages("org.dmascope.ui.live.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
