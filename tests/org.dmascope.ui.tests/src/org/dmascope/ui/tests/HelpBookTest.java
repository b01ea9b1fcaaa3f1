// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.analysis.contract.Rule;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownFailure;
import org.dmascope.core.catalogue.KnownFailures;
import org.dmascope.core.source.Sources;
import org.dmascope.export.FilterKey;
import org.dmascope.help.book.Book;
import org.dmascope.help.book.GeneratedPages;
import org.dmascope.help.context.ContextIds;
import org.dmascope.help.context.RuleContexts;
import org.dmascope.help.page.Block;
import org.dmascope.help.page.Hrefs;
import org.dmascope.help.page.Page;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The book and the contexts: whole, without dead links, and in step with the program. */
@ExtendWith(WorkbenchExtension.class)
class HelpBookTest {
    private static final String HTML = "/org.dmascope.help/html/";

    private final Book book = new Book();

    private String text(String page) {
        return book.page(HTML + page).orElseThrow().blocks().stream().map(Block::plain).collect(Collectors.joining("\n"));
    }

    /** Null when there is such a page and anchor. */
    private String dead(String from, String href) {
        Optional<Page> p = book.page(href);
        String anchor = Hrefs.anchor(href);
        boolean there = p.isPresent() && (anchor.isEmpty() || p.get().anchors().contains(anchor));
        return there ? null : from + " -> " + href;
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        List<String> topics = book.topics();
        assertTrue(topics.size() >= 15, topics.toString());
        for (String t : topics) {
            dead.add(dead("contents", t));
            book.page(t).ifPresent(p -> p.links().forEach(l -> dead.add(dead(t, l))));
        }
        dead.removeIf(d -> d == null);
        assertEquals(List.of(), dead);
    }

    @Test
    void everyPageIsInTheContentsAndHasNarrowTables() {
        Set<String> linked = new TreeSet<>();
        for (String t : book.topics()) {
            Page p = book.page(t).orElseThrow();
            p.links().forEach(l -> linked.add(Hrefs.file(l)));
            assertFalse(p.title().isBlank(), t);
            p.blocks().forEach(b -> assertTrue(!(b instanceof Block.Table table) || table.columns() <= 3, t + " has a table too wide for the side of a window"));
        }
        linked.removeAll(book.topics());
        assertEquals(Set.of(), linked, "pages that only links lead to");
    }

