// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.dmem.DmemInfo;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.rdma.RdmaInfo;
import org.dmascope.core.source.struct.StructReadings;

/** Leaves tiers out: for tests, and for those who want to rely on some only. */
public final class Tiers {
    /** Every tier. */
    public static final Set<Tier> ALL = Collections.unmodifiableSet(EnumSet.allOf(Tier.class));
    static final String LEFT_OUT = "left out, because this tier is not allowed";
    private static final String HOST = "host";

    private Tiers() {
    }

    /** The tier of what a source says: structures are STRUCT, all others print text. */
    private static Tier of(String source) {
        return source.equals(Sources.STRUCT) || source.equals(Sources.KCORE) ? Tier.STRUCT : Tier.TEXT;
    }

    /** Those sources that these tiers need. What the host is belongs to every reading. */
    public static Set<String> sources(Set<String> ids, Set<Tier> tiers) {
        Set<String> out = new LinkedHashSet<>(ids);
        out.removeIf(id -> !id.equals(HOST) && !tiers.contains(of(id)));
        return out;
    }

    /** The reading as if only these tiers had been asked. */
    static Survey restrict(Survey s, Set<Tier> tiers) {
        boolean text = tiers.contains(Tier.TEXT);
        boolean struct = tiers.contains(Tier.STRUCT);
        if (text && struct) {
            return s;
        }
        List<Diagnostic> diagnostics = new ArrayList<>(s.diagnostics());
        diagnostics.removeIf(d -> !d.source().equals(HOST) && !tiers.contains(of(d.source())));
        return new Survey(s.takenAt(), s.host(), text ? s.bufinfo() : none(s.bufinfo()), text ? s.holders() : none(s.holders()), text ? s.stats() : none(s.stats()),
                text ? s.devices() : none(s.devices()), text ? s.drm() : new DrmInfo(none(s.drm().devices()), List.of()),
                text ? s.rdma() : new RdmaInfo(none(s.rdma().devices()), Map.of()), struct ? s.struct() : none(s.struct()),
                List.copyOf(diagnostics)).withDmem(text ? s.dmem() : DmemInfo.without(LEFT_OUT));
    }

    private static StructReadings none(StructReadings r) {
        return new StructReadings(r.kernel(), none(r.bpf()), none(r.kcore()), none(r.regions()));
    }

    private static <T> Reading<T> none(Reading<T> r) {
        return new Reading.Unsupported<>(r.path(), 0, LEFT_OUT);
    }
}
