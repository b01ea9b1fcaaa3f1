// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String sourceRdma;
    public static String lab;
    public static String captures;
    public static String running;
    public static String booting;
    public static String stopped;
    public static String notFetched;
    public static String labTip;
    public static String reading;
    public static String notRead;
    public static String failed;
    public static String stale;
    public static String live;
    public static String marked;
    public static String root;
    public static String user;
    public static String dot;
    public static String closed;
    public static String closedTip;
    public static String closedTipStart;
    public static String tipKernel;
    public static String tipRead;
    public static String tipFailed;
    public static String tipFound;
    public static String reconnectRemedy;
    public static String sources;
    public static String sourcesRead;
    public static String sourceBpf;
    public static String sourceKcore;
    public static String sourceBufinfo;
    public static String sourceProc;
    public static String sourceSysfs;
    public static String sourceDrm;
    public static String sourceDmem;
    public static String sourceStats;
    public static String sourceTracing;
    public static String tracingTip;
    public static String tracingNone;
    public static String tracingOn;
    public static String recording;
    public static String tierOff;
    public static String tierRemedy;
    public static String devices;
    public static String buffers;
    public static String processes;
    public static String unknown;
    public static String atLeast;
    public static String inPart;
    public static String withCost;
    public static String noCaps;
    public static String allCaps;
    public static String oneCap;
    public static String someCaps;
    public static String unknownUser;
    public static String who;
    public static String capsTip;
    public static String none;
    public static String filterHint;
    public static String shownOf;
    public static String copyRemedy;
    public static String noHost;
    public static String privilegeMenu;
    public static String privilegePage;
    public static String switchTitle;
    public static String switchMessage;

    static {
        NLS.initializeMessages("org.dmascope.ui.hosts.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
