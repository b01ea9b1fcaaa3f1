// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.dnd;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String notOpened;
    public static String noCapture;
    public static String dropRemedy;

    static {
        NLS.initializeMessages("org.dmascope.ui.dnd.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
