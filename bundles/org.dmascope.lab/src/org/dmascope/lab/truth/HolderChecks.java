// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Compares who holds what. */
final class HolderChecks {
    private final Checks checks;
    private final Reader reader;

    HolderChecks(Checks checks, Reader reader) {
        this.checks = checks;
        this.reader = reader;
    }

    void compare(Truth truth, List<JsonObject> shown) {
        Map<String, JsonObject> byKey = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (JsonObject h : shown) {
            if (how(h).equals(List.of("gem"))) {
                gem(truth, h);
            } else if (byKey.put(key(h), h) != null) {
                twice.add(key(h));
            }
        }
        checks.equal("no holder is shown twice", List.of(), twice);
        TreeSet<String> extra = new TreeSet<>(byKey.keySet());
        for (Truth.Buffer b : truth.buffers()) {
            for (Truth.Holder h : b.holders()) {
                if (reader.sees(h)) {
                    String key = "pid " + h.pid() + " of buffer " + b.ino();
                    extra.remove(key);
                    holder(key, h, byKey.get(key));
                }
            }
        }
        checks.equal("no holder but those that were made", List.of(), List.copyOf(extra));
    }

    private void holder(String key, Truth.Holder made, JsonObject shown) {
        checks.holds(key + " is shown", shown != null, "shown", shown == null ? "not shown" : "shown");
        if (shown == null) {
            return;
        }
        checks.equal(key + " comm", made.comm(), Cell.of(shown, "comm").text());
        checks.equal(key + " uid", Long.toString(made.uid()), Cell.of(shown, "uid").text());
        List<String> how = new ArrayList<>();
        if (made.fds() > 0) {
            how.add("fd");
        }
        if (made.mmaps() > 0) {
            how.add("mmap");
        }
        List<String> shownHow = new ArrayList<>(how(shown));
        shownHow.remove("gem"); // whether that is right, gem() says
        checks.sameBag(key + " how", how, shownHow);
        int fds = shown.get("fds") instanceof JsonArray a ? a.size() : -1;
        checks.equal(key + " number of fds", made.fds(), fds);
        checks.equal(key + " mmaps", Integer.toString(made.mmaps()), Cell.of(shown, "mmaps").text());
        checks.equal(key + " count", Integer.toString(made.fds() + made.mmaps()), Cell.of(shown, "count").text());
    }

    /** A GEM handle that is shown must be one; that one is not shown is no fault as long as no source tells of them. */
    private void gem(Truth truth, JsonObject shown) {
        boolean made = truth.buffers().stream().anyMatch(b -> b.gemHolders().stream().anyMatch(g -> ("pid " + g.pid() + " of buffer " + b.ino()).equals(key(shown))));
        checks.holds(key(shown) + " by a GEM handle", made, "a GEM handle that was made", "shown");
    }

    private static String key(JsonObject h) {
        return "pid " + Cell.of(h, "pid").text() + " of buffer " + Cell.of(h, "ino").text();
    }

    private static List<String> how(JsonObject h) {
        JsonElement how = h.get("how");
        List<String> out = new ArrayList<>();
        if (how instanceof JsonArray a) {
            a.forEach(e -> out.add(e.getAsString()));
        }
        return out;
    }
}
