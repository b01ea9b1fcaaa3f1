// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.filter;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    static String hintBuffers;
    static String hintAttachments;
    static String hintHolders;
    static String hintDevices;

    static {
        NLS.initializeMessages("org.dmascope.ui.filter.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
