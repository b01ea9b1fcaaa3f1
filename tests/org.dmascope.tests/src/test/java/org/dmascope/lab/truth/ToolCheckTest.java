// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dmascope.core.Reading;

/** The program rdma's opinion of the regions of one guest beside what Dmascope showed of the same guest (kernel 7.3, scenario mrs, iproute2 6.1). */
class ToolCheckTest {
    private static final String REGION = "lab_pinned0 4864";
    private static final List<ToolRegion> PRINTED = truth().regions().tool();

    private static byte[] bytes(String name) {
        try (InputStream in = ToolCheckTest.class.getResourceAsStream("/lab/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Truth truth() {
        return ((Reading.Ok<Truth>) assertInstanceOf(Reading.Ok.class, TruthReader.read("mrs", bytes("mrs-7.3-rdma-truth.json")))).value();
    }

    private static Map<String, JsonObject> shown() {
        Map<String, JsonObject> out = new HashMap<>();
        StrictJson.object(bytes("mrs-7.3-rdma-shown.json")).getAsJsonArray("memoryRegions").forEach(e -> {
            JsonObject r = e.getAsJsonObject();
            out.put(Cell.of(r, "device").text() + " " + Cell.of(r, "lkey").text(), r);
        });
        return out;
    }

    private static List<String> failing(Map<String, JsonObject> shown) {
        Checks checks = new Checks();
        ToolCheck.compare(PRINTED, shown, checks);
        return checks.all().stream().filter(c -> !c.ok()).map(Check::name).toList();
    }

    @Test
    void readsWhatRdmaPrinted() {
        assertEquals(30, PRINTED.size());
        ToolRegion one = PRINTED.stream().filter(p -> p.key().equals(REGION)).findFirst().orElseThrow();
        assertEquals(Map.of("mrn", "2", "rkey", "0", "length", "1000", "pdn", "1", "pid", "145", "comm", "lab-mr-other"), one.fields());
        assertEquals(Map.of("mrn", "0", "rkey", "848", "length", "0", "comm", "dmabuf_lab"), PRINTED.get(0).fields());
    }

    @Test
    void whatWasShownAgrees() {
        assertEquals(List.of(), failing(shown()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "mrn", "rkey", "length", "pdn", "pid", "comm" })
    void eachFieldIsCompared(String field) {
        spoilt(field + " as rdma", s -> s.get(REGION).addProperty(field, 77));
        spoilt(field + " as rdma", s -> s.get(REGION).remove(field));
    }

    @Test
    void noRegionMoreOrLess() {
        spoilt("the regions that rdma prints", s -> s.remove(REGION));
        spoilt("the regions that rdma prints", s -> s.put("rxe0 1", s.get(REGION)));
    }

    @Test
    void theKernelsOwnIsCompared() {
        spoilt("rxe0 848 comm", s -> s.get("rxe0 848").addProperty("kernelOwner", "ib_core"));
    }

    private static void spoilt(String caught, Consumer<Map<String, JsonObject>> change) {
        Map<String, JsonObject> shown = shown();
        change.accept(shown);
        List<String> failing = failing(shown);
        assertTrue(failing.stream().anyMatch(f -> f.contains(caught)), failing::toString);
    }

    @Test
    void aFieldThatNobodyComparesIsAnError() {
        assertThrows(JsonParseException.class, () -> ToolRegion.list("[{\"ifname\":\"a\",\"lkey\":\"1\",\"new\":1}]"));
        assertThrows(JsonParseException.class, () -> ToolRegion.list("{}"));
    }
}
