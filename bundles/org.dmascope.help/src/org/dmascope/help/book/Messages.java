// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String contents;
    public static String searchTitle;
    public static String searchNothing;
    public static String missingTitle;
    public static String missing;
    public static String rulesTitle;
    public static String rulesLead;
    public static String rulesImporter;
    public static String rulesClass;
    public static String rulesPinned;
    public static String rulesState;
    public static String rulesEvents;
    public static String ruleAsked;
    public static String ruleSource;
    public static String whatIfTitle;
    public static String whatIfLead;
    public static String catalogueTitle;
    public static String catalogueLead;
    public static String exporters;
    public static String importers;
    public static String expNames;
    public static String driver;
    public static String devices;
    public static String memory;
    public static String memoryFixed;
    public static String memoryMovable;
    public static String pinOperation;
    public static String revokes;
    public static String yes;
    public static String no;
    public static String placement;
    public static String operations;
    public static String callback;
    public static String importerKind;
    public static String attachmentClass;
    public static String revocable;
    public static String remark;
    public static String failuresTitle;
    public static String failuresLead;
    public static String failuresHow;
    public static String failuresProcess;
    public static String failuresStages;
    public static String failuresErrno;
    public static String failuresKernel;
    public static String failuresTell;
    public static String failuresRemedy;
    public static String findingRemedy;
    public static String findingRule;
    public static String findingsErrors;
    public static String findingsInfo;
    public static String findingsLead;
    public static String findingsTitle;
    public static String findingsWarnings;

    static {
        NLS.initializeMessages("org.dmascope.help.book.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
