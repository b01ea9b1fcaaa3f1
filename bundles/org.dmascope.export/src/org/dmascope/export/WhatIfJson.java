// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.analysis.rules.Unread;
import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.LockStory;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.analysis.whatif.Totals;
import org.dmascope.core.axis.Effect;

/** Predictions as JSON of the schema {@code dmascope-what-if/1} (schema/dmascope-what-if-1.schema.json). */
public final class WhatIfJson {
    public static final String SCHEMA = "dmascope-what-if/1";

    private WhatIfJson() {
    }

    /** @param all one or more, of one action */
    public static void write(Snapshot snapshot, List<Prediction> all, OutputStream out) throws IOException {
        write(snapshot, all, false, out);
    }

    /** @param locks with the order of locks under each policy */
    public static void write(Snapshot snapshot, List<Prediction> all, boolean locks, OutputStream out) throws IOException {
        JsonDocument.write(SCHEMA, out, json -> {
            HostJson.write(json, snapshot);
            json.string("action", all.getFirst().action().label()).key("predictions").beginList();
            for (Prediction p : all) {
                prediction(json, p, locks);
            }
            json.endList();
            DiagnosticJson.write(json, snapshot.diagnostics());
        });
    }

    private static void prediction(Json json, Prediction p, boolean locks) throws IOException {
        json.begin().string("policy", p.policy().word()).truth("proposal", p.policy().proposal()).string("ends", p.ending().word());
        totals(json, p.totals());
        json.key("effects").beginList();
        for (Consequence c : p.effects()) {
            effect(json, c);
        }
        json.endList().key("unread").beginList();
        for (Unread u : p.unread()) {
            json.begin().string("reason", u.reason()).string("remedy", u.remedy()).number("count", u.count()).end();
        }
        json.endList();
        if (locks) {
            LockJson.write(json, LockStory.of(p));
        }
        json.end();
    }

    private static void totals(Json json, Totals t) throws IOException {
        json.key("totals").begin().key("attachments").begin();
        for (Effect e : Effect.values()) {
            json.number(e.word(), t.attachments(e));
        }
        json.end().number("regionsDie", t.regionsDie()).number("regionsUnknown", t.regionsOpen()).number("processes", t.processes()).number("freed", t.freed())
                .number("pinned", t.pinned()).number("buffersUnknown", t.buffersOpen()).end();
    }

    private static void effect(Json json, Consequence c) throws IOException {
        Affected s = c.subject();
        json.begin().string("effect", c.effect().word());
        json.key("subject").begin().string("kind", s.kind().word()).string("id", s.id()).string("label", s.label()).natural("ino", s.buffer() == null ? -1 : s.buffer().ino())
                .name("device", s.attachment() != null ? s.attachment().deviceName() : s.region() != null ? s.region().device() : null)
                .natural("ordinal", s.attachment() == null ? -1 : s.attachment().ordinal()).natural("pid", s.pid() == 0 ? -1 : s.pid()).end();
        json.string("rule", c.rule().id()).string("text", c.rule().sentence()).string("source", c.rule().source());
        json.strings("waitsFor", c.waitsFor().stream().map(Affected::id).toList()).number("freed", c.freed()).number("pinned", c.pinned());
        json.key("evidence").beginList();
        for (Clue clue : c.clues()) {
            json.begin().string("what", clue.what()).fact("fact", clue.fact()).end();
        }
        json.endList().end();
    }
}
