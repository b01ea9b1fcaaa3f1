// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import org.dmascope.analysis.rules.Clue;
import org.dmascope.analysis.rules.Finding;
import org.dmascope.analysis.rules.FindingSubject;
import org.dmascope.analysis.rules.Ignore;
import org.dmascope.analysis.rules.RuleResult;
import org.dmascope.analysis.rules.Unread;

/** {@code findings[]} and {@code skippedRules[]}. */
final class FindingJson {
    private FindingJson() {
    }

    static void write(Json json, List<Finding> findings) throws IOException {
        write(json, findings, f -> null);
    }

    /** @param by what leaves a finding out, null for one that is not ignored */
    static void write(Json json, List<Finding> findings, Function<Finding, Ignore> by) throws IOException {
        json.beginList();
        for (Finding f : findings) {
            FindingSubject s = f.subject();
            json.begin().string("rule", f.rule().id()).string("severity", f.severity().word()).string("title", f.rule().title());
            json.key("subject").begin().string("kind", s.kind().word()).string("id", s.id()).string("label", s.label()).natural("ino", s.ino()).name("device", s.device())
                    .natural("ordinal", s.ordinal() == 0 ? -1 : s.ordinal()).natural("pid", s.pid() == 0 ? -1 : s.pid()).end();
            json.string("text", f.text()).string("why", f.rule().why()).string("remedy", f.rule().remedy()).string("source", f.rule().source());
            clues(json.key("evidence"), f.clues());
            if (by.apply(f) != null) {
                json.string("ignoredBecause", by.apply(f).reason().isEmpty() ? null : by.apply(f).reason());
            }
            json.end();
        }
        json.endList();
    }

    private static void clues(Json json, List<Clue> clues) throws IOException {
        json.beginList();
        for (Clue c : clues) {
            json.begin().string("what", c.what()).fact("fact", c.fact()).end();
        }
        json.endList();
    }

    static void skipped(Json json, List<RuleResult> skipped) throws IOException {
        json.key("skippedRules").beginList();
        for (RuleResult r : skipped) {
            json.begin().string("rule", r.rule().id()).string("title", r.rule().title()).key("unread").beginList();
            for (Unread u : r.unread()) {
                json.begin().string("reason", u.reason()).string("remedy", u.remedy()).number("count", u.count()).end();
            }
            json.endList().end();
        }
        json.endList();
    }
}
