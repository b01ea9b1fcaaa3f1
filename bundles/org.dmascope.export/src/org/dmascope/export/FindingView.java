// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.function.Consumer;

import org.dmascope.analysis.rules.Finding;
import org.dmascope.analysis.rules.FindingSubject;
import org.dmascope.analysis.rules.Findings;

/** What the rules say of a host. */
final class FindingView {
    private static final List<Column<Finding>> COLUMNS = List.of(Column.text("severity", "Severity", f -> f.severity().word()),
            Column.text("finding", "Finding", f -> f.rule().title()), Column.text("subject", "Subject", f -> f.subject().label()), Column.text("text", "Detail", Finding::text),
            Column.text("rule", "Rule", f -> f.rule().id()));

    static final View<Finding> VIEW = new View<>("findings", "Findings", Finding.class, COLUMNS, s -> Findings.of(s).all(), s -> Findings.of(s).known(),
            FindingView::terms);

    private FindingView() {
    }

    private static void terms(Finding f, FilterKey key, Consumer<String> sink) {
        FindingSubject s = f.subject();
        switch (key) {
            case INO -> give(s.ino() < 0 ? null : Long.toString(s.ino()), sink);
            case PID -> give(s.pid() == 0 ? null : Integer.toString(s.pid()), sink);
            case DEV -> give(s.device() == null ? null : Shown.name(s.device()), sink);
            case NAME -> sink.accept(s.label());
            case RULE -> sink.accept(f.rule().id());
            default -> {
                // a finding has none of these
            }
        }
    }

    private static void give(String term, Consumer<String> sink) {
        if (term != null) {
            sink.accept(term);
        }
    }
}
