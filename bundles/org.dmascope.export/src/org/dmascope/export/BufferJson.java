// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferPins;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.core.Fact;
import org.dmascope.core.source.bufinfo.FenceLine;

/**
 * {@code buffers[]}. Plain values stand bare; beside them {@code evidence} groups the keys by what said them, {@code unknown} gives the
 * reason for each null, {@code disputed} what other sources say instead.
 */
final class BufferJson {
    private BufferJson() {
    }

    static void write(Json json, ExportRequest request) throws IOException {
        boolean attachmentsOnly = request.view() == Views.ATTACHMENTS && !request.filter().isEmpty();
        Predicate<AttachmentRow> wanted = request.filter().on(Views.ATTACHMENTS);
        json.beginList();
        for (BufferRow b : request.rows(Views.BUFFERS)) {
            List<? extends AttachmentRow> attachments = b.attachments();
            if (attachmentsOnly) {
                attachments = attachments.stream().filter(wanted).toList();
            }
            if (!attachmentsOnly || !attachments.isEmpty()) {
                buffer(json, b, attachments);
            }
        }
        json.endList();
    }

    /** One object. */
    static void buffer(Json json, BufferRow b, List<? extends AttachmentRow> attachments) throws IOException {
        Map<String, Fact<?>> facts = new LinkedHashMap<>();
        facts.put("size", b.size());
        facts.put("name", b.name());
        facts.put("expName", b.expName());
        facts.put("flags", b.flags());
        facts.put("refs", b.refs());
        facts.put("placement", b.placement());
        facts.put("pinCount", b.pinCount());
        facts.put("attachments", b.attachmentCount());
        json.begin().natural("ino", b.ino()).value("size", b.size());
        if (b.name().known() && b.name().value().isEmpty()) {
            json.nothing("name");
        } else {
            json.value("name", b.name());
        }
        json.value("expName", b.expName());
        exporter(json, b);
        json.value("flags", b.flags()).value("refs", b.refs()).value("placement", b.placement()).value("pinCount", b.pinCount());
        pins(json, b, facts);
        fences(json, b, facts);
        if (b.attachmentCount().known()) {
            attachments(json.key("attachments"), attachments);
        } else {
            json.nothing("attachments");
        }
        json.grouped(facts).unknowns(facts).disputed(facts).end();
    }

    private static void exporter(Json json, BufferRow b) throws IOException {
        json.key("exporter").begin().value("device", b.exporter()).value("driver", b.exporterDriver());
        Fact<String> told = b.exporter().known() ? b.exporter() : b.exporterDriver();
        json.evidence("evidence", told.evidence());
        Map<String, Fact<?>> facts = new LinkedHashMap<>();
        facts.put("device", b.exporter());
        facts.put("driver", b.exporterDriver());
        json.unknowns(facts).end();
    }

    private static void pins(Json json, BufferRow b, Map<String, Fact<?>> facts) throws IOException {
        BufferPins pins = BufferPins.of(b);
        facts.put("survivors", pins.survivors());
        if (pins.strongest() == null) {
            json.nothing("pinned");
        } else {
            facts.put("pinned", pins.strongest());
            json.value("pinned", pins.strongest());
        }
        json.value("survivors", pins.survivors());
    }

    private static void symbol(Json json, String key, Fact<String> f) throws IOException {
        if (f.known() && f.value().isEmpty()) {
            json.nothing(key);
        } else {
            json.value(key, f);
        }
    }

    private static void fences(Json json, BufferRow b, Map<String, Fact<?>> facts) throws IOException {
        if (b.fences() == null) {
            // bufinfo alone prints fences and flags, so what hides the one hides the other
            facts.put("fences", b.flags());
            json.nothing("fences");
            return;
        }
        json.key("fences").beginList();
        for (FenceLine f : b.fences()) {
            json.begin().name("usage", f.usage()).name("driver", f.driver()).name("timeline", f.timeline()).natural("context", f.context())
                    .natural("seqno", f.seqno()).truth("signalled", f.signalled()).end();
        }
        json.endList();
    }

    static void attachments(Json json, List<? extends AttachmentRow> attachments) throws IOException {
        json.beginList();
        for (AttachmentRow a : attachments) {
            json.begin().name("device", a.deviceName()).value("driver", a.driver()).fact("importer", a.importer()).fact("p2p", a.p2p());
            if (a.failsToMap()) {
                json.truth("failsToMap", true);
            }
            json.fact("pinned", a.pinned()).fact("revocable", a.revocable()).fact("class", a.attachmentClass()).fact("revokeState", a.revokeState())
                    .number("ordinal", a.ordinal()).value("devicePath", a.devicePath());
            symbol(json, "importerOps", a.importerOps());
            symbol(json, "callback", a.callback());
            Map<String, Fact<?>> facts = new LinkedHashMap<>();
            facts.put("driver", a.driver());
            facts.put("devicePath", a.devicePath());
            facts.put("importerOps", a.importerOps());
            facts.put("callback", a.callback());
            json.grouped(facts).unknowns(facts).end();
        }
        json.endList();
    }
}
