// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.analysis.rules.Finding;
import org.dmascope.analysis.rules.FindingSubject;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.analysis.rules.RuleResult;
import org.dmascope.analysis.rules.Severity;
import org.dmascope.analysis.rules.Unread;
import org.dmascope.lab.truth.Axis;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.Checks;
import org.dmascope.lab.truth.Contract;
import org.dmascope.lab.truth.Planted;
import org.dmascope.lab.truth.Truth;

/**
 * Holds the findings of a reading against what the scenario planted: each planted fault is found, with its subject, its sentence and a remedy, and nothing else is found.
 * A scenario that plants nothing is a healthy host: then no warning and no error may be found but those which the contracts that it made amount to.
 */
final class FindingCheck {
    private static final int MANY = 16;
    private static final String LOCAL_OPS = "lab_local_attach_ops";
    private final Truth truth;
    private final Findings findings;
    private final Checks checks = new Checks();

    private FindingCheck(Truth truth, Findings findings) {
        this.truth = truth;
        this.findings = findings;
    }

    static List<Check> compare(Truth truth, Findings findings) {
        FindingCheck c = new FindingCheck(truth, findings);
        c.compare();
        return c.checks.all();
    }

    private void compare() {
        Planted planted = truth.deeds().planted();
        Set<String> expected = new TreeSet<>(ofContracts());
        List<Planted.Fault> faults = planted == null ? List.of() : planted.findings();
        faults.stream().filter(Planted.Fault::told).map(FindingCheck::key).forEach(expected::add);
        Map<String, Finding> found = new HashMap<>();
        Set<String> told = new TreeSet<>();
        for (Finding f : findings.all()) {
            found.put(f.key(), f);
            if (f.severity().atLeast(Severity.WARNING) || planted != null && ofThing(f)) {
                told.add(f.key());
            }
            checks.holds(f.key() + " has a remedy and a source", !f.rule().remedy().isBlank() && !f.rule().source().isBlank(), "both", f.rule().remedy());
        }
        checks.equal("findings", new ArrayList<>(expected), new ArrayList<>(told));
        for (Planted.Fault f : faults) {
            if (f.told()) {
                said(f, found.get(key(f)));
            } else {
                unread(f.rule());
            }
        }
        if (expected.isEmpty()) {
            checks.holds("nothing fails at warning", !findings.anyAtLeast(Severity.WARNING), "quiet", told);
        }
    }

    private static String key(Planted.Fault f) {
        return f.rule() + " " + f.subject();
    }

    /** What is said of the kernel or of an importer in general is no fault of a thing. */
    private static boolean ofThing(Finding f) {
        return f.subject().kind() != FindingSubject.Kind.HOST && f.subject().kind() != FindingSubject.Kind.DEVICE;
    }

    private void said(Planted.Fault fault, Finding found) {
        if (found != null) {
            checks.holds(key(fault) + " says so", found.text().contains(fault.says()), fault.says(), found.text());
        }
    }

    /** The rule must not be silent about what it cannot know. */
    private void unread(String rule) {
        RuleResult r = findings.results().stream().filter(x -> x.rule().id().equals(rule)).findFirst().orElse(null);
        List<Unread> unread = r == null ? List.of() : r.unread();
        checks.holds(rule + " says what it could not look at", !unread.isEmpty() && unread.stream().noneMatch(u -> u.reason().isBlank()), "a reason", unread);
        checks.holds(rule + " says what would help", unread.stream().anyMatch(u -> u.remedy() != null && !u.remedy().isBlank()), "a remedy", unread);
    }

    /** Warnings that contracts amount to, whoever made them: peer-to-peer that was refused, imports of one device that pile up, moves that are not told. */
    private Set<String> ofContracts() {
        Set<String> out = new TreeSet<>();
        for (Truth.Buffer b : truth.buffers()) {
            boolean held = !b.holders().isEmpty();
            if (!held && b.fences().stream().anyMatch(f -> !f.signalled())) {
                out.add("buffer.fence-unheld ino:" + b.ino());
            }
            Map<String, Integer> counts = new HashMap<>();
            b.attachments().forEach(d -> counts.merge(d, 1, Integer::sum));
            if (counts.values().stream().anyMatch(n -> n >= MANY)) {
                out.add("attachment.piled-up ino:" + b.ino());
            }
            for (Contract c : b.contracts() == null ? List.<Contract>of() : b.contracts()) {
                if (c.importerOps() != null && !c.importerOps().equals(LOCAL_OPS) && "false".equals(c.axes().get(Axis.P2P))) {
                    // contracts count from the newest, findings from the oldest
                    out.add("attachment.p2p-refused ino:" + b.ino() + "/" + c.device() + "#" + (counts.getOrDefault(c.device(), c.ordinal()) - c.ordinal() + 1));
                }
                if (c.importerOps() != null && "while-mapped".equals(c.axes().get(Axis.PINNED)) && c.knowable().contains(Axis.PINNED)) {
                    out.add("kernel.no-move-notify host");
                }
            }
        }
        return out;
    }
}
