// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Delta;
import org.dmascope.analysis.Snapshot;

/**
 * Finds the buffers of one reading again in the other. Within one boot by identity, which survives inode numbers that are used again; between
 * two boots, or two hosts, inode numbers mean nothing, and buffers are told by their look: exporter, size and name.
 */
final class Pairing {
    private record Look(String expName, Long size, String name) {
        static Look of(BufferState b) {
            return new Look(b.expName().value(), b.size().value(), b.name().value());
        }
    }

    private Pairing() {
    }

    static List<Pair> of(Snapshot a, Snapshot b, boolean sameBoot) {
        return sameBoot ? byIdentity(a, b) : byLook(a, b);
    }

    private static List<Pair> byIdentity(Snapshot a, Snapshot b) {
        Delta delta = Delta.between(a, b);
        List<Pair> out = new ArrayList<>(b.buffers().size());
        for (BufferState after : b.buffers()) {
            BufferState before = delta.before(after);
            out.add(new Pair(before, after, before != null && !delta.changed(after)));
        }
        delta.goneBuffers().forEach(before -> out.add(new Pair(before, null, false)));
        return out;
    }

    private static List<Pair> byLook(Snapshot a, Snapshot b) {
        Map<Look, ArrayDeque<BufferState>> old = new HashMap<>();
        a.buffers().forEach(x -> old.computeIfAbsent(Look.of(x), k -> new ArrayDeque<>()).add(x));
        List<Pair> out = new ArrayList<>(b.buffers().size());
        for (BufferState after : b.buffers()) {
            ArrayDeque<BufferState> like = old.get(Look.of(after));
            out.add(new Pair(like == null ? null : like.poll(), after, false));
        }
        for (BufferState before : a.buffers()) {
            ArrayDeque<BufferState> left = old.get(Look.of(before));
            if (left.remove(before)) {
                out.add(new Pair(before, null, false));
            }
        }
        return out;
    }
}
