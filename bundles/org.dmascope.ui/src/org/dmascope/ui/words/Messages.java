// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.words;

import org.eclipse.osgi.util.NLS;

/** Words of values. */
final class Messages extends NLS {
    static String seconds;
    static String minutes;
    static String hours;
    static String yes;
    static String no;
    static String unknown;
    static String unnamed;
    static String otherSays;
    static String inferred;

    static {
        NLS.initializeMessages("org.dmascope.ui.words.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
