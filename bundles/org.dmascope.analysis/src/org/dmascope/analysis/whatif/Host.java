// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.RegionState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.source.struct.KernelCaps;
import org.dmascope.core.source.struct.StructBuffer;

/** A reading as the predictions look at it. Immutable; one serves all actions and policies. */
final class Host {
    /** The name of the callback since 7.1, from when on an exporter waits for unmaps. */
    private static final String WAITS = "invalidate_mappings";
    private final Snapshot snapshot;
    private final Catalogue catalogue = Catalogue.load();
    private final Map<BufferState, List<RegionState>> regions = new IdentityHashMap<>();
    private final Fact<Boolean> revokeWaits;

    Host(Snapshot snapshot) {
        this.snapshot = snapshot;
        for (RegionState r : snapshot.regions()) {
            if (r.buffer() instanceof BufferState b) {
                regions.computeIfAbsent(b, x -> new ArrayList<>()).add(r);
            }
        }
        KernelCaps caps = snapshot.kernel();
        revokeWaits = caps == null || caps.callbackMember() == null || caps.callbackMember().isEmpty()
                ? Fact.unknown("whether this kernel's revoke waits for unmaps shows in its type information, which was not read", "read /sys/kernel/btf/vmlinux of the live host")
                : Fact.of(caps.callbackMember().equals(WAITS), new Evidence(Tier.STRUCT, "btf", "/sys/kernel/btf/vmlinux", snapshot.takenAt(), "callback " + caps.callbackMember()));
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Whether an exporter that revokes waits until its importers have unmapped; before 7.1 it waits for fences. */
    Fact<Boolean> revokeWaits() {
        return revokeWaits;
    }

    Exposed exposed(BufferState b) {
        return new Exposed(b, exporter(b));
    }

    private KnownExporter exporter(BufferState b) {
        StructBuffer s = b.struct();
        KnownExporter row = s == null || s.exporter() == null ? null : catalogue.exporterByFuncs(s.exporter().funcs());
        row = row == null && s != null ? catalogue.exporterByOps(s.ops()) : row;
        row = row == null ? catalogue.exporterByName(b.expName().value()) : row;
        return row == null ? catalogue.exporterByDriver(b.exporterDriver().value()) : row;
    }

    /** Memory regions that are known to be on a buffer. */
    List<RegionState> regions(BufferState b) {
        return regions.getOrDefault(b, List.of());
    }

    /** A value that is reckoned, not read. */
    <T> Fact<T> reckoned(T value) {
        return Fact.of(value, new Evidence(Tier.RULE, "rule", "what-if", snapshot.takenAt()));
    }
}
