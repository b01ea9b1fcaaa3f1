// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;

/** What all rules say of one reading. Immutable. */
public final class Findings {
    private final Snapshot snapshot;
    private final List<RuleResult> results;
    private final List<Finding> all;
    private final List<Finding> ignored;
    private final Map<Finding, Ignore> why;
    private final int ignoredMore;

    private Findings(Snapshot snapshot, List<RuleResult> results, Map<Finding, Ignore> why, int ignoredMore) {
        this.why = why;
        this.ignored = List.copyOf(why.keySet());
        this.ignoredMore = ignoredMore;
        this.snapshot = snapshot;
        this.results = List.copyOf(results);
        all = results.stream().flatMap(r -> r.findings().stream()).sorted(Comparator.comparing(Finding::severity)).toList();
    }

    public static Findings of(Snapshot snapshot) {
        return of(snapshot, FindingRules.all());
    }

    /** By some rules only. */
    public static Findings of(Snapshot snapshot, List<FindingRule> rules) {
        Inspection host = new Inspection(snapshot);
        List<RuleResult> results = new ArrayList<>();
        for (FindingRule rule : rules) {
            Report report = new Report(rule.about());
            rule.look(host, report);
            results.add(report.result());
        }
        return new Findings(snapshot, results, new LinkedHashMap<>(), 0);
    }

    /** The same without some, which {@link #ignored()} then lists. What a rule counts beyond its bound is left out only when all of the rule is. */
    public Findings without(Collection<Ignore> ignores) {
        List<RuleResult> kept = new ArrayList<>();
        Map<Finding, Ignore> out = new LinkedHashMap<>(why);
        int more = ignoredMore;
        for (RuleResult r : results) {
            List<Finding> stay = new ArrayList<>();
            for (Finding f : r.findings()) {
                Ignore by = ignores.stream().filter(i -> i.holds(f)).findFirst().orElse(null);
                if (by == null) {
                    stay.add(f);
                } else {
                    out.put(f, by);
                }
            }
            boolean whole = ignores.stream().anyMatch(i -> i.subject() == null && i.rule().equals(r.rule().id()));
            more += whole ? r.more() : 0;
            kept.add(new RuleResult(r.rule(), stay, whole ? 0 : r.more(), r.unread()));
        }
        return new Findings(snapshot, kept, out, more);
    }

    /** Those that were left out on request. */
    public List<Finding> ignored() {
        return ignored;
    }

    /** What leaves a finding out; null for one that is not ignored. */
    public Ignore ignoredBy(Finding f) {
        return why.get(f);
    }

    /** How many those are, with the ones that are only counted. */
    public int ignoredCount() {
        return ignored.size() + ignoredMore;
    }

    /** What each rule says, in the order of the rules. */
    public List<RuleResult> results() {
        return results;
    }

    /** All findings, the worst first, then in the order of the rules. */
    public List<Finding> all() {
        return all;
    }

    public boolean anyAtLeast(Severity severity) {
        return !all.isEmpty() && all.getFirst().severity().atLeast(severity);
    }

    /** Rules from which something was hidden. */
    public List<RuleResult> skipped() {
        return results.stream().filter(RuleResult::skipped).toList();
    }

    /** How many findings there are; unknown, with a reason, when something was hidden from a rule. */
    public Fact<Integer> known() {
        List<RuleResult> skipped = skipped();
        if (skipped.isEmpty()) {
            return Fact.of(all.size(), new Evidence(Tier.RULE, "rules", "analysis.rules", snapshot.takenAt()));
        }
        Unread first = skipped.getFirst().unread().getFirst();
        return Fact.unknown((skipped.size() == 1 ? "1 rule" : skipped.size() + " rules") + " of " + results.size() + " could not look at everything: " + first.reason(), first.remedy());
    }
}
