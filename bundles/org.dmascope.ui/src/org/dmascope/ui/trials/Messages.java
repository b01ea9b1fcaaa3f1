// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String matrix;
    public static String exporterDown;
    public static String importerRight;
    public static String tsvCorner;
    public static String byRule;
    public static String byTrial;
    public static String works;
    public static String fails;
    public static String noExport;
    public static String shouldWork;
    public static String shouldFail;
    public static String unknown;
    public static String noRule;
    public static String notTried;
    public static String refused;
    public static String refusedShort;
    public static String unavailable;
    public static String unavailableShort;
    public static String timedOut;
    public static String killed;
    public static String died;
    public static String undoneByEnd;
    public static String noAttachment;
    public static String attach;
    public static String attachMap;
    public static String attached;
    public static String mapped;
    public static String pinned;
    public static String notLooked;
    public static String differs;
    public static String agrees;
    public static String notCompared;
    public static String differsText;
    public static String triedAt;
    public static String thisTrial;
    public static String reason;
    public static String remedy;
    public static String failingStep;
    public static String error;
    public static String errno;
    public static String blame;
    public static String blameExporter;
    public static String blamePrepare;
    public static String blameImporter;
    public static String attachedTitle;
    public static String mappedTitle;
    public static String pinnedTitle;
    public static String devices;
    public static String note;
    public static String yes;
    public static String no;
    public static String ruleSaid;
    public static String agreement;
    public static String leftBehind;
    public static String nothing;
    public static String buffer;
    public static String goneText;
    public static String thereText;
    public static String how;
    public static String done;
    public static String trying;
    public static String does;
    public static String onExporter;
    public static String onImporter;
    public static String undoneBy;
    public static String needs;
    public static String legendWorks;
    public static String legendFails;
    public static String legendUnknown;
    public static String legendRefused;
    public static String legendUnavailable;
    public static String dryRun;
    public static String dryRunTip;
    public static String runSelected;
    public static String runSelectedTip;
    public static String runAll;
    public static String runAllTip;
    public static String cancel;
    public static String cancelTip;
    public static String asking;
    public static String trying2;
    public static String undoing;
    public static String jobDry;
    public static String jobRun;
    public static String importers;
    public static String progress;
    public static String onlyForetold;
    public static String tried;
    public static String differing;
    public static String clean;
    public static String left;
    public static String unchecked;
    public static String triesLike;
    public static String triesNone;
    public static String runTitle;
    public static String runHeading;
    public static String runOne;
    public static String runMany;
    public static String runConsent;
    public static String runButton;
    public static String runButtons;
    public static String exportTitle;
    public static String exportTsv;
    public static String exportJson;
    public static String noHost;
    public static String still;
    public static String stillText;
    public static String notAsked;
    public static String notAskedText;
    public static String select;
    public static String selectText;
    public static String later;
    public static String contract;
    public static String contractText;
    public static String exportTool;
    public static String triesLikeToo;
    public static String triesLive;
    public static String runLive;
    public static String liveHeading;
    public static String harmNone;
    public static String harmPins;
    public static String harmUnknown;
    public static String touchLive;
    public static String touchName;
    public static String liveText;
    public static String jobKept;
    public static String kept;

    static {
        NLS.initializeMessages("org.dmascope.ui.trials.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
