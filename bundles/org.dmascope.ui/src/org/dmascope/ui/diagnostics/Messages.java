// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.diagnostics;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    static String outcome;
    static String source;
    static String path;
    static String errno;
    static String reason;
    static String remedy;
    static String line;
    static String nothing;
    static String notRead;

    static {
        NLS.initializeMessages("org.dmascope.ui.diagnostics.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
