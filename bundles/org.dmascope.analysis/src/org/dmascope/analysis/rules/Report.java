// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Fact;

/** What one rule has to say while it looks; bounded, so that a host of 100,000 like buffers stays readable. */
public final class Report {
    /** Findings of one rule that are kept; the others are counted. */
    public static final int MOST = 1000;

    private static final class Count {
        final String remedy;
        int n;

        Count(String remedy) {
            this.remedy = remedy;
        }
    }

    private final About about;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Count> unread = new LinkedHashMap<>();
    private int more;

    Report(About about) {
        this.about = about;
    }

    void found(FindingSubject subject, String text, Clue... clues) {
        found(subject, text, List.of(clues));
    }

    void found(FindingSubject subject, String text, List<Clue> clues) {
        if (findings.size() < MOST) {
            findings.add(new Finding(about, subject, text, clues));
        } else {
            more++;
        }
    }

    void unread(String reason, String remedy) {
        unread.computeIfAbsent(reason, r -> new Count(remedy)).n++;
    }

    /** @return whether it is known; when not, its reason is kept */
    boolean known(Fact<?> f) {
        if (!f.known()) {
            unread(f.reason(), f.remedy());
        }
        return f.known();
    }

    RuleResult result() {
        List<Unread> list = new ArrayList<>();
        unread.forEach((reason, c) -> list.add(new Unread(reason, c.remedy, c.n)));
        return new RuleResult(about, findings, more, list);
    }
}
