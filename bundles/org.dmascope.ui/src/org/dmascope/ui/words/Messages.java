// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.words;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String noInode;
    public static String unnamedSymbol;
    public static String seconds;
    public static String minutes;
    public static String hours;
    public static String yes;
    public static String no;
    public static String unknown;
    public static String atLeast;
    public static String unnamed;
    public static String otherSays;
    public static String inferred;
    public static String severityError;
    public static String severityInfo;
    public static String severityWarning;
    public static String skipped;
    public static String ignored;
    public static String ignoredTip;
    public static String ignoredBecause;

    static {
        NLS.initializeMessages("org.dmascope.ui.words.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
