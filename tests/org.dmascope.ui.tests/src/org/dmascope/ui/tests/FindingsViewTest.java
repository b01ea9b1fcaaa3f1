// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.dmascope.analysis.rules.FindingRules;
import org.dmascope.help.book.GeneratedPages;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tables.TableView;

/** Findings as a table: what is wrong, what was skipped, and the way to the thing itself. */
@ExtendWith(WorkbenchExtension.class)
class FindingsViewTest {
    @TempDir
    Path folder;

    @Test
    void theWorstComesFirstAndWhatWasSkippedLast() {
        OpenHost host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        TableView view = Ui.table("findings");
        List<FindingRow> rows = host.rows().findings();
        Ui.until("the rows are shown", () -> view.table().shown().size() == rows.size());
        assertNull(Ui.on(view::sentence));
        FindingRow first = rows.get(0);
        assertEquals("attachment.revoked-kept", first.rule().id());
        assertNotNull(first.finding());
        assertNull(rows.get(rows.size() - 1).finding());
        PropertiesView properties = Ui.view("properties", PropertiesView.class);
        Ui.run(() -> Ui.selection().select(Subject.of(first), this));
        assertEquals(1, Ui.on(() -> view.table().selection().size()));
        assertTrue(Ui.on(() -> properties.table().shown().size()) > 8, "subject, facts, why, what to do, rule");
        Ui.shot("findings");
        Ui.run(() -> view.filter("rule:revoked-kept"));
        Ui.until("one row passes the filter", () -> view.table().shown().size() == 1);
        Ui.run(() -> view.filter(""));
        Ui.close(host);
    }

    @Test
    void showMeGoesToTheThing() {
        OpenHost host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        Ui.table("findings");
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().findings().get(0)), this));
        assertTrue(Ui.on(() -> Ui.selection().related()).stream().anyMatch(s -> s.kind() == Kind.BUFFER), "what it is about is tinted elsewhere");
        Ui.command("org.dmascope.ui.command.showMe");
        Subject s = Ui.on(() -> Ui.selection().subject());
        assertEquals(Kind.ATTACHMENT, s.kind());
        assertNotNull(Ui.on(() -> Ui.selection().row()));
        Ui.close(host);
    }

    @Test
    void eachRuleHasItsPlaceInTheHelp() throws Exception {
        String page;
        try (var in = new GeneratedPages().getInputStream(GeneratedPages.BUNDLE, GeneratedPages.FINDINGS, Locale.ROOT)) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (var rule : FindingRules.all()) {
            assertTrue(page.contains("id=\"" + rule.about().id() + "\""), rule.about().id());
        }
    }
}
