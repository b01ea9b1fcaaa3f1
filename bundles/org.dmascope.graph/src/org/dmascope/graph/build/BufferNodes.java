// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.RegionState;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Placement;
import org.dmascope.graph.scene.Subject;
import org.dmascope.model.edit.Vocabulary;

/** What is written in the boxes of buffers. */
final class BufferNodes {
    private static final int LISTED = 8;

    private BufferNodes() {
    }

    static String id(BufferState b) {
        return "b:" + b.key();
    }

    static String title(BufferState b) {
        return b.ino() < 0 ? "buffer" : "ino " + b.ino();
    }

    /** Its name, else what made it. */
    static String name(BufferState b) {
        if (b.name().known() && !b.name().value().isEmpty()) {
            return Names.display(b.name().value());
        }
        return b.expName().known() ? "by " + Names.display(b.expName().value()) : "name unknown";
    }

    /** @param group see {@link GraphBuffer#group()} */
    static GraphBuffer one(BufferState b, List<RegionState> regions, String group) {
        Fact<Placement> p = b.placement();
        String place = !p.known() ? "placement unknown" : "in " + words(p.value()) + (p.evidence().tier().inferred() ? " (inferred)" : "");
        String icon = p.known() ? Vocabulary.tier(p.evidence().tier()).icon() : Vocabulary.UNKNOWN.icon();
        int seen = b.holders().size();
        String holders = b.holderCount().known() ? seen == 0 ? "" : Said.number(seen) : seen == 0 ? "?" : seen + "+";
        List<Subject> more = regions.stream().map(r -> Subject.region(r.device(), r.mrn())).toList();
        return new GraphBuffer(id(b), Subject.buffer(b.key()), more, group, 1, title(b), b.size().known() ? Said.size(b.size().value()) : "size unknown", name(b), place,
                icon, holders, regions.isEmpty() ? "" : Said.number(regions.size()), tip(b, regions));
    }

    private static String words(Placement p) {
        return switch (p) {
            case VRAM -> "VRAM";
            case VISIBLE_VRAM -> "visible VRAM";
            case GTT -> "GTT";
            case SYSTEM -> "system memory";
            case BAR -> "BAR";
            case HEAP -> "heap";
        };
    }

    private static String tip(BufferState b, List<RegionState> regions) {
        StringBuilder out = new StringBuilder(title(b) + " " + name(b));
        out.append('\n').append(Said.fact("size", b.size())).append('\n').append(Said.fact("exporter", b.exporter())).append('\n').append(Said.fact("placement", b.placement()))
                .append('\n').append(Said.fact("pin count", b.pinCount())).append('\n').append(Said.fact("holders", b.holderCount()));
        b.holders().stream().limit(LISTED).forEach(h -> out.append("\nheld by ").append(holder(h)));
        more(out, b.holders().size());
        regions.stream().limit(LISTED).forEach(r -> out.append("\nMR ").append(region(r)));
        more(out, regions.size());
        return out.toString();
    }

    private static void more(StringBuilder out, int all) {
        if (all > LISTED) {
            out.append("\n… and ").append(Said.number(all - LISTED)).append(" more");
        }
    }

    private static String holder(HoldingState h) {
        return process(h) + " (" + String.join(", ", h.how()) + ")";
    }

    static String process(HoldingState h) {
        return (h.comm() == null ? "" : Names.display(h.comm()) + " ") + h.pid();
    }

    static String region(RegionState r) {
        return Names.display(r.device()) + " mrn " + r.mrn() + (r.rkey().known() ? " rkey 0x" + Long.toHexString(r.rkey().value()) : "")
                + (r.pid().known() ? " pid " + r.pid().value() : "");
    }

    /**
     * Several as one.
     *
     * @param key   of the group
     * @param title who exports them
     */
    static GraphBuffer group(String key, String title, List<BufferState> buffers, Map<BufferState, List<RegionState>> regions, String part) {
        long bytes = 0;
        boolean all = true;
        int holders = 0;
        boolean holdersKnown = true;
        int mrs = 0;
        java.util.Set<Integer> pids = new java.util.HashSet<>();
        Map<String, Integer> places = new TreeMap<>();
        for (BufferState b : buffers) {
            all &= b.size().known();
            bytes += b.size().known() ? b.size().value() : 0;
            holdersKnown &= b.holderCount().known();
            b.holders().forEach(h -> pids.add(h.pid()));
            mrs += regions.getOrDefault(b, List.of()).size();
            places.merge(b.placement().known() ? words(b.placement().value()) : "placement unknown", 1, Integer::sum);
        }
        holders = pids.size();
        String where = places.size() == 1 ? places.keySet().iterator().next()
                : places.entrySet().stream().map(e -> Said.number(e.getValue()) + " " + e.getKey()).collect(Collectors.joining(", "));
        String holding = holdersKnown ? holders == 0 ? "" : Said.number(holders) : holders == 0 ? "?" : Said.number(holders) + "+";
        String count = Said.many(buffers.size(), "buffer", "buffers");
        BufferState first = buffers.getFirst();
        BufferState last = buffers.getLast();
        String range = first.ino() < 0 ? "" : "ino " + first.ino() + " … " + last.ino();
        String tip = title + ": " + count + "\n" + (all ? "" : "at least ") + Said.size(bytes) + "\n" + range + "\n" + where
                + (mrs == 0 ? "" : "\n" + Said.many(mrs, "memory region", "memory regions")) + "\nexpands in place";
        return new GraphBuffer("g:" + key, Subject.group(key), buffers.stream().map(b -> Subject.buffer(b.key())).toList(), key, buffers.size(), title,
                (all ? "" : "≥ ") + Said.size(bytes), part == null ? count : count + ", " + part, where, places.containsKey("placement unknown") ? "unknown" : "memory", holding,
                mrs == 0 ? "" : Said.number(mrs), tip);
    }
}
