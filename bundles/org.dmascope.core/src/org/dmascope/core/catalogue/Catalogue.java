// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.axis.Word;
import org.dmascope.core.catalogue.CatalogueTable.Row;
import org.dmascope.core.source.struct.Sym;

/** The known exporters and importers, see {@code exporters.tsv} and {@code importers.tsv}. Immutable. */
public final class Catalogue {
    private static final int MOST_BYTES = 1 << 20;
    private static final List<String> EXPORTER_COLUMNS = List.of("id", "exp_names", "ops", "funcs", "driver", "pin", "memory", "revokes", "placement",
            "infer", "source", "remark");
    private static final List<String> IMPORTER_COLUMNS = List.of("id", "drivers", "devices", "ops", "callbacks", "importer", "class", "revocable", "pin",
            "infer", "source", "remark");
    private static final Map<String, Boolean> TRUTH = Map.of("yes", true, "no", false);

    private final List<KnownExporter> exporters;
    private final List<KnownImporter> importers;
    private final Map<String, KnownExporter> exporterByOps = new HashMap<>();
    private final Map<String, KnownExporter> exporterByFuncs = new HashMap<>();
    private final Map<String, KnownExporter> exporterByDriver = new HashMap<>();
    private final Map<String, KnownExporter> exporterByName = new HashMap<>();
    private final Map<String, KnownImporter> importerByOps = new HashMap<>();
    private final Map<String, KnownImporter> importerByCallback = new HashMap<>();

    private Catalogue(List<KnownExporter> exporters, List<KnownImporter> importers) {
        this.exporters = exporters;
        this.importers = importers;
        for (KnownExporter e : exporters) {
            e.ops().forEach(s -> put(exporterByOps, s, e));
            e.funcs().forEach(s -> put(exporterByFuncs, s, e));
            if (e.driver() != null) {
                exporterByDriver.putIfAbsent(e.driver(), e);
            }
            if (e.byName()) {
                e.expNames().forEach(s -> put(exporterByName, s, e));
            }
        }
        for (KnownImporter i : importers) {
            i.ops().forEach(s -> put(importerByOps, s, i));
            i.callbacks().forEach(s -> put(importerByCallback, s, i));
        }
    }

    private static <T> void put(Map<String, T> map, String key, T row) {
        if (map.put(key, row) != null) {
            throw new IllegalStateException("catalogue: two rows claim " + key);
        }
    }

    /** Every reading asks for them, and they never change. */
    private static final class Shipped {
        static final Catalogue TABLES = of(resource("exporters.tsv"), resource("importers.tsv"));
    }

    /** The tables of the program. @throws ExceptionInInitializerError when they are wrong, which a test rules out */
    public static Catalogue load() {
        return Shipped.TABLES;
    }

    /** From the text of two tables. */
    static Catalogue of(String exporters, String importers) {
        return new Catalogue(CatalogueTable.parse(exporters, EXPORTER_COLUMNS, Catalogue::exporter),
                CatalogueTable.parse(importers, IMPORTER_COLUMNS, Catalogue::importer));
    }

    /** The text of a table of the program. */
    static String resource(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("catalogue: " + name + " is missing");
            }
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownExporter exporter(Row r) {
        return new KnownExporter(r.required("id"), r.list("exp_names"), r.list("ops"), r.list("funcs"), r.text("driver"),
                r.one("pin", Map.of("none", KnownExporter.PinOp.NONE, "real", KnownExporter.PinOp.REAL, "refused", KnownExporter.PinOp.REFUSED), null),
                r.one("memory", Map.of("fixed", true, "movable", false), null), r.one("revokes", TRUTH, null), r.one("placement", words(Placement.values()), null),
                r.one("infer", Map.of("name", true), false), r.required("source"), r.text("remark"));
    }

