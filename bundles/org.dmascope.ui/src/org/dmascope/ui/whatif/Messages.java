// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String whatDies;
    public static String verb;
    public static String amount;
    public static String amountTip;
    public static String of;
    public static String forWhom;
    public static String target;
    public static String targetTip;
    public static String memoryTip;
    public static String process;
    public static String policy;
    public static String policyName;
    public static String policyTip;
    public static String predict;
    public static String cancel;
    public static String nothingDone;
    public static String predicting;
    public static String cancelled;
    public static String noPid;
    public static String noAmount;
    public static String tooMuch;
    public static String noTarget;
    public static String unknownTarget;
    public static String ambiguous;
    public static String processes;
    public static String colNumber;
    public static String colEffect;
    public static String colObject;
    public static String colOwner;
    public static String colWhat;
    public static String colRule;
    public static String colFreed;
    public static String colPinned;
    public static String byBuffer;
    public static String noBuffer;
    public static String nobody;
    public static String effect;
    public static String effects;
    public static String object;
    public static String finishes;
    public static String notAffected;
    public static String bounded;
    public static String boundedTip;
    public static String unbounded;
    public static String unknownTip;
    public static String waitsFor;
    public static String waitsForWhom;
    public static String andMore;
    public static String endsByItself;
    public static String endsNot;
    public static String endsUnknown;
    public static String sums;
    public static String sumsAtLeast;
    public static String regionsDie;
    public static String chipTip;
    public static String filterHint;
    public static String shownOf;
    public static String comparison;
    public static String comparisonText;
    public static String compareWith;
    public static String waitsForTitle;
    public static String endsWhen;
    public static String endsBuffer;
    public static String endsRegion;
    public static String endsAttachment;
    public static String prediction;
    public static String row;
    public static String proposal;
    public static String proposalTip;
    public static String restsOn;
    public static String yes;
    public static String no;
    public static String noHost;
    public static String notRead;
    public static String notAsked;
    public static String notAskedText;
    public static String problemText;
    public static String nothing;
    public static String nothingText;
    public static String nothingUnread;
    public static String stale;
    public static String staleText;
    public static String predictAgain;
    public static String unread;
    public static String showAll;
    public static String exportTitle;
    public static String exportTsv;
    public static String exportJson;
    public static String lockOrder;
    public static String lockOrderText;
    public static String locksFine;
    public static String locksConflict;
    public static String lockProposal;
    public static String colLock;
    public static String colLockFor;
    public static String colLockSource;
    public static String lockTwice;
    public static String lockInversion;
    public static String lockTried;
    public static String lockBack;
    public static String lockOnlyTried;
    public static String lockTriedBack;
    public static String lockLine;
    public static String lockLines;

    static {
        NLS.initializeMessages("org.dmascope.ui.whatif.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
