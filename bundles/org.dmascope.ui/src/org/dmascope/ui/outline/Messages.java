// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.outline;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String noBuffer;
    public static String bufferUnknown;
    public static String nothing;
    public static String nothingText;
    public static String gone;
    public static String noMatch;
    public static String attachmentsUnknown;
    public static String noAttachment;
    public static String p2p;
    public static String pinned;
    public static String revocable;
    public static String revokeState;
    public static String holder;
    public static String holdersUnknown;
    public static String exportsUnknown;
    public static String attachedUnknown;
    public static String atLeast;
    public static String holders;
    public static String event;
    public static String events;
    public static String lastEvent;
    public static String bufferGone;
    public static String exports;
    public static String attached;
    public static String more;
    public static String moreHint;
    public static String filterHint;
    public static String collapse;

    static {
        NLS.initializeMessages("org.dmascope.ui.outline.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
