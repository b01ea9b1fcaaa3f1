// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String recordTitle;
    public static String recordText;
    public static String recordConsent;
    public static String recordButton;
    public static String openCapture;
    public static String captureFiles;
    public static String allKinds;
    public static String otherFiles;
    public static String allFiles;
    public static String saveCapture;
    public static String saving;
    public static String notOpened;
    public static String notSaved;
    public static String passedOver;
    public static String nothingLeft;
    public static String noLab;
    public static String noLabWhy;
    public static String noLabRemedy;

    static {
        NLS.initializeMessages("org.dmascope.ui.commands.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
