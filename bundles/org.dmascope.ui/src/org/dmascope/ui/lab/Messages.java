// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.lab;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String looking;
    public static String starting;
    public static String stopping;
    public static String notStarted;
    public static String notStopped;

    static {
        NLS.initializeMessages("org.dmascope.ui.lab.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
