// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.analysis.path.CapturedMachine;
import org.dmascope.core.source.Surveyor;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.graph.build.GraphBuilder;
import org.dmascope.graph.build.GraphNode;
import org.dmascope.graph.build.GraphOptions;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Scene;
import org.dmascope.graph.scene.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn of a reading, exactly. */
class DrawingTest {
    static List<String> machines() {
        return CapturedMachine.ALL;
    }

    private static Snapshot machine(String name, int readable) {
        return Snapshots.of(Surveyor.read(new CapturedMachine(name, readable).root(), Surveys.TAKEN));
    }

    /** The tree in words: {@code Host bridge 0000:00[00:04.0[…]]}. */
    private static String tree(GraphNode n) {
        String own = n.kind() == BoxKind.DEVICE ? n.address() : n.kind() == BoxKind.BRIDGE ? n.address() : n.title() + " " + n.address();
        return own + (n.children().isEmpty() ? "" : n.children().stream().map(DrawingTest::tree).collect(Collectors.joining(" ", "[", "]")));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aMachineWithoutBuffersShowsWhatCouldTakePart(String name) {
        Snapshot s = machine(name, 4096);
        Scene scene = Drawings.scene(s);
        Set<String> drawn = scene.boxes().stream().filter(b -> b.kind() == BoxKind.DEVICE).map(b -> b.subject().key()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> peers = s.paths().peers().stream().map(p -> p.device().sysfsPath()).collect(Collectors.toCollection(TreeSet::new));
        scene.boxes().stream().filter(b -> b.kind() == BoxKind.DEVICE_GROUP).forEach(b -> b.more().forEach(m -> drawn.add(m.key())));
        assertEquals(peers, drawn);
        assertTrue(scene.notes().getFirst().startsWith("No device exports or imports"), () -> scene.notes().toString());
    }

    @Test
    void portsOfASwitchAreOneBoxForRootAndBridgesForAUser() {
        Snapshot root = machine("c-switch_iommu-on_max", 4096);
        String asRoot = GraphBuilder.build(root, GraphOptions.DEFAULT).places().stream().flatMap(p -> p.roots().stream()).map(DrawingTest::tree).collect(Collectors.joining("; "));
        assertTrue(asRoot.contains("Switch "), asRoot);
        assertTrue(asRoot.contains(" \u2192 "), asRoot);
        Snapshot user = machine("c-switch_iommu-on_max", 64);
        String asUser = GraphBuilder.build(user, GraphOptions.DEFAULT).places().stream().flatMap(p -> p.roots().stream()).map(DrawingTest::tree).collect(Collectors.joining("; "));
        assertFalse(asUser.contains("Switch "), "what a user cannot read is not guessed: " + asUser);
        assertTrue(GraphBuilder.build(user, GraphOptions.DEFAULT).notes().stream().anyMatch(n -> n.contains("ACS of") && n.contains("needs root")));
    }

    @Test
    void theServerStandsInBusOrderBelowItsBridges() {
        Scene s = Drawings.scene(Server.eight().buffers(24).snapshot(), GraphOptions.DEFAULT.withAll(true));
        assertEquals(List.of("NUMA node 0", "NUMA node 1"), s.frames().stream().map(f -> f.texts().getFirst().text()).toList());
        List<String> row = s.boxes().stream().filter(b -> b.kind() == BoxKind.DEVICE).sorted((a, b) -> Double.compare(a.bounds().x(), b.bounds().x()))
                .map(b -> b.texts().get(1).text()).toList();
        assertEquals(row.stream().sorted().toList(), row);
        assertEquals(20, row.size());
        assertEquals(1, s.boxes().stream().filter(b -> b.kind() == BoxKind.DEVICE).map(b -> b.bounds().y()).distinct().count());
        List<String> bridges = s.boxes().stream().filter(b -> b.kind() == BoxKind.SWITCH).map(b -> b.texts().getFirst().text()).toList();
        assertEquals("Switch 11:00.0 \u2192 12:00.0/01.0/02.0", bridges.getFirst());
        assertEquals(4, bridges.size());
        Line redirecting = s.lines().stream().filter(l -> l.kind() == LineKind.BUS && l.to().endsWith("0000:45:00.0")).findFirst().orElseThrow();
        assertEquals("ochre", redirecting.colour());
        assertEquals("02.0 ACS", redirecting.texts().getFirst().text());
    }

    @Test
    void eachAxisHasAChannelOfItsOwn() {
        Server server = Server.eight();
        String gpu = server.gpus().getFirst();
        List<String> nics = server.nics();
        server.buffer(7, 4096, gpu, "seven", 2, List.of(Structs.attachment(nics.get(0), true, "mlx5_ib_dmabuf_attach_ops", "mlx5_ib_dmabuf_invalidate_cb"),
                Structs.attachment(nics.get(0), true, "ib_umem_dmabuf_attach_pinned_ops", "ib_umem_dmabuf_unsupported_move_notify", Structs.umem(true, false, true), null),
                Structs.attachment(nics.get(0), true, "ib_umem_dmabuf_attach_pinned_revocable_ops", "ib_umem_dmabuf_revoke_locked", Structs.umem(true, true, false), null),
                Structs.attachment(nics.get(0), false, null, null), Structs.attachment("no-such-device", false, null, null)));
        Snapshot snapshot = server.snapshot();
        Scene s = Drawings.scene(snapshot);
        Map<String, Line> byBadge = s.lines().stream().filter(l -> l.kind() == LineKind.ATTACHMENT && !l.from().startsWith("n:")).collect(Collectors.toMap(l -> l.badge().word(), l -> l));
        assertEquals(Set.of("movable", "pinned", "revoked", "static"), byBadge.keySet());
        assertLook(byBadge.get("movable"), "blue", Dash.SOLID, EndMark.RING);
        assertLook(byBadge.get("pinned"), "orange", Dash.SOLID, EndMark.SQUARE);
        assertLook(byBadge.get("revoked"), "red", Dash.DOTTED, EndMark.RING);
        assertEquals(Dash.DASHED, byBadge.get("static").dash());
        assertEquals(EndMark.SQUARE, byBadge.get("static").mark());
        Line export = s.lines().stream().filter(l -> l.kind() == LineKind.EXPORT).findFirst().orElseThrow();
        assertEquals(EndMark.DIAMOND, export.mark());
        assertTrue(export.from().endsWith(gpu));
        Box stray = s.boxes().stream().filter(b -> b.subject().equals(Subject.deviceName("no-such-device"))).findFirst().orElseThrow();
        assertTrue(stray.tip().contains("sysfs knows no device of this name"), stray.tip());
        assertEquals("Not on PCI", s.frames().getLast().texts().getFirst().text());
        Box buffer = s.boxes().stream().filter(b -> b.kind() == BoxKind.BUFFER).findFirst().orElseThrow();
        assertEquals(List.of("ino 7", "4 KiB", "seven", "in VRAM"), buffer.texts().stream().map(t -> t.text()).filter(t -> t.length() > 1).toList());
    }

    private static void assertLook(Line l, String colour, Dash dash, EndMark mark) {
        assertEquals(colour, l.colour());
        assertEquals(dash, l.dash());
        assertEquals(mark, l.mark());
    }

    @Test
    void anAttachmentThatWillFailToMapIsNeverShownAsPeerToPeer() {
        for (String vendor : List.of("GenuineIntel", "AuthenticAMD")) {
            Server server = Server.eight().on(new Cpu(vendor, vendor.startsWith("Genuine") ? 6 : 0x19));
            server.buffer(7, 4096, server.gpus().getFirst(), "far", 2, List.of(Structs.attachment(server.nics().getLast(), true, "mlx5_ib_dmabuf_attach_ops", "mlx5_ib_dmabuf_invalidate_cb")));
            Line l = Drawings.scene(server.snapshot()).lines().stream().filter(x -> x.kind() == LineKind.ATTACHMENT).findFirst().orElseThrow();
            boolean fails = vendor.equals("GenuineIntel");
            assertEquals(fails ? Dash.DASHED : Dash.SOLID, l.dash());
            assertEquals(fails ? "attached, will fail to map" : "movable", l.badge().word());
            assertEquals(fails, l.tip().contains("not peer to peer"), l.tip());
        }
    }

    @Test
    void attachmentsAlikeAreOneLineWithACount() {
        Server server = Server.eight();
        List<org.dmascope.core.source.struct.StructAttachment> same = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            same.add(Structs.attachment(server.nics().getFirst(), false, null, null));
        }
        Scene s = Drawings.scene(server.buffer(1, 4096, server.gpus().getFirst(), null, 2, same).snapshot());
        Line l = s.lines().stream().filter(x -> x.kind() == LineKind.ATTACHMENT).findFirst().orElseThrow();
        assertEquals(1, s.lines().stream().filter(x -> x.kind() == LineKind.ATTACHMENT).count());
        assertEquals(12, l.count());
        assertEquals("12", l.badge().count());
        assertEquals(11, l.more().size());
    }

    @Test
    void aboveTheLimitBuffersAreGroupedAndGroupsExpandInPlace() {
        Snapshot snapshot = Server.eight().buffers(4000).snapshot();
        Scene grouped = Drawings.scene(snapshot);
        List<Box> groups = grouped.boxes().stream().filter(b -> b.kind() == BoxKind.BUFFER_GROUP).toList();
        assertEquals(8, groups.size());
        assertEquals("13:00.0", groups.getFirst().texts().getFirst().text());
        assertTrue(groups.getFirst().texts().stream().anyMatch(t -> t.text().equals("500 buffers")));
        assertEquals(500, groups.getFirst().more().size());
        int attached = snapshot.buffers().stream().mapToInt(b -> b.attachments().size()).sum();
        assertEquals(attached, grouped.lines().stream().filter(l -> l.kind() == LineKind.ATTACHMENT).mapToInt(Line::count).sum());
        assertTrue(grouped.notes().stream().anyMatch(n -> n.startsWith("More than 200 boxes")));

        String key = groups.getFirst().group();
        Scene parts = Drawings.scene(snapshot, GraphOptions.DEFAULT.withExpanded(Set.of(key)));
        assertEquals(7 + 5, parts.boxes().stream().filter(b -> b.kind() == BoxKind.BUFFER_GROUP).count());
        Scene singles = Drawings.scene(snapshot, GraphOptions.DEFAULT.withExpanded(Set.of(key, key + "|2")));
        assertEquals(7 + 4, singles.boxes().stream().filter(b -> b.kind() == BoxKind.BUFFER_GROUP).count());
        assertEquals(100, singles.boxes().stream().filter(b -> b.kind() == BoxKind.BUFFER).count());
        assertTrue(singles.boxes().stream().filter(b -> b.kind() == BoxKind.BUFFER).allMatch(b -> b.group().equals(key + "|2")), "each says what collapses it again");
    }

    @Test
    void aFilterNarrowsWhatIsDrawnUntilItIsShownOneByOne() {
        Snapshot snapshot = Server.eight().buffers(4000).snapshot();
        Scene s = Drawings.scene(snapshot, GraphOptions.DEFAULT.withWanted(b -> b.ino() < 1010));
        assertEquals(10, s.boxes().stream().filter(b -> b.kind() == BoxKind.BUFFER).count());
        assertTrue(s.notes().stream().anyMatch(n -> n.startsWith("10 of 4,000 buffers")));
    }

    @Test
    void justBelowTheLimitEverythingIsShownAlone() {
        Snapshot snapshot = Server.eight().buffers(100).snapshot();
        int nodes = GraphBuilder.build(snapshot, GraphOptions.DEFAULT).buffers().size();
        assertEquals(100, nodes);
        long others = Drawings.scene(snapshot).boxes().stream().filter(b -> b.kind() != BoxKind.BUFFER).count();
        assertEquals(100, GraphBuilder.build(snapshot, GraphOptions.DEFAULT.withMost((int) (100 + others))).buffers().size());
        assertEquals(8, GraphBuilder.build(snapshot, GraphOptions.DEFAULT.withMost((int) (99 + others))).buffers().size());
    }

    @Test
    void idleVirtualFunctionsAreOneBoxThatExpands() {
        Snapshot snapshot = Server.eight(6).buffers(8).snapshot();
        Scene s = Drawings.scene(snapshot, GraphOptions.DEFAULT.withAll(true));
        List<Box> groups = s.boxes().stream().filter(b -> b.kind() == BoxKind.DEVICE_GROUP).toList();
        assertEquals(4, groups.size());
        assertEquals("6 VFs", groups.getFirst().texts().getFirst().text());
        Scene open = Drawings.scene(snapshot, GraphOptions.DEFAULT.withAll(true).withExpanded(Set.of(groups.getFirst().group())));
        assertEquals(3, open.boxes().stream().filter(b -> b.kind() == BoxKind.DEVICE_GROUP).count());
        assertEquals(6, open.boxes().stream().filter(b -> groups.getFirst().group().equals(b.group())).count());
    }

    @Test
    void nothingAtAllIsADrawingToo() {
        Scene s = Drawings.scene(new Surveys().snapshot());
        assertTrue(s.boxes().isEmpty() && s.lines().isEmpty());
        assertFalse(s.legend().texts().isEmpty());
    }

    @Test
    void whatIsDeniedIsSaid() {
        Scene s = Drawings.scene(new Surveys().bufinfoDenied().device("vgem", "faux", "vgem").snapshot());
        assertTrue(s.notes().stream().anyMatch(n -> n.startsWith("There may be more buffers:")), () -> s.notes().toString());
    }
}
