// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.List;

import org.dmascope.analysis.BufferState;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.catalogue.PeerExporter.Refused;

/** Buffers of the exporter that are in system memory although others attached to them: one attachment without peer to peer moves a buffer for all. */
final class NoFallbackSeen implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("placement.fallback", "Has no buffer of the exporter fallen back to system memory?",
            "drivers/gpu/drm/amd/amdgpu/amdgpu_dma_buf.c amdgpu_dma_buf_map()");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        if (p.peer() != null && p.peer().refused() == Refused.MAP_FAILS) {
            return ReadyRow.yes(ABOUT, Weight.LIMITS, p.rule(p.peer().rule(), p.peer().source()), p.peer().id() + " has no fallback: a refused pair fails to map, and that is seen");
        }
        List<BufferState> shared = p.exported().stream().filter(b -> !b.deviceNames().isEmpty()).toList();
        for (BufferState b : shared) {
            if (b.placement().value() == Placement.GTT || b.placement().value() == Placement.SYSTEM) {
                return ReadyRow.no(ABOUT, Weight.LIMITS, b.placement().evidence(), "ino " + b.ino() + ", to which " + b.deviceNames().size() + " attached, is in " + b.placement().value().word()
                        + " memory: an attachment without peer to peer moves a buffer for all its importers", "dmascope explain ino:" + b.ino() + " names those without; detach them first");
            }
        }
        if (!p.host().snapshot().buffersKnown().known()) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, p.host().snapshot().buffersKnown(), "read as root");
        }
        BufferState open = shared.stream().filter(b -> !b.placement().known()).findFirst().orElse(null);
        if (open != null) {
            return ReadyRow.unknown(ABOUT, Weight.LIMITS, "where ino " + open.ino() + " is is not known: " + open.placement().reason(), open.placement().remedy());
        }
        return ReadyRow.yes(ABOUT, Weight.LIMITS, p.host().snapshot().buffersKnown().evidence(), shared.isEmpty() ? "no buffer of it has an attachment now" : "its " + shared.size() + " shared buffers are on the device");
    }
}
