// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.core.Names;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Subject;

/** Processes that hold buffers as boxes beside the machine: one by one, above a number those of one command as one, which expands in place. */
final class ProcessNodes {
    /** So many are shown one by one. */
    private static final int SINGLE = 12;
    /** So many commands have a box of their own, and so many processes of an expanded one. */
    private static final int COMMANDS = 40;
    private static final int PART = 100;
    /** A command has 15 bytes (TASK_COMM_LEN), each of which may have to be escaped. */
    private static final int NAME = 24;
    private static final int LISTED = 12;
    private static final String REST = "ps:";

    /** One that holds something. */
    private record Holder(int pid, long start, String comm) {
    }

    private final GraphOptions options;
    private final Map<Holder, Set<BufferState>> holds = new TreeMap<>((a, b) -> a.pid != b.pid ? Integer.compare(a.pid, b.pid) : Long.compare(a.start, b.start));
    private final Map<Holder, String> nodeOf = new HashMap<>();
    private final List<GraphNode> nodes = new ArrayList<>();

    ProcessNodes(GraphOptions options, List<BufferState> buffers) {
        this.options = options;
        for (BufferState b : buffers) {
            b.holders().forEach(h -> holds.computeIfAbsent(holder(h), k -> new LinkedHashSet<>()).add(b));
        }
    }

    private static Holder holder(HoldingState h) {
        return new Holder(h.pid(), h.startTime(), h.comm() == null ? "" : h.comm());
    }

    /** Null when nobody is known to hold anything. */
    GraphPlace place() {
        if (holds.isEmpty()) {
            return null;
        }
        if (holds.size() <= SINGLE) {
            holds.keySet().forEach(h -> single(h, null));
        } else {
            commands();
        }
        return new GraphPlace("p:processes", new Subject(Subject.Kind.NODE, "processes"), "process", "Processes", "", "hold the buffers that a thin line leads to", "", nodes);
    }

    private void commands() {
        Map<String, List<Holder>> by = new TreeMap<>();
        holds.keySet().forEach(h -> by.computeIfAbsent(h.comm, k -> new ArrayList<>()).add(h));
        List<Holder> rest = new ArrayList<>();
        int shown = 0;
        for (Map.Entry<String, List<Holder>> e : by.entrySet()) {
            if (++shown > COMMANDS) {
                rest.addAll(e.getValue());
            } else {
                command("ps:" + e.getKey() + ":", e.getValue(), title(e.getKey()));
            }
        }
        if (!rest.isEmpty()) {
            command(REST, rest, "other commands");
        }
    }

    private void command(String key, List<Holder> some, String title) {
        if (some.size() == 1) {
            single(some.getFirst(), null);
        } else if (options.expanded().contains(key)) {
            some.stream().limit(PART).forEach(h -> single(h, key));
            if (some.size() > PART) {
                group(key, some.subList(PART, some.size()), title);
            }
        } else {
            group(key, some, title);
        }
    }

    private static String title(String comm) {
        String shown = comm.isEmpty() ? "process" : Names.display(comm);
        return shown.length() > NAME ? shown.substring(0, NAME) + "…" : shown;
    }

    private void single(Holder h, String group) {
        String id = "ps:" + h.pid + ":" + h.start;
        nodeOf.put(h, id);
        String buffers = Said.many(holds.get(h).size(), "buffer", "buffers");
        nodes.add(new GraphNode(id, BoxKind.PROCESS, Subject.process(h.pid), List.of(), group, "process", title(h.comm), "pid " + h.pid, "holds " + buffers, List.of(),
                (h.comm.isEmpty() ? "process" : Names.display(h.comm)) + " " + h.pid + "\nholds " + buffers, "", false, List.of()));
    }

    private void group(String key, List<Holder> some, String title) {
        String id = "g:" + key;
        Set<BufferState> all = new LinkedHashSet<>();
        StringBuilder tip = new StringBuilder(Said.many(some.size(), "process", "processes") + " " + title);
        for (int i = 0; i < some.size(); i++) {
            nodeOf.put(some.get(i), id);
            all.addAll(holds.get(some.get(i)));
            if (i < LISTED) {
                tip.append("\npid ").append(some.get(i).pid);
            }
        }
        if (some.size() > LISTED) {
            tip.append("\n… and ").append(Said.number(some.size() - LISTED)).append(" more");
        }
        tip.append("\nexpands in place");
        nodes.add(new GraphNode(id, BoxKind.PROCESS_GROUP, Subject.group(key), some.stream().map(h -> Subject.process(h.pid)).toList(), key, "process", title,
                Said.many(some.size(), "process", "processes"), "hold " + Said.many(all.size(), "buffer", "buffers"), List.of(), tip.toString(), "", false, List.of()));
    }

    /** Id of the box that shows who holds. */
    String node(HoldingState h) {
        return nodeOf.get(holder(h));
    }
}
