// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dmascope.analysis.path.PathPart;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathStatement;
import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.ui.grid.Grid;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.menu.ShowInMenu;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.paths.MatrixView;
import org.dmascope.ui.paths.PathView;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tables.TableView;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** P2P Matrix, Path and P2P Paths on hosts with switches: what the kernel answered, linking, filter, keys, drawing and table. */
@ExtendWith(WorkbenchExtension.class)
class PathViewsTest {
    private static final String XE = "0000:44:00.0";
    private static final String MLX = "0000:45:00.0";
    @TempDir
    Path folder;
    private OpenHost host;

    @AfterEach
    void close() {
        if (host != null) {
            Ui.close(host);
        }
    }

    private MatrixView matrix(String fixture) {
        host = Ui.read(Ui.fixture(fixture, folder).toString());
        MatrixView view = Ui.view("matrix", MatrixView.class);
        Ui.run(() -> {
            view.filter("");
            view.show(0, false);
        });
        return view;
    }

    private PathState pair(String a, String b) {
        return host.snapshot().paths().between(host.snapshot().paths().find(a).getFirst(), host.snapshot().paths().find(b).getFirst());
    }

    /** Provider and client to what the cell says. */
    private static Map<String, String> cells(String tsv) {
        List<String[]> lines = tsv.lines().map(l -> l.split("\t")).toList();
        Map<String, String> out = new TreeMap<>();
        for (String[] row : lines.subList(1, lines.size())) {
            for (int c = 1; c < row.length; c++) {
                out.put(row[0] + ' ' + lines.getFirst()[c], row[c]);
            }
        }
        return out;
    }

    @Test
    void everyCellIsTheKernelsAnswer() throws IOException {
        MatrixView view = matrix("p2p-switch.dmascope");
        Ui.run(() -> view.show(0, true));
        Map<String, String> shown = cells(Ui.on(view::words));
        Map<String, String> kernel = new TreeMap<>();
        for (String line : Files.readAllLines(Ui.fixture("p2p-switch.table", folder))) {
            String[] w = line.split(" ");
            if (!line.startsWith("#") && shown.containsKey(w[0] + ' ' + w[1])) {
                String word = w[0].equals(w[1]) ? "same" : w[3].equals("BUS_ADDR") ? "direct" : w[3].equals("NOT_SUPPORTED") ? "never" : "bridge";
                kernel.put(w[0] + ' ' + w[1], word + ' ' + (word.equals("never") ? "\u22121" : w[4]));
            }
        }
        assertEquals(12 * 12, shown.size(), shown::toString);
        assertEquals(kernel, shown);
        assertTrue(kernel.values().stream().filter(v -> v.startsWith("direct")).count() > 10, kernel::toString);
    }

    @Test
    void rolesLettersAndBoundsAreThatOfTheServer() {
        MatrixView view = matrix("p2p-server.dmascope");
        Map<String, String> cells = cells(Ui.on(view::words));
        assertEquals(8 * 8, cells.size(), cells::toString);
        assertEquals("redirect 4", cells.get(XE + ' ' + MLX));
        assertEquals("direct 4", cells.get(MLX + " 0000:46:00.0"));
        assertEquals("bridge 6", cells.get("0000:41:00.0 " + XE));
        assertEquals("across 6", cells.get("0000:c1:00.0 " + XE));
        assertEquals("never \u22121", cells.get("0000:41:00.0 vgem"), "an importer that is no PCI function");
        assertEquals("number = p2pdma distance in hops\n", Ui.on(view::notes));
        Ui.run(() -> view.show(1, false));
        assertEquals("SYS 6", cells(Ui.on(view::words)).get("0000:c1:00.0 " + XE));
        assertEquals("- \u22121", cells(Ui.on(view::words)).get("0000:41:00.0 vgem"));
        Ui.run(() -> view.show(2, false));
        assertEquals("7.9 GB/s", cells(Ui.on(view::words)).get(MLX + " 0000:46:00.0"));
        Ui.run(() -> view.show(0, true));
        assertEquals(12 * 12, cells(Ui.on(view::words)).size(), "all: host bridges' own functions, the camera and USB, too");
    }

