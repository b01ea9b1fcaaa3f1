// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.google.gson.JsonObject;

/** Compares the memory regions that Dmascope shows as root with those that {@code rdma} printed in the guest, on every field that it printed. */
final class ToolCheck {
    /** How the shown form writes the newline at which the program stops reading the name of a process. */
    private static final String NEWLINE = "\\n";

    private ToolCheck() {
    }

    static void compare(List<ToolRegion> printed, Map<String, JsonObject> shown, Checks checks) {
        Map<String, ToolRegion> byKey = new HashMap<>();
        printed.forEach(p -> byKey.put(p.key(), p));
        checks.equal("rdma prints each region once", printed.size(), byKey.size());
        checks.equal("the regions that rdma prints", new TreeSet<>(byKey.keySet()), new TreeSet<>(shown.keySet()));
        byKey.forEach((key, p) -> {
            JsonObject s = shown.get(key);
            if (s != null) {
                p.fields().forEach((field, value) -> field(key, field, value, s, checks));
            }
        });
    }

    private static void field(String key, String field, String printed, JsonObject shown, Checks checks) {
        String name = "memory region " + key + " " + field + " as rdma prints it";
        if (!field.equals(ToolRegion.COMM)) {
            checks.equal(name, printed, Cell.of(shown, field).text());
            return;
        }
        String kernel = Cell.of(shown, "kernelOwner").text();
        String comm = kernel != null ? kernel : Cell.of(shown, field).text();
        checks.holds(name, comm != null && (comm.equals(printed) || comm.startsWith(printed + NEWLINE)), printed, comm);
    }
}
