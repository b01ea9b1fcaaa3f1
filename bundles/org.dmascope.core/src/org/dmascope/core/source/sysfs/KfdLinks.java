// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Tally;

/** Makes links of XGMI of what {@link KfdWalk} meets: files of lines {@code NAME NUMBER} (node_show() and iolink_show() of kfd_topology.c). */
final class KfdLinks {
    /** CRAT_IOLINK_TYPE_XGMI of drivers/gpu/drm/amd/amdkfd/kfd_crat.h. */
    private static final long XGMI = 11;
    private static final List<String> SHOWN = List.of("weight", "min_bandwidth", "max_bandwidth");
    private final Tally tally;
    private final Set<String> told = new HashSet<>();

    KfdLinks(Tally tally) {
        this.tally = tally;
    }

    List<PeerLink> of(List<Raw.KfdNode> nodes) {
        Map<Long, String> addresses = new HashMap<>();
        for (Raw.KfdNode n : nodes) {
            Map<String, Long> p = properties(n.properties());
            // a node of processors has location 0; the address of a function is bus << 8 | devfn (kfd_topology_add_device()), higher bits number partitions
            long location = p.getOrDefault("location_id", 0L);
            if (location > 0) {
                int id = (int) (location & 0xffff);
                addresses.put(Long.parseLong(n.name()), String.format(Locale.ROOT, "%04x:%02x:%02x.%x", p.getOrDefault("domain", 0L) & 0xffff_ffffL, id >> 8, id >> 3 & 0x1f, id & 7));
            }
        }
        told.addAll(addresses.values());
        List<PeerLink> out = new ArrayList<>();
        for (Raw.KfdNode n : nodes) {
            for (Reading<Content> link : n.links()) {
                Map<String, Long> p = properties(link);
                if (!link.ok()) {
                    told.remove(addresses.get(Long.parseLong(n.name())));
                }
                String from = addresses.get(p.getOrDefault("node_from", -1L));
                String to = addresses.get(p.getOrDefault("node_to", -1L));
                if (p.getOrDefault("type", -1L) == XGMI && from != null && to != null && !from.equals(to)) {
                    Map<String, String> attributes = new HashMap<>();
                    SHOWN.stream().filter(p::containsKey).forEach(k -> attributes.put(k, Long.toString(p.get(k))));
                    out.add(new PeerLink("xgmi", from, to, attributes));
                }
            }
        }
        return out;
    }

    /** Functions that the topology lists, after {@link #of}: all their links were met. */
    Set<String> told() {
        return told;
    }

    private Map<String, Long> properties(Reading<Content> r) {
        Map<String, Long> out = new HashMap<>();
        if (!(r instanceof Reading.Ok<Content> ok)) {
            if (!(r instanceof Reading.Absent)) {
                tally.failure(KfdWalk.CLASS, r, SysfsReader.remedy(r));
            }
            return out;
        }
        for (String line : ok.value().line().split("\n", 256)) {
            int blank = line.indexOf(' ');
            String number = blank < 0 ? "" : line.substring(blank + 1);
            if (number.matches("[0-9]{1,18}")) {
                out.putIfAbsent(line.substring(0, blank), Long.parseLong(number));
            }
        }
        return out;
    }
}
