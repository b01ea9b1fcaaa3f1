// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.known;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String notAHost;
    public static String kindLocal;
    public static String kindSsh;
    public static String kindCommand;
    public static String kindFolder;
    public static String kindCapture;
    public static String kindFile;
    public static String wordLocal;
    public static String wordSsh;
    public static String wordCommand;
    public static String wordFolder;
    public static String wordCapture;
    public static String wordFile;
    public static String sameHost;
    public static String sameLocal;
    public static String sameName;
    public static String sameNameGiven;
    public static String longName;
    public static String controlName;
    public static String needSsh;
    public static String badPort;
    public static String needCommand;
    public static String needFolder;
    public static String noFolder;
    public static String needCapture;
    public static String needFile;
    public static String noSuffix;
    public static String noFile;
    public static String noteLocal;
    public static String noteSsh;
    public static String noteHost;
    public static String noteCommand;
    public static String noteFolder;
    public static String noteCapture;
    public static String noteFile;
    public static String fieldKind;
    public static String fieldName;
    public static String fieldSsh;
    public static String fieldCommand;
    public static String fieldFolder;
    public static String fieldCapture;
    public static String fieldPort;
    public static String fieldAtStart;
    public static String fieldWords;
    public static String hintSsh;
    public static String hintCommand;
    public static String portHint;
    public static String browse;
    public static String addTitle;
    public static String editTitle;
    public static String addMessage;
    public static String editMessage;
    public static String addOnly;
    public static String connect;
    public static String save;
    public static String copyOf;
    public static String removeTitle;
    public static String removeQuestion;
    public static String privilegeAuto;
    public static String privilegeNone;
    public static String privilegeSudo;
    public static String privilegePkexec;
    public static String asking;
    public static String wouldAll;
    public static String wouldOwn;
    public static String wouldFail;
    public static String columnWhat;
    public static String columnNeeds;
    public static String columnWhy;
    public static String readDevices;
    public static String readOwn;
    public static String readOthers;
    public static String readBuffers;
    public static String readBpf;
    public static String readKcore;
    public static String readEvents;
    public static String needsNothing;
    public static String needsPtrace;
    public static String needsRoot;
    public static String needsBpf;
    public static String needsRawio;
    public static String whyDevices;
    public static String whyOwn;
    public static String whyOthers;
    public static String whyBuffers;
    public static String whyBpf;
    public static String whyKcore;
    public static String whyEvents;

    static {
        NLS.initializeMessages("org.dmascope.ui.known.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
