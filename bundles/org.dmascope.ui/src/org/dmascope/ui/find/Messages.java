// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.find;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String regions;
    public static String hint;
    public static String field;
    public static String fieldTip;
    public static String stop;
    public static String stopped;
    public static String searching;
    public static String noMatch;
    public static String start;
    public static String startText;
    public static String nothing;
    public static String looked;
    public static String found;
    public static String firstOf;
    public static String on;
    public static String hostGone;
    public static String buffers;
    public static String attachments;
    public static String holders;
    public static String devices;
    public static String memory;
    public static String paths;
    public static String findings;
    public static String events;
    public static String groups;

    static {
        NLS.initializeMessages("org.dmascope.ui.find.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
