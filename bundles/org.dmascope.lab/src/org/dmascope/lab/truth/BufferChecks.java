// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Compares one buffer with what was made. */
final class BufferChecks {
    private final Checks checks;
    private final Map<String, String> drivers;
    private final Reader reader;

    /** @param drivers driver by device name, as far as the truth knows it */
    BufferChecks(Checks checks, Map<String, String> drivers, Reader reader) {
        this.checks = checks;
        this.drivers = drivers;
        this.reader = reader;
    }

    void compare(Truth.Buffer made, JsonObject shown) {
        String b = "buffer " + made.ino() + " ";
        boolean mapsOnly = made.holders().stream().filter(reader::sees).allMatch(h -> h.fds() == 0);
        // a buffer that an ordinary user only maps gives neither fdinfo nor size away
        boolean mayBeUnknown = reader == Reader.USER && mapsOnly;
        known(b + "size", Long.toString(made.size()), Cell.of(shown, "size"), mayBeUnknown);
        name(b + "name", made.name(), Cell.of(shown, "name"));
        if (made.expName() != null) {
            known(b + "expName", made.expName(), Cell.of(shown, "expName"), mayBeUnknown);
        }
        exporter(b + "exporter.", made, shown.get("exporter"));
        if (reader == Reader.ROOT) {
            attachments(b, made, Cell.of(shown, "attachments"));
            fences(b + "fences", made, Cell.of(shown, "fences"));
        } else {
            // only bufinfo lists them: without it an empty list would be a lie
            unknown(b + "attachments", Cell.of(shown, "attachments"));
            unknown(b + "fences", Cell.of(shown, "fences"));
        }
    }

    private void known(String name, String expected, Cell shown, boolean mayBeUnknown) {
        checks.holds(name, expected.equals(shown.text()) || mayBeUnknown && shown.explainedUnknown(), expected, shown);
    }

    private void unknown(String name, Cell shown) {
        checks.holds(name, shown.explainedUnknown(), "unknown, with a reason", shown);
    }

    /** No name and an empty name are one: on a kernel that prints an empty field for both, nothing tells them apart. */
    private void name(String name, String made, Cell shown) {
        if (made == null || made.isEmpty()) {
            checks.holds(name, shown instanceof Cell.Known && (shown.text() == null || shown.text().isEmpty()), "no name", shown);
        } else {
            checks.holds(name, made.equals(shown.text()), made, shown);
        }
    }

    /** Which device exported it is more than the kernel's texts always say: it may be unknown, but never wrong and never just empty. */
    private void exporter(String name, Truth.Buffer made, JsonElement shown) {
        JsonObject exporter = shown != null && shown.isJsonObject() ? shown.getAsJsonObject() : new JsonObject();
        possible(name + "device", made.exporterDevice(), Cell.of(exporter, "device"));
        possible(name + "driver", made.exporterDriver(), Cell.of(exporter, "driver"));
    }

    private void possible(String name, String made, Cell shown) {
        boolean ok = switch (shown) {
            case Cell.Unknown u -> u.explained();
            case Cell.Known k -> made == null || made.equals(k.text());
            case Cell.Missing m -> false;
        };
        checks.holds(name, ok, made == null ? "anything, or unknown with a reason" : made + ", or unknown with a reason", shown);
    }

    private void attachments(String buffer, Truth.Buffer made, Cell shown) {
        List<String> devices = new ArrayList<>();
        int i = 0;
        for (JsonObject a : ShownDocument.objects(shown)) {
            String device = Cell.of(a, "device").text();
            devices.add(Objects.toString(device, "nothing"));
            String name = buffer + "attachment " + ++i + " (" + device + ") ";
            possible(name + "driver", drivers.get(device), Cell.of(a, "driver"));
            for (Axis axis : Axis.values()) {
                axis(name + axis.key(), a, axis.key());
            }
        }
        checks.holds(buffer + "attachments are a list", shown instanceof Cell.Known k && k.value().isJsonArray(), "a list", shown);
        checks.sameBag(buffer + "attachments", made.attachments(), devices);
    }

    /** Each must be there, known or unknown; what it says is {@link ContractCheck}'s. */
    private void axis(String name, JsonObject attachment, String axis) {
        JsonElement e = attachment.get(axis);
        boolean object = e != null && e.isJsonObject() && e.getAsJsonObject().has("value");
        Cell cell = Cell.of(attachment, axis);
        boolean ok = object && switch (cell) {
            case Cell.Unknown u -> u.explained();
            case Cell.Known k -> e.getAsJsonObject().has("tier") && e.getAsJsonObject().has("source");
            case Cell.Missing m -> false;
        };
        checks.holds(name, ok, "{value, tier, source} or {value: null, reason, remedy}", cell);
    }

    private void fences(String name, Truth.Buffer made, Cell shown) {
        checks.holds(name + " are a list", shown instanceof Cell.Known k && k.value().isJsonArray(), "a list", shown);
        List<String> seen = new ArrayList<>();
        for (JsonObject f : ShownDocument.objects(shown)) {
            seen.add(Cell.of(f, "usage").text() + ("true".equals(Cell.of(f, "signalled").text()) ? " signalled" : " unsignalled"));
            // the driver of a signalled fence is printed by some kernels only
            String driver = Cell.of(f, "driver").text();
            boolean fits = made.fences().stream().anyMatch(t -> t.driver() == null || t.driver().equals(driver));
            checks.holds(name + " driver", fits, "the driver of a fence that was made", driver);
        }
        checks.sameBag(name, made.fences().stream().map(f -> f.usage() + (f.signalled() ? " signalled" : " unsignalled")).toList(), seen);
    }
}
