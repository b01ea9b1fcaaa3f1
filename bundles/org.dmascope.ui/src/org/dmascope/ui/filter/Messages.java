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
    public static String assist;
    public static String keyIno;
    public static String keyPid;
    public static String keyDev;
    public static String keyDrv;
    public static String keyExp;
    public static String keyName;
    public static String keyKind;
    public static String keyComm;
    public static String keyRkey;
    public static String keyMode;
    public static String keyClass;
    public static String keyState;
    public static String keyImporter;
    public static String keyP2p;
    public static String keyPinned;
    public static String keyRevocable;
    public static String keyRule;
    public static String keyCgroup;
    public static String hintGroups;

    static {
        NLS.initializeMessages("org.dmascope.ui.filter.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