    /** Ids of views, editors and pages that our bundles declare. */
    private static Set<String> declared() {
        Set<String> ids = new TreeSet<>();
        for (String point : List.of("org.eclipse.ui.views", "org.eclipse.ui.editors", "org.eclipse.ui.preferencePages", "org.eclipse.ui.importWizards",
                "org.eclipse.ui.exportWizards")) {
            for (IConfigurationElement e : Platform.getExtensionRegistry().getConfigurationElementsFor(point)) {
                String id = e.getAttribute("id");
                if (e.getContributor().getName().startsWith("org.dmascope.") && !e.getName().equals("category") && id != null && id.startsWith("org.dmascope.")) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    @Test
    void everyViewEditorAndPageHasItsContext() {
        Set<String> ids = declared();
        assertTrue(ids.size() >= 15, ids.toString());
        List<String> without = new ArrayList<>();
        for (String id : ids) {
            without.addAll(wrong(ContextIds.of(id)));
        }
        assertEquals(List.of(), without, "contexts.xml of org.dmascope.help needs an entry for each");
    }

    /** What is wrong with a context: it is missing, says nothing, or leads nowhere. */
    private List<String> wrong(String id) {
        List<String> out = new ArrayList<>();
        IContext c = HelpSystem.getContext(id);
        if (c == null || c.getText() == null || c.getText().length() < 40) {
            out.add(id + " has no text");
        } else {
            for (IHelpResource t : c.getRelatedTopics()) {
                out.add(dead(id, t.getHref()));
            }
            if (c.getRelatedTopics().length == 0) {
                out.add(id + " leads nowhere");
            }
        }
        out.removeIf(o -> o == null);
        return out;
    }

    @Test
    void everyRuleHasItsContextAndItsPlaceInTheBook() {
        List<String> bad = new ArrayList<>();
        Catalogue catalogue = Catalogue.load();
        List<String> names = new ArrayList<>(Stream.of(Rule.values()).map(Rule::id).toList());
        catalogue.exporters().forEach(e -> names.add(e.rule()));
        catalogue.importers().forEach(i -> names.add(i.rule()));
        for (String n : names) {
            bad.addAll(wrong(ContextIds.RULE + n));
            String dead = dead(n, GeneratedPages.ruleHref(n));
            if (dead != null) {
                bad.add(dead);
            }
        }
        assertEquals(List.of(), bad);
        IContext one = RuleContexts.of("umem-revoked");
        assertTrue(one.getText().contains(Rule.REVOKED_UMEM.source()), one.getText());
        assertEquals(null, RuleContexts.of("no-such-rule"));
    }

    /** The page is made of the table, so that it stays true: every cause has its place, every stage and every errno that has one is there. */
    @Test
    void everyCauseOfAFailureIsInTheBook() {
        List<String> bad = new ArrayList<>();
        KnownFailures failures = KnownFailures.load();
        String page = text("failures.xhtml");
        Set<String> anchors = book.page(HTML + "failures.xhtml").orElseThrow().anchors();
        for (KnownFailure f : failures.all()) {
            String dead = dead(f.id(), GeneratedPages.ruleHref(f.rule()));
            if (dead != null) {
                bad.add(dead);
            }
            need(bad, "failures", page, f.cause());
            f.errnos().stream().filter(e -> !anchors.contains(e)).forEach(e -> bad.add("failures: " + e));
        }
        Stream.of(FailureStage.values()).forEach(s -> need(bad, "failures", page, s.text()));
        assertEquals(List.of(), bad);
    }

    @Test
    void theBookHasEveryWordOfTheProgram() {
        List<String> missing = new ArrayList<>();
        String axes = text("axes.xhtml");
        Stream.of(Pinned.values()).map(Pinned::word).map(w -> w.replace('-', ' ')).forEach(w -> need(missing, "axes", axes, w));
        Stream.of(AttachmentClass.values()).forEach(c -> need(missing, "axes", axes, c.word()));
        Stream.of(RevokeState.values()).map(RevokeState::word).map(w -> w.replace('-', ' ')).forEach(w -> need(missing, "axes", axes, w));
        String evidence = text("evidence.xhtml");
        Stream.of(Tier.values()).forEach(t -> need(missing, "evidence", evidence, t.name()));
        String states = text("states.xhtml").toLowerCase(Locale.ROOT);
        Stream.of(Diagnostic.Outcome.values()).forEach(o -> need(missing, "states", states, o.name().toLowerCase(Locale.ROOT)));
        String filter = text("filter.xhtml");
        Stream.of(FilterKey.values()).forEach(k -> need(missing, "filter", filter, k.word() + ":"));
        Set<String> sources = book.page(HTML + "sources.xhtml").orElseThrow().anchors();
        Sources.ids().stream().filter(s -> !sources.contains(s)).forEach(s -> missing.add("sources: " + s));
        assertEquals(List.of(), missing);
    }

    private static void need(List<String> missing, String page, String text, String word) {
        if (!text.contains(word)) {
            missing.add(page + ": " + word);
        }
    }

    @Test
    void keysOfTheBookAreThoseThatAreBound() {
        String keys = text("keys.xhtml");
        for (IConfigurationElement e : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.bindings")) {
            if (e.getContributor().getName().startsWith("org.dmascope.") && e.getName().equals("key")) {
                String key = e.getAttribute("sequence").replace("M1", "Ctrl").replace("M2", "Shift").replace("M3", "Alt").replace("CR", "Enter").replace("ARROW_LEFT", "Left")
                        .replace("ARROW_RIGHT", "Right").replace("PAGE_UP", "Page Up").replace("PAGE_DOWN", "Page Down");
                assertTrue(keys.contains(key), key + " of " + e.getAttribute("commandId") + " is not on the page of keys");
            }
        }
    }

    @Test
    void searchFindsWhatIsWritten() {
        Page found = book.search("kcore sampled");
        assertTrue(found.links().stream().anyMatch(l -> l.startsWith(HTML + "evidence.xhtml")), found.links().toString());
        assertEquals(HTML + "rules.xhtml#umem-revoked", book.search("umem-revoked").links().get(0), "what has it in its heading comes first");
        Page nothing = book.search("xyzzy");
        assertEquals(List.of(), nothing.links());
        assertTrue(nothing.blocks().get(1).plain().contains("xyzzy"));
        assertNotNull(book.page(HTML + "index.xhtml").orElse(null));
        assertTrue(book.page(HTML + "no-such-page.xhtml").isEmpty());
    }
}