    @Test
    void theFilterKeepsRowsAndColumns() {
        MatrixView view = matrix("p2p-server.dmascope");
        Ui.run(() -> view.filter("nic,nvme"));
        assertEquals(4 * 4, cells(Ui.on(view::words)).size());
        assertTrue(Ui.on(view::notes).startsWith("4 of 8 devices"), () -> Ui.on(view::notes));
        Ui.run(() -> view.filter("nic -irdma mlx5_0"));
        assertEquals("{" + MLX + ' ' + MLX + "=same 0}", cells(Ui.on(view::words)).toString());
        Ui.run(() -> view.filter("nothing"));
        assertEquals("None of the 8 devices passes the filter.\n", Ui.on(view::words));
        Ui.run(() -> view.filter(""));
    }

    @Test
    void selectingLinksBothWays() {
        MatrixView view = matrix("p2p-server.dmascope");
        Ui.run(() -> view.grid().select(1, 2));
        assertEquals(Subject.of(pair(XE, MLX)), Ui.on(() -> Ui.selection().subject()));
        Ui.run(() -> view.grid().selectRow(1));
        Subject device = Ui.on(() -> Ui.selection().subject());
        assertEquals(Kind.DEVICE, device.kind());
        assertTrue(device.key().endsWith("/" + XE));
        AttachmentRow on = host.rows().attachments().stream().filter(a -> a.deviceName().equals(MLX)).findFirst().orElseThrow();
        Ui.run(() -> Ui.selection().select(Subject.of(on), this));
        assertEquals(new Grid.At(0, 2), Ui.on(() -> view.grid().anchor()), "exporter amdgpu, importer mlx5");
        assertTrue(Ui.on(() -> view.grid().isSelected(0, 2)));
        DeviceRow xe = host.rows().devices().stream().filter(d -> d.id().equals(XE)).findFirst().orElseThrow();
        Ui.run(() -> Ui.selection().select(Subject.of(xe), this));
        assertFalse(Ui.on(() -> view.grid().isSelected(0, 2)));
        assertEquals(Subject.of(xe), Ui.on(() -> Ui.selection().subject()), "showing it selects nothing else");
        PathState p = pair(MLX, XE);
        Ui.run(() -> Ui.selection().select(Subject.of(p), this));
        assertEquals(new Grid.At(2, 1), Ui.on(() -> view.grid().anchor()), "the other way round");
        assertEquals(p.reason(), ((PathState) Ui.on(() -> Ui.selection().row())).reason());
    }

    private static void key(NatTable nat, int code) {
        Event e = new Event();
        e.keyCode = code;
        e.character = code == SWT.CR ? SWT.CR : 0;
        e.widget = nat;
        nat.notifyListeners(SWT.KeyDown, e);
    }

    @Test
    void keysGoFromCellToCellAndOpenThePath() {
        MatrixView view = matrix("p2p-server.dmascope");
        NatTable nat = Ui.on(() -> view.grid().control());
        Ui.until("everything is laid out", () -> !Ui.display().readAndDispatch());
        Ui.run(() -> {
            view.setFocus();
            view.grid().select(1, 1);
            key(nat, SWT.ARROW_RIGHT);
        });
        assertEquals(new Grid.At(1, 2), Ui.on(() -> view.grid().anchor()));
        assertEquals("redirect 4", Ui.on(view::copy));
        Ui.run(() -> key(nat, SWT.ARROW_DOWN));
        assertEquals(new Grid.At(2, 2), Ui.on(() -> view.grid().anchor()));
        Ui.run(() -> key(nat, SWT.END));
        assertEquals(new Grid.At(2, 7), Ui.on(() -> view.grid().anchor()));
        Ui.run(() -> key(nat, SWT.HOME));
        assertEquals(new Grid.At(2, 0), Ui.on(() -> view.grid().anchor()));
        Ui.run(() -> key(nat, SWT.PAGE_UP));
        assertEquals(new Grid.At(0, 0), Ui.on(() -> view.grid().anchor()));
        Ui.run(() -> {
            view.grid().select(1, 2);
            key(nat, SWT.CR);
        });
        Ui.until("Path is in front", () -> Ui.window().getActivePage().getActivePart() instanceof PathView);
        PathView path = Ui.view("path", PathView.class);
        assertTrue(Ui.on(path::words).startsWith(XE + " \u2192 " + MLX), () -> Ui.on(path::words));
    }

