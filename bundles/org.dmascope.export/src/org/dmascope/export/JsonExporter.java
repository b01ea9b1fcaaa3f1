// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.core.Fact;

/**
 * The whole topology as JSON, schema {@code dmascope/1} (schema/dmascope-1.schema.json, docs/json.md), written as a stream. A list that
 * was not read is null and never empty; its reason stands under {@code unknown}. The filter is applied to the list of the view, and the
 * document then says so.
 */
final class JsonExporter implements Exporter {
    static final String SCHEMA = "dmascope/1";

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String label() {
        return "JSON (" + SCHEMA + ")";
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        JsonDocument.write(SCHEMA, out, json -> document(json, request));
    }

    private static void document(Json json, ExportRequest request) throws IOException {
        Snapshot s = request.snapshot();
        Map<String, Fact<?>> unknown = new LinkedHashMap<>();
        if (!request.filter().isEmpty()) {
            json.string("filter", request.filter().text()).string("filtered", request.view().id());
        }
        HostJson.write(json, s);
        if (present(json, "devices", s.devicesKnown(), s.devices().isEmpty(), unknown)) {
            DeviceJson.write(json, request.rows(Views.DEVICES));
        }
        if (present(json, "buffers", s.buffersKnown(), s.buffers().isEmpty(), unknown)) {
            BufferJson.write(json, request);
        }
        rdma(json, request, unknown);
        if (present(json, "holders", s.holdersKnown(), s.processes().isEmpty(), unknown)) {
            HolderJson.write(json, request.rows(Views.HOLDERS));
        }
        if (present(json, "deviceMemory", s.memoryKnown(), s.memory().isEmpty(), unknown)) {
            MemoryJson.write(json, request.rows(Views.MEMORY));
        }
        if (present(json, "cgroups", s.cgroupsKnown(), s.cgroups().isEmpty(), unknown)) {
            CgroupJson.write(json, request.rows(Views.CGROUPS));
        }
        if (present(json, "paths", s.paths().known(), s.paths().peers().isEmpty(), unknown)) {
            PathJson.write(json, request.rows(Views.PATHS));
        }
        findings(json, request, unknown);
        if (s.events().recorded()) {
            EventJson.write(json, s.events(), request.rows(Views.EVENTS));
        }
        DiagnosticJson.write(json, s.diagnostics());
        json.unknowns(unknown);
    }

    private static void rdma(Json json, ExportRequest request, Map<String, Fact<?>> unknown) throws IOException {
        Snapshot s = request.snapshot();
        if (s.rdma().isEmpty() && !s.regionsKnown().known()) {
            json.nothing("rdmaDevices");
            unknown.put("rdmaDevices", s.regionsKnown());
        } else {
            RdmaJson.write(json.key("rdmaDevices"), s.rdma());
        }
        if (present(json, "memoryRegions", s.regionsKnown(), s.regions().isEmpty(), unknown)) {
            MrJson.write(json, request.rows(Views.MRS));
        }
    }

    private static void findings(Json json, ExportRequest request, Map<String, Fact<?>> unknown) throws IOException {
        Findings findings = Findings.of(request.snapshot());
        boolean all = request.view() != Views.FINDINGS || request.filter().isEmpty();
        FindingJson.write(json.key("findings"), all ? findings.all() : findings.all().stream().filter(request.filter().on(Views.FINDINGS)).toList());
        FindingJson.skipped(json, findings.skipped());
        if (!findings.known().known()) {
            unknown.put("findings", findings.known());
        }
    }

    /** Writes the key; the list follows when this is true. */
    private static boolean present(Json json, String key, Fact<Integer> known, boolean empty, Map<String, Fact<?>> unknown) throws IOException {
        if (!known.known()) {
            unknown.put(key, known);
        }
        if (!known.known() && empty) {
            json.nothing(key);
            return false;
        }
        json.key(key);
        return true;
    }
}
