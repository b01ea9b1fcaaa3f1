// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.foreign;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String importTitle;
    public static String importDescription;
    public static String fromFile;
    public static String file;
    public static String browse;
    public static String fromText;
    public static String fromTextName;
    public static String preview;
    public static String previewName;
    public static String noFile;
    public static String noText;
    public static String notRecognised;
    public static String notKept;
    public static String pasted;
    public static String large;
    public static String holds;
    public static String recognised;
    public static String unknown;
    public static String note;
    public static String atLine;

    static {
        NLS.initializeMessages("org.dmascope.ui.foreign.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
