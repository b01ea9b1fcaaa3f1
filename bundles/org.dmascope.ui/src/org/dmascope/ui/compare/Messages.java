// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String marked;
    public static String appeared;
    public static String gone;
    public static String changed;
    public static String hidden;
    public static String same;
    public static String notThere;
    public static String hostAndDevices;
    public static String yes;
    public static String no;
    public static String none;
    public static String colObject;
    public static String colChange;
    public static String andMore;
    public static String unknownBecause;
    public static String read;
    public static String attachments;
    public static String byBuffer;
    public static String byExporter;
    public static String byProcess;
    public static String byDevice;
    public static String processes;
    public static String colGroup;
    public static String colKind;
    public static String colGrown;
    public static String colBuffers;
    public static String colSteady;
    public static String colHolders;
    public static String steady;
    public static String steadyTip;
    public static String unclear;
    public static String alike;
    public static String exportTitle;
    public static String exportTsv;
    public static String exportJson;
    public static String what;
    public static String delta;
    public static String note;
    public static String notReadBy;
    public static String reason;
    public static String remedy;
    public static String remark;
    public static String difference;
    public static String differences;
    public static String group;
    public static String growth;
    public static String groupedBy;
    public static String show;
    public static String showDifferences;
    public static String showEverything;
    public static String chipTip;
    public static String keys;
    public static String dialogTitle;
    public static String dialogHeading;
    public static String dialogText;
    public static String browse;
    public static String compare;
    public static String comparing;
    public static String noInput;
    public static String noMark;
    public static String noMarkRemedy;
    public static String reading;
    public static String failed;
    public static String filterHint;
    public static String shownOf;
    public static String nothing;
    public static String stale;
    public static String staleText;
    public static String compareAgain;
    public static String otherRights;
    public static String otherRightsText;
    public static String showHidden;
    public static String otherBoot;
    public static String otherBootText;
    public static String unknownUser;
    public static String readBy;
    public static String side;

    static {
        NLS.initializeMessages("org.dmascope.ui.compare.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
