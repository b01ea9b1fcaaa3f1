// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    static String openCapture;
    static String captureFiles;
    static String allFiles;
    static String saveCapture;
    static String saving;
    static String openHost;
    static String hostForms;

    static {
        NLS.initializeMessages("org.dmascope.ui.commands.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
