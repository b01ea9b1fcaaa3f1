// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Set<String> COLOURS = Set.of("text", "dim", "ink", "blue", "orange", "purple", "slate", "teal", "ochre", "red", "green", "unknown");

    private static <T> Fact<T> fact(T value) {
        return Fact.of(value, new Evidence(Tier.STRUCT, "iter", "iter/dmabuf", Instant.EPOCH));
    }

    /** The states of one axis, without unknown. */
    private static List<List<State>> axes() {
        return List.of(List.of(Vocabulary.p2p(fact(true)), Vocabulary.p2p(fact(false))), List.of(Vocabulary.revocable(fact(true)), Vocabulary.revocable(fact(false))),
                Arrays.stream(Pinned.values()).map(v -> Vocabulary.pinned(fact(v))).toList(),
                Arrays.stream(AttachmentClass.values()).map(v -> Vocabulary.attachmentClass(fact(v))).toList(),
                Arrays.stream(RevokeState.values()).map(v -> Vocabulary.revokeState(fact(v))).toList());
    }

    private static List<State> all() {
        List<State> out = new ArrayList<>(List.of(Vocabulary.UNKNOWN, Vocabulary.role("exporter"), Vocabulary.role("importer")));
        axes().forEach(out::addAll);
        Arrays.stream(Tier.values()).map(Vocabulary::tier).forEach(out::add);
        Arrays.stream(Diagnostic.Outcome.values()).map(Vocabulary::outcome).forEach(out::add);
        Arrays.stream(ImporterKind.values()).map(k -> Vocabulary.importer(fact(k))).forEach(out::add);
        return out;
    }

    @Test
    void valuesOfOneAxisDifferInIconWordAndColour() {
        for (List<State> axis : axes()) {
            assertEquals(axis.size(), new HashSet<>(axis.stream().map(State::icon).toList()).size(), axis.toString());
            assertEquals(axis.size(), new HashSet<>(axis.stream().map(State::word).toList()).size(), axis.toString());
            assertEquals(axis.size(), new HashSet<>(axis.stream().map(State::colour).toList()).size(), axis.toString());
        }
    }

    @Test
    void whatIsUnknownLooksUnknownOnEveryAxis() {
        Fact<Object> none = Fact.unknown("why", null);
        assertEquals(Vocabulary.UNKNOWN, Vocabulary.p2p(Fact.unknown(none.reason(), null)));
        assertEquals(Vocabulary.UNKNOWN, Vocabulary.pinned(Fact.unknown(none.reason(), null)));
        assertEquals(Vocabulary.UNKNOWN, Vocabulary.revocable(Fact.unknown(none.reason(), null)));
        assertEquals(Vocabulary.UNKNOWN, Vocabulary.attachmentClass(Fact.unknown(none.reason(), null)));
        assertEquals(Vocabulary.UNKNOWN, Vocabulary.revokeState(Fact.unknown(none.reason(), null)));
        assertEquals(Vocabulary.UNKNOWN, Vocabulary.importer(Fact.unknown(none.reason(), null)));
    }

    @Test
    void everyIconIsThereInBothThemesAndEveryColourIsAToken() {
        Path p = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(p.resolve("bundles"))) {
            p = p.getParent();
        }
        for (State s : all()) {
            assertTrue(COLOURS.contains(s.colour()), s.toString());
            for (String theme : List.of("light", "dark")) {
                assertTrue(s.icon() == null || Files.exists(p.resolve("bundles/org.dmascope.ui/icons/" + theme + "/" + s.icon() + ".svg")), s.toString());
            }
        }
    }
}
