// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.sheet;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String more;
    public static String notNow;
    public static String noLab;
    public static String unreadable;
    public static String end;
    public static String restart;

    static {
        NLS.initializeMessages("org.dmascope.help.sheet.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
