// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.diagnostics;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String outcome;
    public static String source;
    public static String path;
    public static String errno;
    public static String reason;
    public static String remedy;
    public static String line;
    public static String nothing;
    public static String notRead;
    public static String filterHint;
    public static String shownOf;
    public static String noMatch;

    static {
        NLS.initializeMessages("org.dmascope.ui.diagnostics.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
