// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.dmascope.core.Names;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;

/**
 * Compares what was recorded during a step with what the step changed: as many attachments came and went, and as many mappings, as the truths
 * before and after differ by; a buffer that was taken back was invalidated; and who attached is named as the structures name it.
 */
public final class EventCheck {
    private final Checks checks = new Checks();
    private final List<TraceEvent> events;

    private EventCheck(List<TraceEvent> events) {
        this.events = events;
    }

    /** @param events of the time between the two truths */
    public static List<Check> compare(Truth before, Truth after, List<TraceEvent> events) {
        EventCheck c = new EventCheck(events);
        c.compare(before, after);
        return c.checks.all();
    }

    private void compare(Truth before, Truth after) {
        for (Truth.Buffer now : after.buffers()) {
            Truth.Buffer then = before.buffers().stream().filter(b -> b.ino() == now.ino()).findFirst().orElse(null);
            if (then == null || then.contracts() == null || now.contracts() == null || then.churning() || now.churning()) {
                continue;
            }
            String name = "buffer " + now.ino() + " ";
            checks.equal(name + "came and went", difference(then, now), recorded(now.ino()));
            named(name, then, now);
            if (taken(now) > taken(then)) {
                checks.holds(name + "was taken back", seen(now.ino(), EventKind.INVALIDATE) || seen(now.ino(), EventKind.RDMA_REVOKE), "an event of it", "none");
            }
        }
    }

    /** How many attachments more each device has. */
    private static Map<String, Integer> difference(Truth.Buffer then, Truth.Buffer now) {
        Map<String, Integer> out = new TreeMap<>();
        now.attachments().forEach(d -> out.merge(d, 1, Integer::sum));
        then.attachments().forEach(d -> out.merge(d, -1, Integer::sum));
        out.values().removeIf(n -> n == 0);
        return out;
    }

    private Map<String, Integer> recorded(long ino) {
        Map<String, Integer> out = new TreeMap<>();
        for (TraceEvent e : events) {
            if (e.ino() == ino && (e.kind() == EventKind.ATTACH || e.kind() == EventKind.DETACH) && !failed(e)) {
                out.merge(device(e), e.kind() == EventKind.ATTACH ? 1 : -1, Integer::sum);
            }
        }
        out.values().removeIf(n -> n == 0);
        return out;
    }

    /** Names of importer_ops in events are among those that importers of this device pass. */
    private void named(String name, Truth.Buffer then, Truth.Buffer now) {
        Map<String, TreeSet<String>> made = new TreeMap<>();
        for (Truth.Buffer b : List.of(then, now)) {
            b.contracts().forEach(c -> made.computeIfAbsent(c.device(), d -> new TreeSet<>()).add(Objects.toString(c.importerOps(), "NULL")));
        }
        for (TraceEvent e : events) {
            if (e.ino() == now.ino() && e.kind() == EventKind.ATTACH && !failed(e) && e.ops() != null && made.containsKey(device(e))) {
                String shown = e.ops().set() ? e.ops().name() : "NULL";
                checks.holds(name + "attached by " + device(e), made.get(device(e)).contains(shown), made.get(device(e)).toString(), shown);
            }
        }
    }

    private static long taken(Truth.Buffer b) {
        return b.contracts().stream().map(c -> c.axes().get(Axis.REVOKE_STATE)).filter(s -> "revoked".equals(s) || "revoking".equals(s)).count();
    }

    private boolean seen(long ino, EventKind kind) {
        return events.stream().anyMatch(e -> e.kind() == kind && (e.ino() == ino || e.ino() < 0));
    }

    private static boolean failed(TraceEvent e) {
        return e.result() != null && e.result() < 0;
    }

    private static String device(TraceEvent e) {
        return e.device() == null ? "nothing" : Names.display(e.device());
    }
}
