// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dmascope.core.catalogue.CatalogueTable.Row;
import org.dmascope.core.catalogue.KnownFailure.Condition;

/** The known reasons of failures, see {@code failures.tsv}. Immutable. */
public final class KnownFailures {
    private static final List<String> COLUMNS = List.of("id", "errno", "stages", "exporters", "importers", "when", "cause", "tell", "remedy", "source");
    private static final String ANY = "*";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    /** Members and options that {@link org.dmascope.core.source.struct.KernelCaps} knows. */
    public static final Set<String> MEMBERS = Set.of("dma_buf_attachment.sgt", "dma_buf_attach_ops.move_notify", "dma_buf_attach_ops.invalidate_mappings");
    public static final Set<String> OPTIONS = Set.of("DMABUF_MOVE_NOTIFY");

    private final List<KnownFailure> all;

    private KnownFailures(List<KnownFailure> all) {
        this.all = all;
    }

    /** Reads the table of the program. @throws IllegalStateException when it is wrong, which a test rules out */
    public static KnownFailures load() {
        return of(Catalogue.resource("failures.tsv"), Catalogue.load().exporters().stream().map(KnownExporter::id).collect(Collectors.toSet()), KnownErrnos.load());
    }

    /** From the text of a table; it may name these exporters and errors. */
    public static KnownFailures of(String table, Set<String> exporters, KnownErrnos errnos) {
        Set<String> ids = new HashSet<>();
        return new KnownFailures(CatalogueTable.parse(table, COLUMNS, r -> {
            KnownFailure f = row(r, exporters, errnos);
            if (!ids.add(f.id())) {
                throw r.wrong("there are two rows " + f.id());
            }
            return f;
        }));
    }

    private static KnownFailure row(Row r, Set<String> exporters, KnownErrnos errnos) {
        List<String> names = r.list("errno");
        if (names.isEmpty()) {
            throw r.wrong("errno is missing");
        }
        names.forEach(n -> known(r, errnos.named(n) != null && errnos.named(n).name().equals(n), "errno", n));
        List<String> of = some(r, "exporters");
        of.forEach(e -> known(r, exporters.contains(e), "exporters", e));
        Set<FailureStage> stages = EnumSet.noneOf(FailureStage.class);
        for (String s : some(r, "stages")) {
            known(r, FailureStage.of(s) != null, "stages", s);
            stages.add(FailureStage.of(s));
        }
        Set<String> drivers = new HashSet<>();
        Set<ImporterTrait> traits = EnumSet.noneOf(ImporterTrait.class);
        for (String i : some(r, "importers")) {
            String name = i.substring(i.indexOf(':') + 1);
            if (i.startsWith("driver:") && NAME.matcher(name).matches()) {
                drivers.add(name);
            } else {
                known(r, i.startsWith("kind:") && ImporterTrait.of(name) != null, "importers", i);
                traits.add(ImporterTrait.of(name));
            }
        }
        List<Condition> when = new ArrayList<>();
        r.list("when").forEach(w -> when.add(condition(r, w)));
        return new KnownFailure(r.required("id"), names, stages, new HashSet<>(of), drivers, traits, when, r.required("cause"), r.required("tell"), r.required("remedy"),
                r.required("source"));
    }

    /** The words of a column that must not be left open by accident: {@code *} says that it is meant. */
    private static List<String> some(Row r, String column) {
        String v = r.required(column);
        return v.equals(ANY) ? List.of() : List.of(v.split(" "));
    }

    private static void known(Row r, boolean known, String column, String word) {
        if (!known) {
            throw r.wrong(column + " is \"" + word + "\"");
        }
    }

    private static Condition condition(Row r, String word) {
        boolean not = word.startsWith("!");
        String rest = not ? word.substring(1) : word;
        String name = rest.substring(rest.indexOf(':') + 1);
        Condition.Kind kind = null;
        if (rest.startsWith("symbol:") && NAME.matcher(name).matches()) {
            kind = Condition.Kind.SYMBOL;
        } else if (rest.startsWith("member:") && MEMBERS.contains(name)) {
            kind = Condition.Kind.MEMBER;
        } else if (rest.startsWith("config:") && OPTIONS.contains(name)) {
            kind = Condition.Kind.CONFIG;
        }
        known(r, kind != null, "when", word);
        return new Condition(kind, name, !not);
    }

    /** In the order of the table. */
    public List<KnownFailure> all() {
        return all;
    }

    /** All symbols that conditions name, sorted: an agent looks whether the kernel has them. */
    public Set<String> symbols() {
        Set<String> out = new TreeSet<>();
        all.forEach(f -> f.conditions().stream().filter(c -> c.kind() == Condition.Kind.SYMBOL).forEach(c -> out.add(c.name())));
        return out;
    }
}
