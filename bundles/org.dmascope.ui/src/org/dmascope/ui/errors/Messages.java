// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.errors;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String title;
    public static String several;
    public static String remedy;
    public static String logged;
    public static String copy;
    public static String showLog;

    static {
        NLS.initializeMessages("org.dmascope.ui.errors.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
