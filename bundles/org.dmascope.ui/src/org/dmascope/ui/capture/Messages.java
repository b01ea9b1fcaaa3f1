// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String title;
    public static String host;
    public static String kernel;
    public static String takenAt;
    public static String readBy;
    public static String reader;
    public static String sources;
    public static String program;
    public static String programVersion;
    public static String buffers;
    public static String attachments;
    public static String holders;
    public static String devices;
    public static String unknown;
    public static String allRead;
    public static String notAllRead;
    public static String failed;
    public static String reason;
    public static String noFile;
    public static String reading;
    public static String openTitle;
    public static String captureFiles;
    public static String saveTitle;
    public static String saving;
    public static String saved;
    public static String backShort;
    public static String nextShort;
    public static String playShort;
    public static String stopShort;
    public static String about;
    public static String stepsAndGrowth;
    public static String step;
    public static String steps;
    public static String group;
    public static String growth;
    public static String colStep;
    public static String colAppeared;
    public static String colGone;
    public static String colChanged;
    public static String colHidden;
    public static String colNote;
    public static String previousStep;
    public static String nextStep;
    public static String play;
    public static String stopPlaying;
    public static String stepOf;
    public static String stepFailed;
    public static String stepAt;
    public static String compareStep;
    public static String compareStepTip;
    public static String compareStepText;
    public static String seriesTitle;
    public static String seriesHeading;
    public static String seriesText;
    public static String seriesEvery;
    public static String seriesKeep;
    public static String seriesFile;
    public static String seriesRecord;
    public static String seriesName;
    public static String seriesRecording;
    public static String seriesStep;
    public static String seriesStepFailed;
    public static String seriesFailed;
    public static String browse;

    static {
        NLS.initializeMessages("org.dmascope.ui.capture.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