    @Test
    void aCellHasANameAndATip() {
        MatrixView view = matrix("p2p-server.dmascope");
        AccessibleEvent e = new AccessibleEvent(this);
        Ui.run(() -> {
            e.childID = view.grid().access().child(1, 2);
            view.grid().access().getName(e);
        });
        assertEquals(XE + ", " + MLX + ", redirect, distance 4, RULE (inferred), p2pdma", e.result);
        e.childID = ACC.CHILDID_SELF;
        Ui.run(() -> view.grid().access().getName(e));
        assertEquals("Peer to peer: providers against clients", e.result);
        Ui.view("matrix", MatrixView.class);
        Ui.until("the cell is in sight", () -> view.grid().bounds(1, 2) != null);
        String tip = Ui.on(() -> {
            Rectangle r = view.grid().bounds(1, 2);
            Event move = new Event();
            move.widget = view.grid().control();
            move.x = r.x + 5;
            move.y = r.y + 5;
            view.grid().control().notifyListeners(SWT.MouseMove, move);
            return view.grid().control().getToolTipText();
        });
        Ui.run(() -> {
            Rectangle r = view.grid().bounds(1, 3);
            Event press = new Event();
            press.widget = view.grid().control();
            press.button = 3;
            press.x = r.x + 5;
            press.y = r.y + 5;
            view.grid().control().notifyListeners(SWT.MouseDown, press);
        });
        assertEquals(Subject.of(pair(XE, "0000:46:00.0")), Ui.on(() -> Ui.selection().subject()), "the menu is about the cell under the pointer");
        assertNotNull(tip);
        assertTrue(tip.startsWith(XE + " \u2192 " + MLX + "\nredirect, distance 4, PIX, 63.0 GB/s (x16 32 GT/s)\nACS redirect on 0000:43:00.0 sends"), tip);
    }

