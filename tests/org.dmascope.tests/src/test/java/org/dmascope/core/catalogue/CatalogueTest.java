// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.source.struct.Sym;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SYMBOL = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern SOURCE = Pattern.compile("(drivers|net|out of tree)[/:].*");
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void everyExporterRowIsWhole() {
        Set<String> ids = new HashSet<>();
        for (KnownExporter e : catalogue.exporters()) {
            assertTrue(ids.add(e.id()), e.id());
            assertTrue(ID.matcher(e.id()).matches(), e.id());
            assertTrue(SOURCE.matcher(e.source()).matches(), e.source());
            assertFalse(e.expNames().isEmpty(), e.id());
            e.ops().forEach(s -> assertTrue(SYMBOL.matcher(s).matches(), s));
            e.funcs().forEach(s -> assertTrue(SYMBOL.matcher(s).matches(), s));
            assertFalse(e.byName() && e.expNames().contains("drm"), "drm is shared by many");
            assertFalse(e.pinOp() == KnownExporter.PinOp.NONE && !e.fixed(), e.id() + ": an exporter without a pin operation never moves its memory");
            e.ops().forEach(s -> assertEquals(e, catalogue.exporterByOps(new Sym(s, null))));
            if (e.byName()) {
                e.expNames().forEach(n -> assertEquals(e, catalogue.exporterByName(n)));
            }
        }
        assertTrue(ids.size() > 20);
    }

    @Test
    void everyImporterRowIsWhole() {
        Set<String> ids = new HashSet<>();
        for (KnownImporter i : catalogue.importers()) {
            assertTrue(ids.add(i.id()), i.id());
            assertTrue(ID.matcher(i.id()).matches(), i.id());
            assertTrue(SOURCE.matcher(i.source()).matches(), i.source());
            assertFalse(i.drivers().isEmpty() && i.devices().isEmpty() && i.ops().isEmpty(), i.id() + " can never be met");
            i.ops().forEach(s -> assertEquals(i, catalogue.importer(new Sym(s, null), Sym.UNNAMED)));
            i.callbacks().forEach(s -> assertEquals(i, catalogue.importer(Sym.UNNAMED, new Sym(s, null))));
            if (i.kind() != null) {
                assertEquals(i.kind() == AttachmentClass.STATIC, i.importer() == ImporterKind.STATIC, i.id());
                assertEquals(i.kind() == AttachmentClass.MOVABLE || i.kind() == AttachmentClass.PINNED_REVOCABLE, i.revocable(), i.id());
            }
            assertFalse(i.importer() == ImporterKind.DYNAMIC && i.conditions() != null && i.conditions().isEmpty(),
                    i.id() + ": dynamic importers were static once, so it takes a symbol to tell");
        }
    }

    /** Two rows of one driver must exclude each other, or nothing could be inferred. */
    @Test
    void rowsOfOneDriverExcludeEachOther() {
        for (Set<String> symbols : Set.of(Set.<String>of(), catalogue.symbols(), Set.of("ib_umem_dmabuf_get_pinned"))) {
            Set<String> seen = new HashSet<>();
            for (KnownImporter i : catalogue.importers()) {
                if (i.toldBy(symbols)) {
                    i.drivers().forEach(d -> assertTrue(seen.add(d), d + " has two rows"));
                }
            }
        }
    }

    @Test
    void whatIsSharedTellsNothing() {
        assertNull(catalogue.exporterByName("drm"));
        assertNull(catalogue.exporterByName("lab-static"));
        assertNull(catalogue.importer(new Sym("nobody_s_ops", null), new Sym("nobody_s_callback", null)));
        assertNull(catalogue.importer(Sym.UNNAMED, Sym.UNNAMED));
        assertNotNull(catalogue.exporterByName("linux,cma"));
        assertEquals("vgem", catalogue.importers(null, "vgem").getFirst().devices().getFirst());
        assertTrue(catalogue.importers("mlx5_core", "0000:45:00.0").stream().noneMatch(i -> i.toldBy(catalogue.symbols())));
    }

    @Test
    void aConditionNeedsTheSymbols() {
        KnownImporter efa = catalogue.importers("efa", "x").getFirst();
        assertFalse(efa.toldBy(null));
        assertFalse(efa.toldBy(Set.of()));
        assertTrue(efa.toldBy(Set.of("ib_umem_dmabuf_get_pinned")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "id\n", "id\tdrivers\n", "# only a remark\n" })
    void aTableWithoutItsHeadIsRefused(String text) {
        String good = "id\texp_names\tops\tfuncs\tdriver\tpin\tmemory\trevokes\tplacement\tinfer\tsource\tremark\n";
        if (text.startsWith("id")) {
            assertThrows(IllegalStateException.class, () -> Catalogue.of(good, text));
        } else {
            assertTrue(Catalogue.of(good + text, good.isEmpty() ? "" : importers()).exporters().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\t-\t-\t-\t-\t-\t-\t-\t-\tsometimes\tdrivers/x.c\t-", "a\t-\t-\t-\t-\tquick\t-\t-\t-\tnever\tdrivers/x.c\t-", "a\t-\t-\t-\t-\t-\t-\t-\t-\tnever\t-\t-",
            "a\t-\t-\t-\t-\t-\t-\t-\t-\tnever\tdrivers/x.c", "a\t-\t-\t-\t-\t-\t-\t-\t-\tnever\tdrivers/x.c\t", "a\t-\t-\t-\t-\t-\t-\t-\t-\t-\tdrivers/x.c\t-" })
    void aWrongRowIsNamedByItsLine(String row) {
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Catalogue.of("", "# remark\n" + importers() + row + "\n"));
        assertTrue(e.getMessage().contains("line 3"), e.getMessage());
    }

    private static String importers() {
        return "id\tdrivers\tdevices\tops\tcallbacks\timporter\tclass\trevocable\tpin\tinfer\tsource\tremark\n";
    }
}
