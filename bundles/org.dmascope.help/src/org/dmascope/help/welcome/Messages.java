// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.welcome;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String title;
    public static String failed;
    public static String what;
    public static String how;
    public static String local;
    public static String localText;
    public static String capture;
    public static String captureText;
    public static String lab;
    public static String labText;
    public static String sheet;
    public static String sheetText;
    public static String book;
    public static String bookText;

    static {
        NLS.initializeMessages("org.dmascope.help.welcome.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
