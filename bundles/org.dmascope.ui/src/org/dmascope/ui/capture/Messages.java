// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    static String title;
    static String host;
    static String kernel;
    static String takenAt;
    static String readBy;
    static String reader;
    static String sources;
    static String program;
    static String programVersion;
    static String buffers;
    static String attachments;
    static String holders;
    static String devices;
    static String unknown;
    static String allRead;
    static String notAllRead;
    static String failed;
    static String reason;
    static String noFile;
    static String reading;
    static String openTitle;
    static String captureFiles;
    static String saveTitle;
    static String saving;
    static String saved;

    static {
        NLS.initializeMessages("org.dmascope.ui.capture.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
