// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.status;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String gap;
    public static String kernel;
    public static String readAt;
    public static String stale;
    public static String reading;
    public static String cancel;
    public static String readingHost;
    public static String notRead;
    public static String dropped;
    public static String droppedOne;
    public static String selected;
    public static String selectedAlone;
    public static String denied;
    public static String gaps;
    public static String dot;
    public static String buffer;
    public static String buffers;
    public static String attachment;
    public static String attachments;
    public static String holder;
    public static String holders;
    public static String device;
    public static String devices;

    static {
        NLS.initializeMessages("org.dmascope.ui.status.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
