// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.dmascope.analysis.contract.Inference;
import org.dmascope.analysis.contract.Verdict;
import org.dmascope.core.Fact;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;

/**
 * Joins what the tiers say of an attachment: the walks of the kernel's structures, one held against the other where there are two; recorded
 * events; and the catalogue where no structures were read. A big host has half a million attachments and few distinct verdicts, so joined ones
 * are kept by what they were joined of. Safe for several threads.
 */
final class Verdicts {
    /** Two verdicts by identity: the parts are kept where they were made. */
    private record Pair(Verdict a, Verdict b) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Pair p && p.a == a && p.b == b;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(a) + System.identityHashCode(b);
        }
    }

    private final StructTier structs;
    private final Inference inference;
    private final EventTier events;
    private final Map<Pair, Verdict> joined = new ConcurrentHashMap<>();

    /** @param inference null when nothing shall be inferred */
    Verdicts(StructTier structs, Inference inference, EventTier events) {
        this.structs = structs;
        this.inference = inference;
        this.events = events;
    }

    Verdict of(AttachmentState a) {
        Verdict v = structs(a);
        Verdict happened = events.of(a);
        if (happened != null) {
            v = join(v, happened);
        }
        return inference == null || a.attachment() != null ? v : join(v, inferred(a));
    }

    /** What the catalogue alone says; for showing beside what was read. Null when nothing shall be inferred. */
    Verdict inferred(AttachmentState a) {
        if (inference == null) {
            return null;
        }
        Fact<String> driver = a.driver();
        Fact<String> expName = a.buffer().expName();
        Fact<String> exporter = a.buffer().exporterDriver();
        return inference.of(driver.value(), a.deviceName(), expName.value(), exporter.known() && !exporter.evidence().tier().inferred() ? exporter.value() : null);
    }

    private Verdict structs(AttachmentState a) {
        StructSight sight = a.buffer().sight();
        if (sight == null) {
            return structs.missing();
        }
        Verdict v = one(a.attachment(), sight.buffer(), sight.walk(), a.deviceName());
        return sight.otherWalk() == null ? v : join(v, one(a.otherAttachment(), sight.otherBuffer(), sight.otherWalk(), a.deviceName()));
    }

    private Verdict one(StructAttachment found, StructBuffer buffer, Walk walk, String device) {
        if (found != null) {
            return walk.contract().classify(found, buffer);
        }
        Verdict common = AttachmentJoin.common(device, walk, buffer);
        return common == null ? structs.changed() : common;
    }

    private Verdict join(Verdict a, Verdict b) {
        return a == b ? a : joined.computeIfAbsent(new Pair(a, b), p -> p.a.merge(p.b));
    }

    /** Whether more than one tier may speak of an attachment. */
    boolean several() {
        return structs.two() || structs.read() && !events.isEmpty();
    }

    /** Whether the verdicts of two readings rest on the same kinds of sources; then equal structures mean equal verdicts. */
    boolean sameGround(Verdicts o) {
        return structs.sameGround(o.structs) && (inference == null) == (o.inference == null) && events.isEmpty() && o.events.isEmpty();
    }
}