    @Test
    void thePathIsDrawnAndTold() {
        matrix("p2p-server.dmascope");
        Ui.run(() -> Ui.selection().select(Subject.of(pair(XE, MLX)), this));
        PathView path = Ui.view("path", PathView.class);
        assertEquals(XE + " \u2192 " + MLX + "\nP2P works, but every transfer is redirected through the host bridge.", Ui.on(path::words));
        assertEquals(List.of("above: 40:03.1 root port, ACS 0x001d", "above: pci0000:40 host bridge, turn", "44:00.0 GPU xe, provider",
                "[x16 \u00b7 32 GT/s] 43:00.0 port, ACS 0x001d (blamed)", "42:00.0 switch upstream", "43:01.0 port, ACS 0x0011", "[x16 \u00b7 32 GT/s] 45:00.0 NIC mlx5_core, client",
                "today: up to the root and back down", "direct route, with redirect off"), Ui.on(path::drawn).lines().toList());
        List<PathStatement> story = Ui.on(path::story);
        assertEquals(List.of(PathPart.VERDICT, PathPart.REASON, PathPart.ALLOWED, PathPart.NOT_CAUSE, PathPart.FIX, PathPart.COST, PathPart.BOUND, PathPart.OUTCOME,
                PathPart.IN_USE, PathPart.SAME_CAUSE, PathPart.ASSUMES), story.stream().map(PathStatement::part).toList());
        String words = Ui.on(() -> path.table().tsv(cast(path.table().shown())));
        assertTrue(words.contains("Fix\tpci=disable_acs_redir=0000:43:00.0\t"), words);
        assertTrue(words.contains("Same cause\t1 other pair\t0000:44:00.0 with 0000:46:00.0\t"), words);
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().attachments().getFirst()), this));
        assertTrue(Ui.on(path::words).startsWith("0000:41:00.0 \u2192 0000:45:00.0\nP2P works, up through the host bridge"), () -> Ui.on(path::words));
        assertTrue(Ui.on(path::story).stream().anyMatch(s -> s.part() == PathPart.IN_USE && s.text().endsWith("in device memory (visible-vram)")), () -> Ui.on(path::story).toString());
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static List cast(List<?> rows) {
        return rows;
    }

    @Test
    void whatIsNoPciFunctionHasNoWay() {
        matrix("p2p-server.dmascope");
        Ui.run(() -> Ui.selection().select(Subject.of(pair("0000:41:00.0", "vgem")), this));
        PathView path = Ui.view("path", PathView.class);
        assertEquals("0000:41:00.0 \u2192 vgem\nP2P does not work: the kernel refuses this pair.", Ui.on(path::words));
        assertTrue(Ui.on(path::drawn).startsWith("41:00.0 GPU amdgpu, provider\nvgem not PCI, client\n"), () -> Ui.on(path::drawn));
        assertTrue(Ui.on(path::story).stream().anyMatch(s -> s.part() == PathPart.REASON && s.finding().equals("vgem is no PCI function and hangs on none")));
        assertTrue(Ui.on(path::story).stream().noneMatch(s -> s.part() == PathPart.FIX), "nothing mends it");
        assertTrue(Ui.on(path::story).stream().anyMatch(s -> s.part() == PathPart.IN_USE && s.text().equals("not peer to peer; fallen back to system memory (gtt)")),
                () -> Ui.on(path::story).toString());
    }

    @Test
    void theEndsAreSwapped() {
        matrix("p2p-server.dmascope");
        Ui.run(() -> Ui.selection().select(Subject.of(pair(XE, MLX)), this));
        PathView path = Ui.view("path", PathView.class);
        Ui.run(() -> path.swap());
        assertTrue(Ui.on(path::words).startsWith(MLX + " \u2192 " + XE), () -> Ui.on(path::words));
        assertEquals(Subject.of(pair(MLX, XE)), Ui.on(() -> Ui.selection().subject()));
        Ui.run(() -> Ui.selection().select(null, this));
        assertTrue(Ui.on(path::words).startsWith("No pair is selected."), () -> Ui.on(path::words));
    }

    @Test
    void whatWasNotReadIsUnknown() {
        MatrixView view = matrix("stock-7.3.dmascope");
        Map<String, String> cells = cells(Ui.on(view::words));
        assertEquals("unknown 2", cells.get("0000:00:03.0 0000:00:04.0"));
        assertEquals("never \u22121", cells.get("0000:00:03.0 vgem"));
        assertTrue(Ui.on(view::notes).contains("15 of 15 pairs are not known."), () -> Ui.on(view::notes));
        Ui.run(() -> Ui.selection().select(Subject.of(pair("0000:00:03.0", "0000:00:04.0")), this));
        PathView path = Ui.view("path", PathView.class);
        assertTrue(Ui.on(path::words).endsWith("Whether peer to peer works is not known."), () -> Ui.on(path::words));
        assertFalse(Ui.on(path::story).getFirst().known());
        assertEquals(PathVerdict.UNKNOWN, PathVerdict.of(pair("0000:00:03.0", "0000:00:04.0")));
    }

    @Test
    void theTableOfPathsHasEachPairOnce() {
        host = Ui.read(Ui.fixture("p2p-server.dmascope", folder).toString());
        TableView view = Ui.table("paths");
        Ui.run(() -> view.filter(""));
        Ui.until("the rows are there", () -> view.table().shown().size() == 21);
        int verdict = Ui.on(() -> view.table().column("verdict"));
        int redirects = Ui.on(() -> view.table().column("redirects"));
        Ui.run(() -> view.filter("dev:44:00.0 dev:45:00.0"));
        Ui.until("one row is left", () -> view.table().shown().size() == 1);
        assertEquals("redirected", Ui.on(() -> view.table().text(0, verdict)));
        assertEquals("0000:43:00.0", Ui.on(() -> view.table().text(0, redirects)));
        Ui.run(() -> Ui.selection().select(Subject.of(pair(MLX, XE)), this));
        assertTrue(Ui.on(() -> Ui.selection().related()).contains(Subject.of(pair(XE, MLX))), "the row is tinted when the pair is selected the other way round");
        Ui.run(() -> view.filter(""));
    }

    @Test
    void menusLeadToBothViews() {
        assertTrue(ShowInMenu.views(Kind.ATTACHMENT).containsAll(List.of("matrix", "path")));
        assertTrue(ShowInMenu.views(Kind.PATH).containsAll(List.of("paths", "matrix", "path")));
        assertTrue(ShowInMenu.views(Kind.DEVICE).contains("matrix"));
        matrix("p2p-server.dmascope");
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().attachments().getFirst()), this));
        Ui.command("org.dmascope.ui.command.showPath");
        Ui.until("Path is in front", () -> Ui.window().getActivePage().getActivePart() instanceof PathView);
        Ui.run(() -> Ui.selection().select(Subject.of(pair(XE, MLX)), this));
        Ui.table("paths");
        Ui.command(Commands.OPEN);
        Ui.until("Enter on a row of P2P Paths opens Path", () -> Ui.window().getActivePage().getActivePart() instanceof PathView);
    }
}
