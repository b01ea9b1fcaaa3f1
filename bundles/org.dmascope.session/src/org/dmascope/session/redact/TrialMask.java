// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

import org.dmascope.core.trial.KeptTrials;
import org.dmascope.core.trial.TrialPaths;
import org.dmascope.core.trial.TrialText;

/**
 * Runs of trials that a capture keeps: the kernel's lists of buffers and walks over its structures, masked as those of the reading are, so that a buffer has
 * the same name in both; lists and pairs, lines of {@link TrialText}, in whose sentences paths may stand (a program that could not be started).
 */
final class TrialMask {
    /** Words of the lines of {@link TrialText}, and the first field of each in which sentences stand; those before are ids and numbers. */
    private static final Map<String, Integer> FIRST_TEXT = Map.of("kind", 3, "party", 4, "cell", 7, "step", 2);
    /** Where the node of a party stands. */
    private static final int NODE = 4;
    /** Paths of the kernel's own trees say which device it was. */
    private static final String OTHERS = "/(?!dev/|sys/|proc/)";
    private static final Pattern POINTER = Pattern.compile("\\b(?:0x[0-9a-f]{8,16}|[0-9a-f]{16})\\b");
    /** In quotes with all that is between them, as a failed start of a program has it; else up to the next space or sign. */
    private static final Pattern PATH = Pattern.compile("(?<=\")" + OTHERS + "[^\"\\t]+|(?<![\\p{Alnum}.*/\"_-])" + OTHERS + "(?:[^\\s:;,()\"']|[:;,](?!\\s|$))+");

    private TrialMask() {
    }

    /** @param shipped path of it when it was shipped, or {@link KeptTrials#AT}. Null when it is nothing that a run ships */
    static byte[] mask(String shipped, byte[] b, Tokens t) {
        if (shipped == null) {
            return null;
        } else if (shipped.equals(KeptTrials.AT)) {
            return time(b) ? b : null;
        } else if (shipped.startsWith(TrialPaths.LISTS)) {
            return t.wanted(RedactKind.NAMES) ? BufinfoMask.mask(b, t) : b;
        } else if (shipped.equals(TrialPaths.KERNEL) || shipped.startsWith(TrialPaths.WALKS)) {
            return StructMask.mask(b, t);
        }
        return shipped.equals(TrialPaths.LIST) || shipped.startsWith(TrialPaths.CELLS) ? Latin.lines(b, line -> line(line, t)) : null;
    }

    private static boolean time(byte[] b) {
        try {
            return Instant.parse(Latin.of(b)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Null for a line that is none of a trial: nobody knows what is in it. */
    private static String line(String line, Tokens t) {
        String[] f = line.split("\t", -1);
        if (!FIRST_TEXT.containsKey(f[0])) {
            return null;
        }
        for (int i = FIRST_TEXT.get(f[0]); i < f.length; i++) {
            f[i] = f[0].equals("party") && i == NODE && PATH.matcher(f[i]).lookingAt() ? t.path(f[i]) : sentence(f[i], t);
        }
        return String.join("\t", f);
    }

    private static String sentence(String s, Tokens t) {
        return t.wanted(RedactKind.ADDRESSES) ? POINTER.matcher(PATH.matcher(s).replaceAll(m -> t.path(m.group()))).replaceAll("0") : s;
    }
}
