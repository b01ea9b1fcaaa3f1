// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.row.ByteSum;
import org.dmascope.analysis.row.MemoryClient;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.source.drm.DrmClient;

/** {@code deviceMemory[]}: one entry for each device and region. */
final class MemoryJson {
    private MemoryJson() {
    }

    static void write(Json json, List<? extends MemoryRow> memory) throws IOException {
        json.beginList();
        for (MemoryRow m : memory) {
            json.begin().value("device", m.device()).value("driver", m.driver()).name("region", m.region()).value("total", m.total()).value("used", m.used())
                    .value("capacity", m.capacity()).value("charged", m.charged()).value("uncharged", m.uncharged());
            sum(json, "exported", m.exported());
            sum(json, "pinned", m.pinned());
            sum(json, "pinnedP2p", m.pinnedP2p());
            json.strings("pinnedBy", m.pinners().stream().map(Names::display).toList());
            sum(json, "unshared", m.unshared());
            sum(json, "shared", m.shared());
            json.key("clients").beginList();
            for (MemoryClient c : m.clients()) {
                client(json, c);
            }
            json.endList();
            Map<String, Fact<?>> facts = new LinkedHashMap<>();
            facts.put("device", m.device());
            facts.put("driver", m.driver());
            facts.put("total", m.total());
            facts.put("used", m.used());
            facts.put("capacity", m.capacity());
            facts.put("charged", m.charged());
            facts.put("uncharged", m.uncharged());
            facts.put("exported", m.exported().all());
            facts.put("pinned", m.pinned().all());
            facts.put("pinnedP2p", m.pinnedP2p().all());
            facts.put("unshared", m.unshared().all());
            facts.put("shared", m.shared().all());
            facts.put("clients", m.clientsKnown());
            json.grouped(facts).unknowns(facts).end();
        }
        json.endList();
    }

    /** Null when nothing was seen, so that a number is never less than nothing; with a reason under {@code unknown} it is at least that. */
    static void sum(Json json, String key, ByteSum s) throws IOException {
        if (s == null || s.bytes() == 0 && !s.all().known()) {
            json.nothing(key);
        } else {
            json.number(key, s.bytes());
        }
    }

    private static void client(Json json, MemoryClient c) throws IOException {
        json.begin().key("processes").beginList();
        for (DrmClient.Descriptor d : c.client().seenAt()) {
            json.begin().number("pid", d.process().pid()).name("comm", d.process().comm()).number("fd", d.fd()).name("cgroup", d.process().cgroup()).end();
        }
        json.endList().natural("clientId", c.client().info().clientId()).name("clientName", c.client().info().clientName()).name("node", c.client().node())
                .natural("total", c.use().total()).natural("shared", c.use().shared()).natural("resident", c.use().held())
                .natural("purgeable", c.use().purgeable()).natural("active", c.use().active()).end();
    }
}
