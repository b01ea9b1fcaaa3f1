// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import org.dmascope.core.Names;

/**
 * One memory region as the program {@code rdma} of iproute2 prints it ({@code rdma -d -j resource show mr}, rdma/res-mr.c): a second program's opinion
 * of the same netlink messages.
 *
 * @param device RDMA device
 * @param lkey   hexadecimal digits, as printed
 * @param fields all else that was printed, but the device's number: by the names of Dmascope's JSON, numbers in decimal, {@code comm} in the shown form
 */
record ToolRegion(String device, String lkey, Map<String, String> fields) {
    /** Of a process, or the kernel's module where no process is named. The program stops at the first newline of a name. */
    static final String COMM = "comm";
    private static final int HEXADECIMAL = 16;
    private static final Map<String, String> NAMES = Map.of("mrn", "mrn", "rkey", "rkey", "mrlen", "length", "pdn", "pdn", "pid", "pid", COMM, COMM);

    /** @param printed one character for each byte that was printed. @throws JsonParseException when it is no list, or has a field that is not known here */
    static List<ToolRegion> list(String printed) {
        if (!(JsonParser.parseString(printed) instanceof JsonArray list)) {
            throw new JsonParseException("rdma printed no list");
        }
        List<ToolRegion> out = new ArrayList<>();
        list.forEach(e -> out.add(one(e.getAsJsonObject())));
        return List.copyOf(out);
    }

    private static ToolRegion one(JsonObject o) {
        Map<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, JsonElement> e : o.entrySet()) {
            switch (e.getKey()) {
                case "ifindex", "ifname", "lkey" -> {
                    // which region it is
                }
                case "rkey" -> fields.put("rkey", Long.toString(Long.parseLong(e.getValue().getAsString(), HEXADECIMAL)));
                case COMM -> fields.put(COMM, Names.display(e.getValue().getAsString()));
                default -> {
                    if (!NAMES.containsKey(e.getKey())) {
                        throw new JsonParseException("rdma printed " + e.getKey() + ", which nobody compares");
                    }
                    fields.put(NAMES.get(e.getKey()), e.getValue().getAsString());
                }
            }
        }
        return new ToolRegion(TruthReader.text(o, "ifname"), TruthReader.text(o, "lkey"), fields);
    }

    String key() {
        return device + " " + Long.parseLong(lkey, HEXADECIMAL);
    }
}
