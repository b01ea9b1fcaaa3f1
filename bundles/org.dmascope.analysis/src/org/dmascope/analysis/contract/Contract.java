// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.dmascope.core.Evidence;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.catalogue.KnownImporter;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;

/**
 * Judges attachments whose structures one walk read. What decides comes in few distinct combinations, so each is judged once. Safe for
 * several threads.
 */
public final class Contract {
    private static final String SAMPLED = "sampled without a lock";
    private static final String CHANGED = "it changed while it was read: two looks at it differ";
    private static final String AGAIN = "read again";

    private final Catalogue catalogue;
    private final KernelCaps caps;
    private final Evidence evidence;
    private final Evidence inferred;
    private final boolean sampled;
    private final Map<Seen, Verdict> verdicts = new ConcurrentHashMap<>();

    /**
     * @param caps   what the kernel can do; null when that could not be read
     * @param source id of the source that made the walk
     */
    public Contract(Catalogue catalogue, KernelCaps caps, StructDump.Method method, String source, Instant takenAt) {
        this.catalogue = catalogue;
        this.caps = caps;
        evidence = new Evidence(Tier.STRUCT, source, method.path(), takenAt);
        inferred = new Evidence(Tier.RULE, "rule", "core.catalogue", takenAt);
        sampled = method.sampled();
    }

    /** Evidence of the walk, without the name of a rule. */
    public Evidence evidence() {
        return sampled ? evidence.withNote(SAMPLED) : evidence;
    }

    /** What this attachment of this buffer amounts to. */
    public Verdict classify(StructAttachment a, StructBuffer b) {
        Seen seen = Seen.of(a, b);
        Verdict v = verdicts.get(seen);
        if (v == null) {
            v = judge(seen);
            verdicts.put(seen, v);
        }
        return v;
    }

    private Verdict judge(Seen s) {
        if (!s.stable()) {
            return Verdict.unknown(CHANGED, AGAIN);
        }
        Chain chain = new Chain(evidence, inferred, sampled ? SAMPLED : null);
        KnownImporter known = s.isStatic() ? null : known(s);
        KnownExporter exporter = catalogue.exporterByOps(s.exporterOps());
        chain.known(Axis.IMPORTER, s.isStatic() ? ImporterKind.STATIC : ImporterKind.DYNAMIC, s.isStatic() ? Rule.IMPORTER_STATIC : Rule.IMPORTER_DYNAMIC, s.ops(),
                null);
        chain.known(Axis.P2P, s.peer2peer(), Rule.PEER_TO_PEER, "peer2peer = " + (s.peer2peer() ? 1 : 0), null);
        ClassRules.decide(s, known, caps, chain);
        PinnedRules.decide(s, known, exporter, caps, chain);
        RevokeRules.decide(s, exporter, chain);
        return chain.verdict(CHANGED, AGAIN);
    }

    /** By the ops; an importer with ops of its own may still use the callback of a known one. */
    private KnownImporter known(Seen s) {
        KnownImporter byOps = catalogue.importer(s.importerOps(), s.callback());
        return byOps != null ? byOps : catalogue.importerByCallback(s.callback());
    }
}
