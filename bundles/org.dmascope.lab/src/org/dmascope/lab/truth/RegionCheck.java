// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.google.gson.JsonObject;

/**
 * Compares the RDMA memory regions of a truth with what Dmascope shows of them: every one is listed and no other, what netlink tells is equal,
 * and none is joined with a buffer that is not its own. As root each region of a dma-buf is joined exactly, by the kernel's structures.
 */
public final class RegionCheck {
    private static final String REGIONS = "memoryRegions";
    private static final String REVOKED = "revoked";
    private static final String MOVABLE = "movable";
    private final Checks checks = new Checks();
    private final Reader reader;

    private RegionCheck(Reader reader) {
        this.reader = reader;
    }

    /** @param shown Dmascope's JSON document. @return nothing when the truth knows no regions */
    public static List<Check> compare(Truth truth, byte[] shown, Reader reader) {
        if (truth.regions() == null) {
            return List.of();
        }
        RegionCheck c = new RegionCheck(reader);
        ShownDocument.of(shown).ifPresentOrElse(d -> c.compare(truth.regions(), d),
                () -> c.checks.holds("document", false, "a JSON object", shown.length + " bytes that are none"));
        return c.checks.all();
    }

    /** How many regions of dma-bufs are shown on their buffer, in words. */
    public static String joined(Truth truth, byte[] shown) {
        Map<String, JsonObject> byKey = new HashMap<>();
        ShownDocument.of(shown).ifPresent(d -> d.list(REGIONS).forEach(r -> byKey.put(key(r), r)));
        List<Regions.Region> made = truth.regions().listed().stream().filter(Regions.Region::dmabuf).toList();
        long on = made.stream().filter(m -> byKey.get(key(m)) instanceof JsonObject r && m.ino().toString().equals(ino(r))).count();
        return on + " of " + made.size() + " regions of dma-bufs shown on their buffer, the others say why not";
    }

    private void compare(Regions made, ShownDocument shown) {
        checks.holds("memory regions are a list", shown.at(REGIONS) instanceof Cell.Known k && k.value().isJsonArray(), "a list", shown.at(REGIONS));
        if (reader == Reader.ROOT) {
            byKey(made.all(), shown.list(REGIONS));
            if (made.tool() != null) {
                Map<String, JsonObject> byKey = new HashMap<>();
                shown.list(REGIONS).forEach(s -> byKey.put(key(s), s));
                ToolCheck.compare(made.tool(), byKey, checks);
            }
            devices(made.all(), shown.list("rdmaDevices"));
        } else {
            withoutKeys(made.all(), shown.list(REGIONS));
        }
    }

    /**
     * What each device can do, and that nothing but regions is attached. Where dma-bufs were registered each device was asked to: one without such
     * a region refused it. Where none was, nobody asked.
     */
    private void devices(List<Regions.Region> made, List<JsonObject> shown) {
        boolean asked = made.stream().anyMatch(Regions.Region::dmabuf);
        for (JsonObject d : shown) {
            String name = Cell.of(d, "device").text();
            boolean can = made.stream().anyMatch(m -> m.dmabuf() && m.device().equals(name));
            if (asked) {
                checks.equal("RDMA device " + name + " registers dma-bufs", Boolean.toString(can), Cell.of(d, "dmabufMr").text());
            }
            checks.equal("RDMA device " + name + " has no other attachments", "[]", Cell.of(d, "otherAttachments").text());
        }
    }

    /** A key belongs to one device. */
    private static String key(Regions.Region made) {
        return made.device() + " " + made.lkey();
    }

    private static String key(JsonObject shown) {
        return Cell.of(shown, "device").text() + " " + Cell.of(shown, "lkey").text();
    }

    private static String ino(JsonObject shown) {
        return shown.get("buffer") instanceof JsonObject b ? Cell.of(b, "ino").text() : null;
    }

