// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.contract.Verdict;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;

/**
 * Which attachment of a list of device names, newest first, is which attachment of a walk, newest first as well. Where the lists are of one
 * moment they are the same; where attachments of a device came or went between the two, only what all of that device have in common is known.
 */
final class AttachmentJoin {
    /** The walk shows another number of attachments of this device. */
    static final int CHANGED = -1;

    private AttachmentJoin() {
    }

    /** Positions in the walk's list for the positions in {@code names}; {@link #CHANGED} where they cannot be told. Null when they are the same. */
    static int[] positions(List<String> names, List<StructAttachment> attachments) {
        if (same(names, attachments)) {
            return null;
        }
        Map<String, List<Integer>> byDevice = new HashMap<>();
        for (int i = 0; i < attachments.size(); i++) {
            byDevice.computeIfAbsent(attachments.get(i).device(), d -> new ArrayList<>()).add(i);
        }
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(n -> counts.merge(n, 1, Integer::sum));
        Map<String, Integer> taken = new HashMap<>();
        int[] out = new int[names.size()];
        for (int i = 0; i < out.length; i++) {
            String name = names.get(i);
            List<Integer> there = byDevice.getOrDefault(name, List.of());
            out[i] = there.size() == counts.get(name) ? there.get(taken.merge(name, 1, Integer::sum) - 1) : CHANGED;
        }
        return out;
    }

    private static boolean same(List<String> names, List<StructAttachment> attachments) {
        if (names.size() != attachments.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(attachments.get(i).device())) {
                return false;
            }
        }
        return true;
    }

    /** What all attachments of this device on that buffer have in common; null when they differ or there is none. */
    static Verdict common(String device, Walk walk, StructBuffer buffer) {
        Verdict first = null;
        for (StructAttachment a : buffer.attachments()) {
            if (a.device().equals(device)) {
                Verdict v = walk.contract().classify(a, buffer);
                if (first != null && first != v && !first.sameAs(v)) {
                    return null;
                }
                first = v;
            }
        }
        return first;
    }
}
