// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.explain;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String nothing;
    public static String nothingText;
    public static String gone;
    public static String noBuffer;
    public static String noAttachment;
    public static String more;
    public static String failureTitle;
    public static String failureText;
    public static String failureErrno;
    public static String failureExample;
    public static String failureStage;
    public static String failureAnyStage;
    public static String failureWho;
    public static String failureWhoTip;
    public static String failureNone;
    public static String failureFound;
    public static String failurePair;
    public static String failureExporter;
    public static String failureImporter;
    public static String failureAnything;
    public static String processReading;
    public static String processJob;
    public static String processFailed;

    static {
        NLS.initializeMessages("org.dmascope.ui.explain.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
