// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.Objects;

import org.dmascope.core.Evidence;

/**
 * One line of what is to be said about a pair. All words are in a shown form.
 *
 * @param part     what it is about
 * @param finding  the short form: an address, a parameter, the verdict
 * @param text     the rest, "" for nothing; of what is not known the reason and the remedy
 * @param source   what says so, short: {@code config 0x2a6 = 0x001d}; "" when nothing does
 * @param evidence who says so; null when it is not known
 */
public record PathStatement(PathPart part, String finding, String text, String source, Evidence evidence) {
    /** What is said where something is not known. */
    public static final String UNKNOWN = "not known";

    public PathStatement {
        Objects.requireNonNull(part);
        Objects.requireNonNull(finding);
        Objects.requireNonNull(text);
        Objects.requireNonNull(source);
    }

    static PathStatement of(PathPart part, String finding, String text, String source, Evidence evidence) {
        return new PathStatement(part, finding, text, source, evidence);
    }

    /** Something that is not known. */
    static PathStatement unknown(PathPart part, String reason, String remedy) {
        return new PathStatement(part, UNKNOWN, remedy == null ? reason : reason + "; " + remedy, "", null);
    }

    public boolean known() {
        return evidence != null;
    }

    /** Finding and text in one sentence. */
    public String words() {
        return text.isEmpty() ? finding : finding + ": " + text;
    }
}
