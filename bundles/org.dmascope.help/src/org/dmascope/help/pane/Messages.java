// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.pane;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String help;
    public static String back;
    public static String forward;
    public static String contents;
    public static String searchHint;

    static {
        NLS.initializeMessages("org.dmascope.help.pane.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