    private static KnownImporter importer(Row r) {
        Map<String, KnownImporter.Pin> pins = Map.of("life", KnownImporter.Pin.LIFE, "core", KnownImporter.Pin.CORE, "never", KnownImporter.Pin.NEVER);
        return new KnownImporter(r.required("id"), r.list("drivers"), r.list("devices"), r.list("ops"), r.list("callbacks"),
                r.one("importer", words(ImporterKind.values()), null), r.one("class", words(AttachmentClass.values()), null), r.one("revocable", TRUTH, null),
                r.one("pin", pins, KnownImporter.Pin.UNKNOWN), conditions(r), r.required("source"), r.text("remark"));
    }

    private static List<KnownImporter.Condition> conditions(Row r) {
        List<String> words = r.list("infer");
        if (words.equals(List.of("never"))) {
            return null;
        }
        List<KnownImporter.Condition> out = new ArrayList<>();
        for (String w : words) {
            boolean not = w.startsWith("!");
            String rest = not ? w.substring(1) : w;
            if (rest.startsWith("symbol:")) {
                out.add(new KnownImporter.Condition(rest.substring("symbol:".length()), !not));
            } else if (!words.equals(List.of("always"))) {
                throw r.wrong("infer is \"" + w + "\"");
            }
        }
        if (words.isEmpty()) {
            throw r.wrong("infer is missing");
        }
        return out;
    }

    private static <T extends Word> Map<String, T> words(T[] values) {
        Map<String, T> out = new LinkedHashMap<>();
        for (T v : values) {
            out.put(v.word(), v);
        }
        return out;
    }

    public List<KnownExporter> exporters() {
        return exporters;
    }

    public List<KnownImporter> importers() {
        return importers;
    }

    /** By the symbol of its operations; null when it is none of the known ones. */
    public KnownExporter exporterByOps(Sym ops) {
        return ops != null && ops.named() ? exporterByOps.get(ops.name()) : null;
    }

    /** By the symbol of its GEM functions; null when it is none of the known ones. */
    public KnownExporter exporterByFuncs(Sym funcs) {
        return funcs != null && funcs.named() ? exporterByFuncs.get(funcs.name()) : null;
    }

    /** By the driver of the exporting device; null when it is none of the known ones. */
    public KnownExporter exporterByDriver(String driver) {
        return driver == null ? null : exporterByDriver.get(driver);
    }

    /** By an exporter name that tells one row; null for {@code drm}, which many share, and for unknown names. */
    public KnownExporter exporterByName(String expName) {
        return expName == null ? null : exporterByName.get(expName);
    }

    /** By the symbol of {@code importer_ops}, or where that is not named by the symbol of the callback; null when it is none of the known ones. */
    public KnownImporter importer(Sym ops, Sym callback) {
        KnownImporter byOps = ops.named() ? importerByOps.get(ops.name()) : null;
        return byOps != null || ops.named() || !callback.named() ? byOps : importerByCallback.get(callback.name());
    }

    /** By the symbol of the callback alone; null when it is none of the known ones. */
    public KnownImporter importerByCallback(Sym callback) {
        return callback.named() ? importerByCallback.get(callback.name()) : null;
    }

    /** The rows that a driver, or a dev_name without one, could be; in the order of the table. */
    public List<KnownImporter> importers(String driver, String device) {
        return importers.stream().filter(i -> driver != null && i.drivers().contains(driver) || driver == null && i.devices().contains(device)).toList();
    }

    /** All symbols that the tables name, sorted: those whose presence tells what a kernel can do. */
    public Set<String> symbols() {
        Set<String> out = new TreeSet<>();
        Function<List<KnownImporter.Condition>, List<String>> names = c -> c == null ? List.of() : c.stream().map(KnownImporter.Condition::symbol).toList();
        for (KnownImporter i : importers) {
            out.addAll(i.ops());
            out.addAll(i.callbacks());
            out.addAll(names.apply(i.conditions()));
        }
        exporters.forEach(e -> out.addAll(e.ops()));
        return out;
    }
}
