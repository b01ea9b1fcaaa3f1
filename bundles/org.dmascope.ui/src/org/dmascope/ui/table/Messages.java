// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String unknown;
    public static String sum;
    public static String atLeast;
    public static String someGaps;
    public static String allGaps;
    public static String row;
    public static String rows;
    public static String closed;
    public static String open;
    public static String isNew;
    public static String isNewTip;
    public static String changed;
    public static String column;
    public static String headerTip;

    static {
        NLS.initializeMessages("org.dmascope.ui.table.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
