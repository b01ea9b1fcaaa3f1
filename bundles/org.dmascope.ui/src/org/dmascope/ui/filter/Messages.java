// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.filter;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String hintRegions;
    public static String hintBuffers;
    public static String hintAttachments;
    public static String hintHolders;
    public static String hintDevices;
    public static String hintEvents;
    public static String hintMemory;
    public static String hintPaths;
    public static String hintFindings;

    static {
        NLS.initializeMessages("org.dmascope.ui.filter.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
