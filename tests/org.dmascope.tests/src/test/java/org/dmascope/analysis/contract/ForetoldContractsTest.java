// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.analysis.whatif.Action;
import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.analysis.whatif.Target;
import org.dmascope.analysis.whatif.WhatIf;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lab kernel's exporter told its importers between two readings: what the first one foretells is what the second one shows. */
class ForetoldContractsTest {
    private static Snapshot before(String kernel) {
        List<StructBuffer> walk = CapturedContractsTest.walk(kernel, "before");
        Surveys s = new Surveys();
        for (StructBuffer b : walk) {
            s.buffer(b.ino(), b.size(), b.expName(), b.name(), b.attachments().stream().map(StructAttachment::device).toArray(String[]::new));
        }
        return s.struct(new StructReadings(new Reading.Ok<>("k", kernel.equals("7.3") ? Structs.fresh() : Structs.old()), new Reading.Absent<>("b", Errno.ENOENT),
                new Reading.Ok<>("c", Structs.dump(StructDump.Method.KCORE, walk.toArray(StructBuffer[]::new))))).snapshot();
    }

    @ParameterizedTest
    @CsvSource({ "6.1,0,2,4", "6.12,0,2,4", "7.3,1,3,4" })
    void whatWasForetoldCameAbout(String kernel, int killed, int survived, int unknown) {
        Map<String, Map<String, String>> was = CapturedContractsTest.states(kernel, "before");
        Map<String, Map<String, String>> is = CapturedContractsTest.states(kernel, "after");
        Prediction p = new WhatIf(before(kernel)).predict(new Action.Revoke(new Target(Target.Kind.BUFFER, "2")), Policy.TODAY);
        Map<Effect, Integer> n = new EnumMap<>(Effect.class);
        for (Consequence c : p.effects()) {
            if (c.subject().kind() != Affected.Kind.ATTACHMENT) {
                continue;
            }
            String key = "2/" + c.subject().attachment().deviceName();
            n.merge(c.effect(), 1, Integer::sum);
            if (c.effect() == Effect.KILLED) {
                assertEquals("1 0", is.get(key).get("ib.revoked") + " " + is.get(key).get("mapped"), key);
            } else if (c.effect() == Effect.SURVIVES) {
                assertEquals(was.get(key), is.get(key), key);
            } else {
                assertEquals(Effect.UNKNOWN, c.effect(), key + ": whose callback it is, is not known");
            }
        }
        assertEquals(killed + " killed, " + survived + " survive, " + unknown + " unknown",
                n.getOrDefault(Effect.KILLED, 0) + " killed, " + n.getOrDefault(Effect.SURVIVES, 0) + " survive, " + n.getOrDefault(Effect.UNKNOWN, 0) + " unknown");
    }
}
