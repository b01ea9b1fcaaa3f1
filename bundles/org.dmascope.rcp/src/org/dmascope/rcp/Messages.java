// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.rcp;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    static String title;
    static String themeDescription;
    static String themeSystem;
    static String themeLight;
    static String themeDark;
    static String themeRestart;
    static String restartTitle;
    static String restartQuestion;

    static {
        NLS.initializeMessages("org.dmascope.rcp.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
