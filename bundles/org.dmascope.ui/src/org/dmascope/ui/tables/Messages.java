// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String buffer;
    public static String buffers;
    public static String noBuffers;
    public static String attachment;
    public static String attachments;
    public static String noAttachments;
    public static String holder;
    public static String holders;
    public static String noHolders;
    public static String device;
    public static String devices;
    public static String noDevices;
    public static String event;
    public static String events;
    public static String noEvents;
    public static String notRecorded;
    public static String notRecordedText;
    public static String notRecordedStill;
    public static String recordingStarts;
    public static String recordingFailed;
    public static String recordingLost;
    public static String recordingGone;
    public static String staticImporter;
    public static String noCallback;
    public static String colTime;
    public static String colDelta;
    public static String colEvent;
    public static String colTask;
    public static String colContract;
    public static String colDetail;
    public static String colOnRevoke;
    public static String colSurvivors;
    public static String colPinCount;
    public static String endsOnRevoke;
    public static String survivesRevoke;
    public static String unknown;
    public static String noInode;
    public static String fencesUnknown;
    public static String fencesSignalled;
    public static String fencesAllWaiting;
    public static String fencesWaiting;
    public static String fd;
    public static String mmap;
    public static String mmaps;
    public static String linkTip;
    public static String colBuffer;
    public static String colSize;
    public static String colExporter;
    public static String colExporterDriver;
    public static String colExpName;
    public static String colAttachments;
    public static String colHolders;
    public static String colRefs;
    public static String colFences;
    public static String colPlacement;
    public static String colDevice;
    public static String colDriver;
    public static String colImporter;
    public static String colClass;
    public static String colP2p;
    public static String colPinned;
    public static String colRevocable;
    public static String colRevokeState;
    public static String colProcess;
    public static String colUid;
    public static String colHeldBy;
    public static String colCgroup;
    public static String colName;
    public static String colBus;
    public static String colRoles;
    public static String colNodes;
    public static String colNuma;
    public static String colIommu;
    public static String colLink;
    public static String viewTitleStale;
    public static String readAt;
    public static String provedBy;
    public static String noHost;
    public static String notRead;
    public static String connecting;
    public static String failedTitle;
    public static String unknownTitle;
    public static String noMatch;
    public static String shownOf;
    public static String filterHint;
    public static String filterBad;
    public static String showAll;
    public static String more;
    public static String staleStrip;
    public static String copyNothing;
    public static String old;

    public static String memoryRegion;
    public static String memoryRegions;
    public static String noMemory;
    public static String colRegion;
    public static String colTotal;
    public static String colUsed;
    public static String colShare;
    public static String colClients;
    public static String colTopClient;
    public static String notAttached;
    public static String noDriver;
    public static String noRole;
    public static String byKind;
    public static String none;
    public static String noProcessSeen;
    public static String severalProcesses;
    public static String gem;
    public static String reused;
    public static String reusedTip;
    public static String groupBy;
    public static String groupNone;
    public static String columnsTitle;
    public static String columnsText;
    public static String columnsUp;
    public static String columnsDown;
    public static String columnsAll;
    public static String exportTitle;
    public static String exporting;
    public static String exportFailed;
    public static String exportRemedy;
    public static String menuExpandAll;
    public static String menuCollapseAll;
    public static String menuColumns;
    public static String menuFit;
    public static String menuReset;
    public static String menuFreeze;
    public static String menuExport;
    public static String exportTsv;
    public static String exportCsv;
    public static String exportJson;
    public static String finding;
    public static String findings;
    public static String noFindings;
    public static String colSeverity;
    public static String colFinding;
    public static String colSubject;
    public static String colRule;
    public static String hiddenThings;

    static {
        NLS.initializeMessages("org.dmascope.ui.tables.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