    private void byKey(List<Regions.Region> made, List<JsonObject> shown) {
        Map<String, JsonObject> byKey = new HashMap<>();
        List<String> twice = new ArrayList<>();
        shown.forEach(s -> {
            if (byKey.put(key(s), s) != null) {
                twice.add(key(s));
            }
        });
        checks.equal("no memory region is shown twice", List.of(), twice);
        for (Regions.Region m : made) {
            JsonObject s = byKey.remove(key(m));
            String name = "memory region " + key(m) + " ";
            checks.holds(name + "is shown", s != null, "shown", s == null ? "not shown" : "shown");
            if (s != null) {
                checks.equal(name + "rkey", Long.toString(m.rkey()), Cell.of(s, "rkey").text());
                owner(name, m, s);
                joins(name, m, s);
            }
        }
        checks.equal("no memory region but those that were made", List.of(), byKey.keySet().stream().sorted().toList());
    }

    private void owner(String name, Regions.Region m, JsonObject s) {
        checks.equal(name + "length", Long.toString(m.length()), Cell.of(s, "length").text());
        checks.equal(name + "kernel owner", m.kernelOwner(), Cell.of(s, "kernelOwner").text());
        told(name + "pid", m.pid() == null ? null : m.pid().toString(), m.kernelOwner() != null, Cell.of(s, "pid"));
        told(name + "comm", m.comm(), m.kernelOwner() != null, Cell.of(s, "comm"));
    }

    /** Of a process that has ended nobody knows; of the kernel's own there is nothing to know. */
    private void told(String name, String made, boolean kernel, Cell shown) {
        boolean ok = made != null ? made.equals(shown.text()) : kernel ? shown.text() == null : shown.explainedUnknown();
        checks.holds(name, ok, made != null ? made : kernel ? "none" : "unknown, with a reason", shown);
    }

    private void joins(String name, Regions.Region m, JsonObject s) {
        String ino = ino(s);
        Cell cell = Cell.of(s, "buffer");
        Cell mode = Cell.of(s, "mode");
        boolean own = ino != null && (m.dmabuf() ? ino.equals(m.ino().toString()) : m.mapped() != null && ino.equals(m.mapped().toString()));
        boolean none = ino == null && (cell.explainedUnknown() || !m.dmabuf());
        checks.holds(name + "buffer", own || none, Objects.toString(m.ino(), "none") + ", or unknown with a reason", cell);
        String is = m.covers();
        checks.holds(name + "mode", mode.explainedUnknown() || is.equals(mode.text()), is + ", or unknown with a reason", mode);
        state(name + "state", m, Cell.of(s, "state"));
        exact(name, m, s, mode);
    }

    /** Root reads the kernel's structures, and the lab's kernels have the types: nothing is left to a correlation. */
    private void exact(String name, Regions.Region m, JsonObject s, Cell mode) {
        String how = s.get("buffer") instanceof JsonObject b ? Cell.of(b, "confidence").text() : null;
        checks.equal(name + "join", m.dmabuf() ? "exact" : null, how);
        checks.equal(name + "mode is known", m.covers(), mode.text());
        if (m.dmabuf()) {
            checks.equal(name + "exact buffer", m.ino().toString(), ino(s));
            checks.holds(name + "exact revocation", m.revoked() == REVOKED.equals(Cell.of(s, "state").text()), m.revoked() ? REVOKED : "not revoked", Cell.of(s, "state"));
        }
    }

    /** That it is in use says nothing of whether it may move. */
    private void state(String name, Regions.Region m, Cell shown) {
        String is = m.revoked() ? REVOKED : MOVABLE.equals(m.mode()) || m.covers().equals("odp") ? MOVABLE : "pinned";
        boolean live = !m.revoked() && "live".equals(shown.text());
        checks.holds(name, shown.explainedUnknown() || live || is.equals(shown.text()), is + ", or unknown with a reason", shown);
    }

    /** An ordinary user gets no keys: what is left is compared as a bag. */
    private void withoutKeys(List<Regions.Region> made, List<JsonObject> shown) {
        checks.sameBag("memory regions without keys", made.stream().map(m -> m.device() + " length " + m.length() + " pid " + m.pid() + " of " + m.kernelOwner()).toList(),
                shown.stream().map(s -> Cell.of(s, "device").text() + " length " + Cell.of(s, "length").text() + " pid " + Cell.of(s, "pid").text() + " of "
                        + Cell.of(s, "kernelOwner").text()).toList());
        for (String key : List.of("lkey", "rkey")) {
            checks.holds(key + " is unknown to a user", shown.stream().allMatch(s -> Cell.of(s, key).explainedUnknown()), "unknown, with a reason", "known");
        }
    }
}
