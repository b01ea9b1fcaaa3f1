// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Compares what control groups are charged for device memory with what Dmascope shows of it, field by field: its groups, its regions, and where the memory
 * of each buffer is. What buffers add up to, only root can see.
 */
public final class DmemCheck {
    private static final String NO_LIMIT = "max";
    private final Truth truth;
    private final Dmem made;
    private final Reader reader;
    private final Checks checks = new Checks();

    private DmemCheck(Truth truth, Reader reader) {
        this.truth = truth;
        this.made = truth.dmem();
        this.reader = reader;
    }

    /** @param shown Dmascope's JSON document. @return nothing when the truth knows nothing of device memory */
    public static List<Check> compare(Truth truth, byte[] shown, Reader reader) {
        if (truth.dmem() == null) {
            return List.of();
        }
        DmemCheck c = new DmemCheck(truth, reader);
        ShownDocument.of(shown).ifPresentOrElse(c::compare, () -> c.checks.holds("document", false, "a JSON object", shown.length + " bytes that are none"));
        return c.checks.all();
    }

    private void compare(ShownDocument shown) {
        groups(shown.list("cgroups"));
        regions(shown.list("deviceMemory"));
        if (reader == Reader.ROOT) {
            buffers(shown.list("buffers"));
        }
    }

    private void groups(List<JsonObject> shown) {
        Map<String, JsonObject> rows = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (JsonObject row : shown) {
            String key = Cell.of(row, "cgroup").text() + " " + Cell.of(row, "device").text() + " " + Cell.of(row, "region").text();
            if ("dmem".equals(Cell.of(row, "controller").text()) && rows.put(key, row) != null) {
                twice.add(key);
            }
        }
        checks.equal("no control group is shown twice", List.of(), twice);
        for (Dmem.Group g : made.groups()) {
            Dmem.Region r = made.region(g.region()).orElseThrow();
            JsonObject row = rows.remove(g.cgroup() + " " + r.device() + " " + r.region());
            String name = "control group " + g.cgroup() + " in " + g.region() + " ";
            checks.holds(name + "is shown", row != null, "shown", row == null ? "not shown" : "shown");
            if (row != null) {
                group(name, g, r, row);
            }
        }
        checks.equal("no control group but those that were made", List.of(), List.copyOf(new TreeSet<>(rows.keySet())));
    }

    private void group(String name, Dmem.Group g, Dmem.Region r, JsonObject row) {
        checks.equal(name + "current", Long.toString(g.current()), Cell.of(row, "current").text());
        checks.equal(name + "own", Long.toString(made.own(g)), Cell.of(row, "own").text());
        limit(name + "min", g.top() ? null : Long.toString(g.min()), row, "min");
        limit(name + "low", g.top() ? null : Long.toString(g.low()), row, "low");
        limit(name + "max", g.top() ? null : g.max() == null ? NO_LIMIT : g.max().toString(), row, "max");
        limit(name + "peak", g.top() ? null : Long.toString(g.peak()), row, "peak");
        if (reader == Reader.ROOT) {
            checks.equal(name + "pids", g.pids().stream().sorted().toList(), numbers(Cell.of(row, "pids")));
            checks.equal(name + "pinned", r.buffers() ? Long.toString(made.bytes(truth, g.cgroup(), true)) : "0", Cell.of(row, "pinned").text());
        }
    }

    /** The top has no such files: then there is a plain null, which is no unknown. */
    private void limit(String name, String expected, JsonObject row, String key) {
        Cell cell = Cell.of(row, key);
        checks.holds(name, expected == null ? cell instanceof Cell.Known && cell.text() == null : expected.equals(cell.text()), expected == null ? "no such file" : expected, cell);
    }

    private static List<Integer> numbers(Cell cell) {
        List<Integer> out = new ArrayList<>();
        if (cell instanceof Cell.Known k && k.value() instanceof JsonArray a) {
            a.forEach(e -> out.add(e.getAsInt()));
        }
        return out.stream().sorted().toList();
    }

    private void regions(List<JsonObject> shown) {
        for (Dmem.Region r : made.regions()) {
            List<JsonObject> rows = shown.stream().filter(m -> r.device().equals(Cell.of(m, "device").text()) && r.region().equals(Cell.of(m, "region").text())).toList();
            String name = "device memory " + r.name() + " ";
            checks.equal(name + "is shown once", 1, rows.size());
            if (rows.size() == 1) {
                region(name, r, rows.getFirst());
            }
        }
    }

    private void region(String name, Dmem.Region r, JsonObject row) {
        long charged = made.groups().stream().filter(g -> g.top() && g.region().equals(r.name())).mapToLong(Dmem.Group::current).sum();
        checks.equal(name + "capacity", Long.toString(r.capacity()), Cell.of(row, "capacity").text());
        checks.equal(name + "charged", Long.toString(charged), Cell.of(row, "charged").text());
        if (reader == Reader.ROOT && r.buffers()) {
            checks.equal(name + "exported", Long.toString(made.bytes(truth, "/", false)), Cell.of(row, "exported").text());
            checks.equal(name + "pinned", Long.toString(made.bytes(truth, "/", true)), Cell.of(row, "pinned").text());
        }
    }

    private void buffers(List<JsonObject> shown) {
        Map<String, JsonObject> byIno = new HashMap<>();
        shown.forEach(b -> byIno.put(Cell.of(b, "ino").text(), b));
        for (Dmem.Placed p : made.buffers()) {
            JsonObject b = byIno.get(Long.toString(p.ino()));
            if (b != null) { // that it is shown at all, others look at
                checks.equal("buffer " + p.ino() + " placement", p.inDevice() ? "vram" : "system", Cell.of(b, "placement").text());
                checks.equal("buffer " + p.ino() + " pins", Integer.toString(p.pins()), Cell.of(b, "pinCount").text());
            }
        }
    }
}
