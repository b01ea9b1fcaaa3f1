// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.pins;

import org.eclipse.osgi.util.NLS;

/** Words of the view. */
final class Messages extends NLS {
    public static String nothing;
    public static String nothingText;
    public static String gone;
    public static String filterHint;
    public static String noMatch;
    public static String buffer;
    public static String movesFreely;
    public static String cannotMove;
    public static String cannotMoveMapped;
    public static String fixedMemory;
    public static String notKnown;
    public static String noAttachment;
    public static String forLife;
    public static String whileMapped;
    public static String byExporter;
    public static String unknown;
    public static String no;
    public static String one;
    public static String many;
    public static String goesOnRevoke;
    public static String goesOnRevokeText;
    public static String staysOnRevoke;
    public static String staysOnRevokeText;
    public static String revoked;
    public static String revokeNotKnown;
    public static String exporter;
    public static String heldOpen;
    public static String heldOpenText;
    public static String processes;
    public static String process;
    public static String holdersUnknown;
    public static String deviceBuffers;
    public static String deviceNone;
    public static String deviceUnknown;
    public static String deviceMore;

    static {
        NLS.initializeMessages("org.dmascope.ui.pins.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
