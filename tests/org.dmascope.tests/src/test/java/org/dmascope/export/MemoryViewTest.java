// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dmascope.analysis.GraphicsHost;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Surveys;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Memory of devices as a table and as JSON. */
class MemoryViewTest {
    private static final Snapshot HOST = new Surveys().device(GraphicsHost.GPU, "pci", "amdgpu").drm(GraphicsHost.info()).snapshot();

    @Test
    void aRowForEachRegion() {
        List<String> tsv = Samples.export(HOST, "tsv", Views.MEMORY, "", 0).lines().toList();
        assertEquals("device\tdriver\tregion\ttotal\tused\tcapacity\tcharged\tuncharged\texported\tpinned\tpinnedP2p\tpinners\tunshared\tshared\tclients\ttop", tsv.getFirst());
        assertEquals("0000:03:00.0\tamdgpu\tvram\t17179869184\t5368709120\t?\t?\t?\t1228800\t1228800\t?\t\t2147483648\t1073741824\t2\tga\\tme/44 2147483648", tsv.get(1));
        assertEquals("?\taccel\tmemory\t?\t?\t?\t?\t?\t?\t?\t?\t\t?\t?\t1\t/60 8192", tsv.get(4));
    }

    @Test
    void theFilterFindsProcessesAndDevices() {
        assertEquals(2, Samples.export(HOST, "tsv", Views.MEMORY, "pid:45", 0).lines().count());
        assertEquals(3, Samples.export(HOST, "tsv", Views.MEMORY, "dev:0000:03:00.0", 0).lines().count());
        assertEquals(2, Samples.export(HOST, "tsv", Views.MEMORY, "name:gtt", 0).lines().count());
    }

    @Test
    void aClientIsOneWithAllItsProcesses() {
        JsonArray memory = JsonParser.parseString(Samples.export(HOST, "json", Views.BUFFERS, "", 0)).getAsJsonObject().getAsJsonArray("deviceMemory");
        JsonObject client = memory.get(0).getAsJsonObject().getAsJsonArray("clients").get(0).getAsJsonObject();
        assertEquals("[44,45]", client.getAsJsonArray("processes").asList().stream().map(p -> p.getAsJsonObject().get("pid").getAsInt()).toList().toString().replace(" ", ""));
        assertEquals("main", client.get("clientName").getAsString());
        assertEquals(1L << 30, client.get("shared").getAsLong());
        assertTrue(memory.get(0).getAsJsonObject().getAsJsonArray("clients").get(1).getAsJsonObject().get("total").isJsonNull());
        assertTrue(memory.get(2).getAsJsonObject().getAsJsonObject("unknown").has("total"));
    }
}
