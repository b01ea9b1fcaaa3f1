// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.wizards;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String exportTitle;
    public static String exportDescription;
    public static String host;
    public static String format;
    public static String view;
    public static String filter;
    public static String filterHint;
    public static String onlySelected;
    public static String file;
    public static String browse;
    public static String exists;
    public static String noHost;
    public static String noFile;
    public static String isDirectory;
    public static String noDirectory;
    public static String exporting;
    public static String written;
    public static String notWritten;
    public static String writeRemedy;
    public static String importTitle;
    public static String importDescription;
    public static String captureFile;
    public static String copiedTree;
    public static String noCapture;
    public static String noTree;

    static {
        NLS.initializeMessages("org.dmascope.ui.wizards.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
