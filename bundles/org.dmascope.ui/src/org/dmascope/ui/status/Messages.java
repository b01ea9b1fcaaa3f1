// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.status;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    static String gap;
    static String kernel;
    static String readAt;
    static String stale;
    static String reading;
    static String notRead;
    static String dropped;
    static String selected;
    static String denied;
    static String gaps;
    static String counts;

    static {
        NLS.initializeMessages("org.dmascope.ui.status.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
