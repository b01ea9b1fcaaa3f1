// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String matrix;
    public static String providerDown;
    public static String clientRight;
    public static String tsvCorner;
    public static String showName;
    public static String showVerdict;
    public static String showLetters;
    public static String showBound;
    public static String devicesName;
    public static String withRoles;
    public static String allDevices;
    public static String filterHint;
    public static String filterTip;
    public static String filterName;
    public static String note;
    public static String noteBound;
    public static String shownOf;
    public static String same;
    public static String direct;
    public static String redirect;
    public static String bridge;
    public static String across;
    public static String never;
    public static String unknown;
    public static String directText;
    public static String redirectText;
    public static String bridgeText;
    public static String acrossText;
    public static String neverText;
    public static String unknownText;
    public static String gpu;
    public static String nic;
    public static String nvme;
    public static String storage;
    public static String video;
    public static String accelerator;
    public static String vfio;
    public static String notPci;
    public static String distance;
    public static String noHost;
    public static String notRead;
    public static String unread;
    public static String nothing;
    public static String noMatch;
    public static String openPairs;
    public static String showAll;
    public static String exportTitle;
    public static String exportTsv;
    public static String exportJson;
    public static String path;
    public static String swap;
    public static String swapTip;
    public static String noWay;
    public static String noWayText;
    public static String isProvider;
    public static String isClient;
    public static String hostBridge;
    public static String hostBridgeTurn;
    public static String port;
    public static String switchUpstream;
    public static String acsUnread;
    public static String routeToday;
    public static String routeUp;
    public static String routeBridge;
    public static String routeAcross;
    public static String routeNever;
    public static String routeUnknown;
    public static String routeDirect;
    public static String colPart;
    public static String colFinding;
    public static String colText;
    public static String colEvidence;
    public static String partVerdict;
    public static String partReason;
    public static String partAllowed;
    public static String partRefused;
    public static String partNotCause;
    public static String partToKnow;
    public static String partFix;
    public static String partCost;
    public static String partBound;
    public static String partOutcome;
    public static String partSideLink;
    public static String partInUse;
    public static String partSameCause;
    public static String partAssumes;
    public static String pathTo;
    public static String pathToTitle;
    public static String pathToText;
    public static String pathToLabel;
    public static String noEnd;
    public static String noPathTitle;

    static {
        NLS.initializeMessages("org.dmascope.ui.paths.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
