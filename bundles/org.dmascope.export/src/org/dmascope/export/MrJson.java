// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;

/** {@code memoryRegions[]}: one entry for each RDMA memory region. */
final class MrJson {
    private MrJson() {
    }

    static void write(Json json, List<? extends MrRow> regions) throws IOException {
        json.beginList();
        for (MrRow m : regions) {
            region(json, m);
        }
        json.endList();
    }

    private static void region(Json json, MrRow m) throws IOException {
        boolean kernel = m.kernelOwner() != null;
        Map<String, Fact<?>> facts = new LinkedHashMap<>();
        facts.put("parent", m.parent());
        facts.put("driver", m.driver());
        facts.put("lkey", m.lkey());
        facts.put("rkey", m.rkey());
        facts.put("length", m.length());
        if (!kernel) {
            facts.put("pdn", m.pdn());
            facts.put("pid", m.pid());
            facts.put("comm", m.comm());
        }
        facts.put("mode", m.mode());
        facts.put("state", m.state());
        json.begin().name("device", m.device()).value("parent", m.parent()).value("driver", m.driver()).number("mrn", m.mrn()).value("lkey", m.lkey()).value("rkey", m.rkey())
                .value("length", m.length()).value("pdn", m.pdn()).value("pid", m.pid()).value("comm", m.comm()).name("kernelOwner", m.kernelOwner());
        if (m.buffer() == null) {
            json.nothing("buffer");
            if (!MrView.plain(m)) {
                facts.put("buffer", m.ino());
            }
        } else {
            json.key("buffer").begin().natural("ino", m.ino().value()).string("confidence", MrView.confidence(m)).evidence("evidence", m.ino().evidence()).end();
        }
        if (m.attachment() == null) {
            json.nothing("attachment");
        } else {
            json.key("attachment").begin().name("device", m.attachment().deviceName()).number("ordinal", m.attachment().ordinal()).end();
        }
        json.value("mode", m.mode()).value("state", m.state());
        driver(json, m.driverFacts());
        json.grouped(facts).unknowns(facts).end();
    }

    private static void driver(Json json, Map<String, String> facts) throws IOException {
        if (!facts.isEmpty()) {
            json.key("driverFacts").begin();
            for (Map.Entry<String, String> e : facts.entrySet()) {
                json.name(Names.display(e.getKey()), e.getValue());
            }
            json.end();
        }
    }
}
