// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.history;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String used;
    public static String charged;
    public static String gone;
    public static String axisTime;
    public static String before;
    public static String memory;
    public static String none;
    public static String one;
    public static String oneLive;
    public static String readings;

    static {
        NLS.initializeMessages("org.dmascope.ui.history.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
