// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.rcp;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String title;
    public static String notOpened;
    public static String openAgain;
    public static String themeDescription;
    public static String themeSystem;
    public static String themeLight;
    public static String themeDark;
    public static String themeRestart;
    public static String restartTitle;
    public static String restartQuestion;

    static {
        NLS.initializeMessages("org.dmascope.rcp.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
