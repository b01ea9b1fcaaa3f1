// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dmascope.analysis.rules.About;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.analysis.rules.Finding;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.analysis.rules.Ignore;
import org.dmascope.analysis.rules.RuleResult;
import org.dmascope.analysis.rules.Severity;
import org.dmascope.analysis.rules.Unread;
import org.dmascope.core.Evidence;

/** What the rules say, for people: by severity and rule, then what could not be looked at. */
public final class FindingsText {
    private static final String EVIDENCE = "      rests on  ";
    private static final String WHY = "  why     ";
    private static final String REMEDY = "  remedy  ";
    private static final String CASE = "  - ";
    private static final int MOST_CASES = 20;

    private final Findings findings;
    private final int width;

    /** @param width columns of a line */
    public FindingsText(Findings findings, int width) {
        this.findings = findings;
        this.width = width;
    }

    public void write(OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        for (Severity s : Severity.values()) {
            for (RuleResult r : findings.results()) {
                if (r.rule().severity() == s && !r.findings().isEmpty()) {
                    rule(out, r);
                }
            }
        }
        skipped(out);
        out.append(summary()).append('\n');
        out.flush();
    }

    private void rule(Utf8Output out, RuleResult r) throws IOException {
        About a = r.rule();
        out.append(a.severity().word().toUpperCase(Locale.ROOT)).append("  ").append(a.title()).append("  [").append(a.id()).append("]\n");
        for (Finding f : r.findings().subList(0, Math.min(MOST_CASES, r.findings().size()))) {
            Paragraph.write(out, CASE, f.subject().label() + ": " + f.text(), width);
            if (!f.clues().isEmpty()) {
                Paragraph.write(out, EVIDENCE, String.join("; ", f.clues().stream().map(FindingsText::clue).toList()), width);
            }
        }
        int more = r.findings().size() + r.more() - MOST_CASES;
        if (more > 0) {
            out.append(CASE).append("and ").append(more).append(" more (--json lists them)\n");
        }
        Paragraph.write(out, WHY, a.why(), width);
        Paragraph.write(out, REMEDY, a.remedy(), width);
        out.append('\n');
    }

    private static String clue(Clue c) {
        if (!c.fact().known()) {
            return c.what() + " " + c.shown();
        }
        Evidence e = c.fact().evidence();
        return c.what() + " " + (c.shown().isEmpty() ? "none" : c.shown()) + " [" + e.tier() + ", " + e.source() + "]";
    }

    /** Rules that could not look at the same thing stand together. */
    private void skipped(Utf8Output out) throws IOException {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        Map<String, String> remedies = new HashMap<>();
        for (RuleResult r : findings.skipped()) {
            for (Unread u : r.unread()) {
                rules.computeIfAbsent(u.reason(), x -> new ArrayList<>()).add(r.rule().id());
                remedies.putIfAbsent(u.reason(), u.remedy() == null ? "" : u.remedy());
            }
        }
        for (Map.Entry<String, List<String>> e : rules.entrySet()) {
            out.append("SKIPPED  ");
            Paragraph.write(out, "", e.getKey(), width - "SKIPPED  ".length());
            if (!remedies.get(e.getKey()).isEmpty()) {
                Paragraph.write(out, REMEDY, remedies.get(e.getKey()), width);
            }
            Paragraph.write(out, "  rules   ", String.join(", ", e.getValue()), width);
        }
        if (!rules.isEmpty()) {
            out.append('\n');
        }
    }

    /** The findings that were left out on request, a line each; nothing when there are none. */
    public void ignored(OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        for (Finding f : findings.ignored()) {
            Paragraph.write(out, "IGNORED  ", f.rule().id() + "@" + f.subject().id() + "  " + f.subject().label() + ": " + f.text() + reason(findings.ignoredBy(f)), width);
        }
        out.flush();
    }

    private static String reason(Ignore by) {
        return by.reason().isEmpty() ? "" : "  because: " + by.reason();
    }

    /** One line: how many of each, and how many rules could not see everything. */
    public String summary() {
        StringBuilder line = new StringBuilder();
        int more = findings.results().stream().mapToInt(RuleResult::more).sum();
        int n = findings.all().size() + more;
        line.append(n == 0 ? "no findings" : n == 1 ? "1 finding" : n + " findings");
        String lead = ": ";
        for (Severity s : Severity.values()) {
            int of = findings.results().stream().filter(r -> r.rule().severity() == s).mapToInt(r -> r.findings().size() + r.more()).sum();
            if (of > 0) {
                line.append(lead).append(of).append(' ').append(s.word()).append(s == Severity.INFO || of == 1 ? "" : "s");
                lead = ", ";
            }
        }
        int skipped = findings.skipped().size();
        line.append("; ").append(findings.results().size()).append(findings.results().size() == 1 ? " rule" : " rules");
        if (skipped > 0) {
            line.append(", ").append(skipped).append(" of them could not look at everything");
        }
        if (findings.ignoredCount() > 0) {
            line.append("; ").append(findings.ignoredCount()).append(" ignored");
        }
        return line.toString();
    }
}
