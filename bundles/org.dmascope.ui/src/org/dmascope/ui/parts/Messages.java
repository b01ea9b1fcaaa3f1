// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

import org.eclipse.osgi.util.NLS;

/** Words of this package. */
public final class Messages extends NLS {
    public static String writing;
    public static String notWritten;

    static {
        NLS.initializeMessages("org.dmascope.ui.parts.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
