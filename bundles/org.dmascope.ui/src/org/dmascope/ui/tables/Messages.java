// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    static String buffer;
    static String buffers;
    static String noBuffers;
    static String attachment;
    static String attachments;
    static String noAttachments;
    static String holder;
    static String holders;
    static String noHolders;
    static String device;
    static String devices;
    static String noDevices;
    static String unknown;
    static String noInode;
    static String fencesUnknown;
    static String fencesSignalled;
    static String fencesWaiting;
    static String fd;
    static String mmap;
    static String mmaps;
    static String linkTip;
    static String colBuffer;
    static String colSize;
    static String colExporter;
    static String colExporterDriver;
    static String colExpName;
    static String colAttachments;
    static String colHolders;
    static String colRefs;
    static String colFences;
    static String colPlacement;
    static String colDevice;
    static String colDriver;
    static String colImporter;
    static String colClass;
    static String colP2p;
    static String colPinned;
    static String colRevocable;
    static String colRevokeState;
    static String colProcess;
    static String colUid;
    static String colHeldBy;
    static String colCgroup;
    static String colName;
    static String colBus;
    static String colRoles;
    static String colNodes;
    static String colNuma;
    static String colIommu;
    static String colLink;
    static String viewTitleStale;
    static String readAt;
    static String provedBy;
    static String noHost;
    static String notRead;
    static String connecting;
    static String failedTitle;
    static String unknownTitle;
    static String noMatch;
    static String shownOf;
    static String filterHint;
    static String filterBad;
    static String showAll;
    static String more;
    static String staleStrip;
    static String copyNothing;

    static {
        NLS.initializeMessages("org.dmascope.ui.tables.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
