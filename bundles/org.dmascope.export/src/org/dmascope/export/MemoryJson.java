// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.row.MemoryClient;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.core.Fact;
import org.dmascope.core.source.drm.DrmClient;

/** {@code deviceMemory[]}: one entry for each device and region. */
final class MemoryJson {
    private MemoryJson() {
    }

    static void write(Json json, List<? extends MemoryRow> memory) throws IOException {
        json.beginList();
        for (MemoryRow m : memory) {
            json.begin().value("device", m.device()).value("driver", m.driver()).name("region", m.region()).value("total", m.total()).value("used", m.used())
                    .key("clients").beginList();
            for (MemoryClient c : m.clients()) {
                client(json, c);
            }
            json.endList();
            Map<String, Fact<?>> facts = new LinkedHashMap<>();
            facts.put("device", m.device());
            facts.put("driver", m.driver());
            facts.put("total", m.total());
            facts.put("used", m.used());
            facts.put("clients", m.clientsKnown());
            json.grouped(facts).unknowns(facts).end();
        }
        json.endList();
    }

    private static void client(Json json, MemoryClient c) throws IOException {
        json.begin().key("processes").beginList();
        for (DrmClient.Descriptor d : c.client().seenAt()) {
            json.begin().number("pid", d.process().pid()).name("comm", d.process().comm()).number("fd", d.fd()).end();
        }
        json.endList().natural("clientId", c.client().info().clientId()).name("clientName", c.client().info().clientName()).name("node", c.client().node())
                .natural("total", c.use().total()).natural("shared", c.use().shared()).natural("resident", c.use().held())
                .natural("purgeable", c.use().purgeable()).natural("active", c.use().active()).end();
    }
}
