// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.ready;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String title;
    public static String pairTitle;
    public static String pairText;
    public static String answerText;
    public static String search;
    public static String exporter;
    public static String importer;
    public static String everything;
    public static String process;
    public static String processTip;
    public static String again;
    public static String againTip;
    public static String againNot;
    public static String same;
    public static String noPid;
    public static String noExporter;
    public static String noImporter;
    public static String job;
    public static String reading;
    public static String readingFailed;
    public static String looking;
    public static String gone;
    public static String colAnswer;
    public static String colAsks;
    public static String colFound;
    public static String colRemedy;
    public static String colEvidence;
    public static String needed;
    public static String better;
    public static String yes;
    public static String no;
    public static String unknown;
    public static String remedy;
    public static String toKnow;
    public static String source;
    public static String condition;
    public static String conditions;
    public static String detail;
    public static String fromTo;
    public static String ready;
    public static String notReady;
    public static String openBesides;
    public static String notKnown;
    public static String limited;
    public static String andMore;
    public static String copyText;
    public static String copyJson;
    public static String save;
    public static String showPath;
    public static String showTrials;
    public static String saveTitle;
    public static String saveText;
    public static String saveJson;

    static {
        NLS.initializeMessages("org.dmascope.ui.ready.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
