// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.RdmaRow;
import org.dmascope.core.Fact;
import org.dmascope.core.source.rdma.RdmaId;
import org.dmascope.core.source.rdma.RdmaKind;
import org.dmascope.core.source.rdma.RdmaPort;

/** {@code rdmaDevices[]}: one entry for each RDMA device. */
final class RdmaJson {
    private RdmaJson() {
    }

    static void write(Json json, List<? extends RdmaRow> devices) throws IOException {
        json.beginList();
        for (RdmaRow d : devices) {
            RdmaId id = d.device().id();
            json.begin().name("device", id.name()).number("index", id.index()).value("parent", d.parent()).value("driver", d.driver()).name("protocol", id.protocol())
                    .name("firmware", id.firmware()).string("nodeGuid", id.guid() == 0 ? null : String.format("%016x", id.guid())).key("ports").beginList();
            for (RdmaPort p : d.device().ports().orElse(List.of())) {
                json.begin().number("port", p.number()).natural("state", p.state()).natural("physState", p.physState()).name("netdev", p.netdev()).end();
            }
            json.endList().key("counts").begin();
            Map<String, Fact<?>> facts = new LinkedHashMap<>();
            facts.put("parent", d.parent());
            facts.put("driver", d.driver());
            for (RdmaKind kind : RdmaKind.values()) {
                Fact<Integer> count = d.counts().get(kind);
                json.value(kind.word(), count);
                facts.put("counts." + kind.word(), count);
            }
            json.end().fact("dmabufMr", d.dmabuf()).fact("dmabufMrClass", d.dmabufClass()).fact("odp", d.odp());
            others(json, d, facts);
            json.grouped(facts).unknowns(facts).end();
        }
        json.endList();
    }

    private static void others(Json json, RdmaRow d, Map<String, Fact<?>> facts) throws IOException {
        facts.put("otherAttachments", d.otherUsesKnown());
        if (!d.otherUsesKnown().known()) {
            json.nothing("otherAttachments");
            return;
        }
        json.key("otherAttachments").beginList();
        for (AttachmentRow a : d.otherUses()) {
            json.begin().natural("ino", a.buffer().ino()).name("device", a.deviceName()).number("ordinal", a.ordinal()).end();
        }
        json.endList();
    }
}
