// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.graph.build.Graph;
import org.dmascope.graph.build.GraphBuilder;
import org.dmascope.graph.build.GraphLink;
import org.dmascope.graph.build.GraphOptions;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Scene;
import org.dmascope.graph.scene.Subject;
import org.junit.jupiter.api.Test;

/** Links beside PCI, processes that hold buffers, and names of processors in the drawing. */
class LinksAndHoldersTest {
    private static final GraphOptions PROCESSES = GraphOptions.DEFAULT.withProcesses(true);

    private static List<Line> lines(Scene s, LineKind kind) {
        return s.lines().stream().filter(l -> l.kind() == kind).toList();
    }

    private static List<Box> boxes(Scene s, BoxKind kind) {
        return s.boxes().stream().filter(b -> b.kind() == kind).toList();
    }

    @Test
    void eightThatAreLinkedEachWithEachAreOneLink() {
        Snapshot s = Server.linked(false).buffers(24).snapshot();
        List<GraphLink> links = GraphBuilder.build(s, GraphOptions.DEFAULT).links();
        assertEquals(1, links.size());
        assertEquals(8, links.getFirst().devices().size());
        assertEquals("XGMI", links.getFirst().label());
        assertTrue(links.getFirst().tip().contains("each with each: linked by XGMI, 50.0 GB/s"), links.getFirst().tip());
        List<Line> drawn = lines(Drawings.scene(s), LineKind.LINK);
        assertEquals(7, drawn.size(), "one line that branches to seven");
        assertEquals(1, drawn.stream().mapToInt(l -> l.texts().size()).sum());
    }

    @Test
    void throughASwitchItSaysHowMany() {
        Snapshot s = Server.linked(true).buffers(8).snapshot();
        GraphLink k = GraphBuilder.build(s, GraphOptions.DEFAULT).links().getFirst();
        assertEquals("NV18", k.label());
        assertTrue(k.tip().contains("18 NVLinks through NVSwitch, 26.6 GB/s each in one direction") && k.tip().contains("these go by PCI"), k.tip());
        assertEquals("NV18", s.paths().between(s.paths().find("0000:13:00.0").getFirst(), s.paths().find("0000:a4:00.0").getFirst()).letters());
    }

    @Test
    void withoutLinksNothingIsDrawnAndNothingExplained() {
        Scene s = Drawings.scene(Server.eight().buffers(8).snapshot());
        assertEquals(List.of(), lines(s, LineKind.LINK));
        assertTrue(s.legend().texts().stream().noneMatch(x -> x.text().contains("NVLink") || x.text().equals("held by")));
    }

    @Test
    void processesAreDrawnWhenTheyAreWanted() {
        Server server = Server.eight().buffers(10).process(4711, "python3", 1000, 1001, 1002).process(4712, "bad\u001b[31m\nname", 1001);
        assertEquals(List.of(), boxes(Drawings.scene(server.snapshot()), BoxKind.PROCESS));
        Scene s = Drawings.scene(server.snapshot(), PROCESSES);
        List<Box> processes = boxes(s, BoxKind.PROCESS);
        assertEquals(List.of(Subject.process(4711), Subject.process(4712)), processes.stream().map(Box::subject).toList());
        assertEquals(List.of("python3", "pid 4711", "holds 3 buffers"), processes.getFirst().texts().stream().map(x -> x.text()).toList());
        assertTrue(processes.get(1).tip().chars().noneMatch(c -> c == 0x1b), "escaped");
        List<Line> holds = lines(s, LineKind.HOLD);
        assertEquals(4, holds.size());
        assertTrue(holds.getFirst().tip().startsWith("python3 4711 holds ino 1000"), holds.getFirst().tip());
        assertEquals("Processes", s.frames().getLast().texts().getFirst().text());
        assertTrue(s.legend().texts().stream().anyMatch(x -> x.text().equals("held by")));
    }

    @Test
    void manyProcessesAreOneBoxForEachCommandAndExpandInPlace() {
        Server server = Server.eight().buffers(40);
        for (int i = 0; i < 300; i++) {
            server.process(1000 + i, i % 3 == 0 ? "worker" : i % 3 == 1 ? "trainer" : "one-" + i, 1000 + i % 40);
        }
        Snapshot snapshot = server.snapshot();
        Scene s = Drawings.scene(snapshot, PROCESSES);
        List<Box> groups = boxes(s, BoxKind.PROCESS_GROUP);
        assertTrue(groups.stream().anyMatch(b -> b.texts().getFirst().text().equals("other commands")) && boxes(s, BoxKind.PROCESS).size() <= 40, groups.toString());
        // every holding is told: in the sum of the lines
        Scene ungrouped = Drawings.scene(snapshot, PROCESSES.withMost(GraphOptions.NO_LIMIT));
        assertEquals(300, lines(ungrouped, LineKind.HOLD).stream().mapToInt(Line::count).sum());
        Box rest = groups.stream().filter(b -> b.texts().getFirst().text().equals("other commands")).findFirst().orElseThrow();
        Scene open = Drawings.scene(snapshot, PROCESSES.withExpanded(Set.of(rest.group())));
        assertTrue(boxes(open, BoxKind.PROCESS).size() > boxes(s, BoxKind.PROCESS).size() + 50);
    }

    @Test
    void whoCouldNotBeLookedIntoIsSaid() {
        Server server = Server.eight().buffers(4).process(4711, "python3", 1000);
        Graph g = GraphBuilder.build(server.snapshot(), PROCESSES);
        boolean known = server.snapshot().buffers().stream().allMatch(b -> b.holderCount().known());
        assertEquals(!known, g.notes().stream().anyMatch(n -> n.startsWith("There may be more processes: ")));
    }

    @Test
    void theProcessorIsNamedWhereThereIsRoom() {
        Scene s = Drawings.scene(Server.linked(false).buffers(8).snapshot());
        assertTrue(s.frames().getFirst().texts().stream().anyMatch(x -> x.text().startsWith("· AMD EPYC 9654")), s.frames().getFirst().texts().toString());
        assertTrue(s.frames().getFirst().tip().contains("AMD EPYC 9654 96-Core Processor"));
        assertFalse(Drawings.scene(Server.eight().buffers(8).snapshot()).frames().getFirst().tip().contains("AMD EPYC"), "not read, not guessed");
    }
}
