// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.preferences;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String pageDescription;
    public static String groupReading;
    public static String interval;
    public static String seconds;
    public static String liveAtStart;
    public static String groupUnits;
    public static String unitsBinary;
    public static String unitsDecimal;
    public static String pageMore;
    public static String sourcesDescription;
    public static String tierStruct;
    public static String tierText;
    public static String tierEvent;
    public static String tierTrial;
    public static String tierRule;
    public static String tierJoin;
    public static String noTier;
    public static String privilegeDescription;

    static {
        NLS.initializeMessages("org.dmascope.ui.preferences.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
