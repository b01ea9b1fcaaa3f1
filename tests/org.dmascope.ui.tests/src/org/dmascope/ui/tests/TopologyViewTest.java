// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Rect;
import org.dmascope.ui.graph.Sight;
import org.dmascope.ui.graph.TopologyView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.menu.ShowInMenu;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.RowTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The drawing of a capture of the lab: five buffers, sixteen attachments, one of them revoked. */
@ExtendWith(WorkbenchExtension.class)
class TopologyViewTest {
    @TempDir
    Path folder;
    private OpenHost host;
    private TopologyView view;

    @BeforeEach
    void open() {
        Clean.window(ShotsTest.SIZE);
        view = Drawings.open();
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        Ui.run(() -> Ui.selection().select(null, this));
        Drawings.settled(view);
    }

    @AfterEach
    void close() {
        Ui.close(host);
    }

    private Sight sight() {
        return Drawings.settled(view);
    }

    private BufferRow buffer(long ino) {
        return host.rows().buffer(ino);
    }

    private static org.dmascope.graph.scene.Subject drawn(BufferRow b) {
        return org.dmascope.graph.scene.Subject.buffer(b.key());
    }

    private static org.dmascope.graph.scene.Subject drawn(AttachmentRow a) {
        return org.dmascope.graph.scene.Subject.attachment(a.buffer().key(), a.deviceName(), a.ordinal());
    }

    @Test
    void itIsTheFirstViewOfThePerspective() {
        Clean.window(ShotsTest.SIZE);
        assertTrue(Ui.on(() -> Ui.window().getActivePage().isPartVisible(Ui.window().getActivePage().findView(TopologyView.ID))));
    }

    @Test
    void everythingOfTheHostIsDrawn() {
        Sight s = sight();
        host.rows().buffers().forEach(b -> assertEquals(1, s.index().of(drawn(b)).stream().filter(Box.class::isInstance).count(), b::key));
        assertEquals(5, host.rows().buffers().size());
        host.rows().attachments().forEach(a -> assertEquals(LineKind.ATTACHMENT, Drawings.line(s, drawn(a)).kind()));
        assertEquals(16, s.index().scene().lines().stream().filter(l -> l.kind() == LineKind.ATTACHMENT).mapToInt(Line::count).sum());
        Shot.painted("the drawing", view::canvas);
        assertTrue(sight().painted() >= s.index().scene().boxes().size(), "all of it is in sight");
    }

    @Test
    void coloursAreThoseOfTheTheme() {
        Sight s = sight();
        Box b = Drawings.box(s, drawn(buffer(2)));
        Line l = s.index().scene().lines().stream().filter(x -> x.kind() == LineKind.ATTACHMENT && x.colour().equals("orange")).findFirst().orElseThrow();
        Set<RGB> seen = colours(b.bounds());
        Look look = Ui.on(() -> Ui.window().getService(Look.class));
        assertTrue(seen.contains(Ui.on(() -> look.dark() ? new RGB(0x2b, 0x35, 0x42) : new RGB(0xed, 0xf4, 0xfd))), seen::toString);
        assertTrue(colours(new Rect(l.points().get(0).x() - 3, l.points().get(0).y() + 10, 6, 6)).contains(Ui.on(() -> look.color(Token.ORANGE).getRGB())));
        Ui.run(() -> Ui.selection().select(Subject.of(buffer(2)), this));
        assertTrue(colours(b.bounds()).contains(Ui.on(() -> look.color(Token.SELECTION).getRGB())), "the selected one is tinted");
    }

    private long processes() {
        return view.sight().index().scene().boxes().stream().filter(b -> b.kind() == BoxKind.PROCESS || b.kind() == BoxKind.PROCESS_GROUP).mapToLong(b -> Math.max(1, b.more().size())).sum();
    }

    @Test
    void processesAreDrawnWhenTheyAreWanted() {
        assertEquals(0L, Ui.on(this::processes).longValue());
        long holding = host.rows().holders().stream().map(h -> h.pid()).distinct().count();
        assertTrue(holding > 0, "the capture has processes");
        Ui.run(() -> view.showProcesses(true));
        Ui.until("they are drawn", () -> view.idle() && processes() == holding);
        assertTrue(sight().index().scene().lines().stream().anyMatch(l -> l.kind() == LineKind.HOLD));
        Ui.run(() -> view.showProcesses(false));
        Ui.until("they are gone", () -> view.idle() && processes() == 0);
    }

    /** Of a part of the drawing. */
    private Set<RGB> colours(Rect part) {
        Shot.painted("the drawing", view::canvas);
        return Ui.on(() -> {
            Canvas c = view.canvas();
            Sight s = view.sight();
            int w = Math.max(1, (int) (part.width() * s.zoom()));
            int h = Math.max(1, (int) (part.height() * s.zoom()));
            Image image = new Image(Ui.display(), w, h);
            GC gc = new GC(c);
            gc.copyArea(image, s.screenX(part.x()), s.screenY(part.y()));
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            Set<RGB> out = new java.util.HashSet<>();
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    out.add(data.palette.getRGB(data.getPixel(x, y)));
                }
            }
            return out;
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void selectionGoesBothWays() {
        RowTable<AttachmentRow> attachments = (RowTable<AttachmentRow>) Ui.on(() -> Ui.table("attachments").table());
        AttachmentRow a = Ui.on(() -> buffer(2).attachments().get(0));
        Ui.run(() -> attachments.pick(a));
        Sight s = sight();
        Line line = Drawings.line(s, drawn(a));
        assertTrue(s.highlight().strong().contains(line.id()), "its line has a halo");
        assertTrue(s.highlight().tinted().containsAll(Set.of(line.from(), line.to())), "its device and its buffer are tinted");
        assertEquals(line, s.cursor(), "the keyboard goes on from there");

        Box b = Drawings.box(s, drawn(buffer(3)));
        Drawings.click(view, b.bounds().x() + 20, b.bounds().bottom() - 4);
        assertEquals(Subject.of(buffer(3)), Ui.on(() -> Ui.selection().subject()));
        assertTrue(sight().highlight().tinted().contains(b.id()));
        assertFalse(sight().front().isEmpty(), "its lines lie over the others");

        Line other = Drawings.line(s, drawn(Ui.on(() -> buffer(3).attachments().get(0))));
        Drawings.click(view, other.badge().x(), other.badge().y());
        assertEquals(Subject.of(Ui.on(() -> buffer(3).attachments().get(0))), Ui.on(() -> Ui.selection().subject()));
        assertEquals(1, Ui.on(() -> attachments.selection().size()));
    }

    @Test
    void aClickOnTheCountOfProcessesSelectsThem() {
        Sight s = sight();
        Box b = s.index().scene().boxes().stream().filter(x -> x.icons().stream().anyMatch(i -> i.key().equals("holder"))).findFirst().orElseThrow();
        var icon = b.icons().stream().filter(i -> i.key().equals("holder")).findFirst().orElseThrow();
        Drawings.click(view, icon.x() + 5, icon.y() + 5);
        assertEquals(Kind.HOLDER, Ui.on(() -> Ui.selection().subject().kind()));
        assertTrue(sight().highlight().tinted().contains(b.id()));
    }

    @Test
    void onlyWhatIsOutOfSightIsScrolledTo() {
        Sight s = sight();
        Ui.run(() -> Ui.selection().select(Subject.of(buffer(2)), this));
        assertEquals(s.part(), sight().part(), "it is in sight: nothing moves");
        for (int i = 0; i < 12; i++) {
            Drawings.wheel(view, 1, SWT.MOD1);
        }
        assertTrue(sight().zoom() > 2 * s.zoom());
        Rect near = sight().part();
        Box far = s.index().scene().boxes().stream().filter(b -> !near.meets(b.bounds()) && b.subject().kind() == org.dmascope.graph.scene.Subject.Kind.BUFFER).findFirst().orElseThrow();
        Ui.run(() -> Ui.selection().select(new Subject(Kind.BUFFER, far.subject().key()), this));
        assertNotEquals(near, sight().part());
        assertTrue(sight().part().contains(far.bounds().centreX(), far.bounds().centreY()), "it is shown");
        Drawings.key(view, '0', 0);
        assertTrue(sight().part().width() >= s.index().scene().width(), "all of it");
    }

    @Test
    void zoomAndMove() {
        double at = sight().zoom();
        Drawings.key(view, '+', 0);
        assertEquals(at * 1.2, sight().zoom(), 1e-6);
        Drawings.key(view, '-', 0);
        Drawings.key(view, '-', 0);
        assertTrue(sight().zoom() < at);
        for (int i = 0; i < 14; i++) {
            Drawings.key(view, '+', 0);
        }
        Rect before = sight().part();
        Drawings.wheel(view, 1, 0);
        assertTrue(sight().part().y() <= before.y());
        Drawings.wheel(view, -1, 0);
        Drawings.wheel(view, -1, 0);
        assertTrue(sight().part().y() > before.y() - 1e-6);
        Drawings.wheel(view, -1, SWT.SHIFT);
        assertTrue(sight().part().x() > before.x());
    }

    @Test
    void thePointerBringsLinesToTheFront() {
        Sight s = sight();
        Box b = Drawings.box(s, drawn(buffer(2)));
        Drawings.mouse(view, SWT.MouseMove, b.bounds().centreX(), b.bounds().bottom() - 3);
        String tip = Ui.on(() -> view.canvas().getToolTipText());
        assertTrue(tip.startsWith("ino 2 revocable") && tip.contains("size: 16384 [TEXT, bufinfo]") && tip.contains("read at "), tip);
        Ui.until("its lines are in front", () -> view.sight().hovered().size() == buffer(2).attachments().size());
        Drawings.mouse(view, SWT.MouseMove, s.part().x() + 1, s.part().bottom() - 1);
        assertNull(Ui.on(() -> view.canvas().getToolTipText()));
        Ui.until("and back", () -> view.sight().hovered().isEmpty());
    }

    @Test
    void theKeyboardWalksAlongTheLines() {
        assertFalse(Drawings.tab(view, false), "Tab stays inside");
        Sight s = sight();
        assertEquals(s.index().scene().boxes().getFirst(), s.cursor());
        Line first = s.index().scene().lines().stream().filter(l -> l.kind() == LineKind.ATTACHMENT).findFirst().orElseThrow();
        Box device = (Box) s.index().byId(first.from());
        while (sight().cursor() != device) {
            assertFalse(Drawings.tab(view, false));
        }
        Drawings.key(view, SWT.ARROW_DOWN, 0);
        assertTrue(sight().cursor() instanceof Line l && l.from().equals(device.id()), "down a line");
        assertEquals(Kind.ATTACHMENT, Ui.on(() -> Ui.selection().subject().kind()));
        String buffer = ((Line) sight().cursor()).to();
        Drawings.key(view, SWT.ARROW_DOWN, 0);
        assertEquals(buffer, sight().cursor().id(), "to its buffer");
        Drawings.key(view, SWT.ARROW_UP, 0);
        Line left = (Line) sight().cursor();
        Drawings.key(view, SWT.ARROW_RIGHT, 0);
        assertTrue(sight().cursor() instanceof Line l && l.to().equals(buffer) && l != left, "to the next line of the buffer it came from");
        Drawings.key(view, SWT.ESC, 0);
        assertNull(sight().cursor());
        assertNull(Ui.on(() -> Ui.selection().subject()));
        Drawings.key(view, SWT.END, 0);
        assertTrue(Drawings.tab(view, false), "behind the last thing Tab leads out");
    }

    @Test
    void theFilterNarrowsTheDrawing() {
        Box third = Drawings.box(sight(), drawn(buffer(3)));
        Ui.run(() -> view.bar().set("ino:2,3"));
        Ui.until("two buffers are drawn", () -> view.sight() != null && buffers(view.sight()) == 2);
        assertNotNull(third);
        Ui.run(() -> view.bar().set("ino:77"));
        Ui.until("nothing passes", () -> view.sentence() != null && view.sentence().contains("None of 5 buffers"));
        Ui.run(() -> view.bar().set("ino:"));
        Ui.run(() -> view.bar().clear());
        Ui.until("all are back", () -> view.sight() != null && buffers(view.sight()) == 5);
        assertEquals(third.bounds(), Drawings.box(sight(), drawn(buffer(3))).bounds(), "where they were");
    }

    private static long buffers(Sight s) {
        return s.index().scene().boxes().stream().filter(b -> b.subject().kind() == org.dmascope.graph.scene.Subject.Kind.BUFFER).count();
    }

    @Test
    void wordsAreFound() {
        assertEquals(1, Ui.on(() -> view.search("slow to unmap")).intValue() > 0 ? 1 : 0);
        assertTrue(sight().found().stream().anyMatch(i -> i.tip().contains("slow to unmap")));
        assertEquals(0, Ui.on(() -> view.search("no such words")));
    }

    @Test
    void aScreenReaderIsToldATree() {
        List<String> spoken = sight().spoken();
        assertTrue(spoken.stream().anyMatch(l -> l.startsWith("lab-ib-movable")), spoken::toString);
        int at = spoken.indexOf(spoken.stream().filter(l -> l.startsWith("ino 2 revocable")).findFirst().orElseThrow());
        assertTrue(spoken.get(at + 1).startsWith("  lab-"), "an attachment below its buffer: " + spoken.get(at + 1));
        assertTrue(spoken.stream().anyMatch(l -> l.matches(" *lab-.*, class: [a-z-]+ \\[STRUCT, [^]]+\\].*")), spoken::toString);
    }

    @Test
    void hiddenItDoesNothing() {
        Ui.table("buffers");
        int made = Ui.on(view::made);
        int readings = host.readings();
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("read again", () -> host.readings() > readings && !host.busy());
        Ui.run(() -> Ui.selection().select(Subject.of(buffer(2)), this));
        Ui.until("nothing is left to be done", () -> !Ui.display().readAndDispatch());
        assertEquals(made, Ui.on(view::made), "nothing was drawn");
        Drawings.open();
        Ui.until("the selection is shown", () -> view.idle() && view.sight().highlight().tinted().contains(Drawings.box(view.sight(), drawn(buffer(2))).id()));
        assertEquals(made, Ui.on(view::made), "nothing that is drawn has changed");
        Ui.table("buffers");
        Ui.run(() -> view.showProcesses(true));
        Ui.until("nothing is left to be done", () -> !Ui.display().readAndDispatch());
        assertEquals(made, Ui.on(view::made), "nobody looks");
        Drawings.open();
        Ui.until("it is drawn when somebody does", () -> view.idle() && view.made() > made);
        assertEquals(made + 1, Ui.on(view::made));
        Ui.run(() -> view.showProcesses(false));
        Ui.until("as it was", view::idle);
    }

    @Test
    void aReadingThatChangesNothingLeavesTheDrawing() {
        Sight before = sight();
        Drawings.key(view, '+', 0);
        Rect part = sight().part();
        int readings = host.readings();
        int made = Ui.on(view::made);
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("read again and looked at", () -> host.readings() > readings && !host.busy() && view.idle());
        assertEquals(made, Ui.on(view::made), "nothing was drawn");
        assertSame(before.index(), sight().index());
        assertEquals(part, sight().part());
    }

    @Test
    void itIsWrittenAsItIsShown() throws Exception {
        for (String format : List.of("svg", "png", "html", "dot", "graphml")) {
            Path file = folder.resolve("drawing." + format);
            Ui.on(() -> view.export(file.toString())).join();
            assertTrue(Files.size(file) > 1000, format);
        }
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("drawing.svg").toFile());
        assertEquals("svg", svg.getDocumentElement().getTagName());
        String text = Files.readString(folder.resolve("drawing.svg"));
        assertTrue(text.contains("ino 2") && text.contains("lab-ib-movable"));
        assertEquals('P', Files.readAllBytes(folder.resolve("drawing.png"))[1]);
    }

    @Test
    void theLegendComesAndGoes() {
        assertTrue(sight().legend());
        Ui.run(() -> view.toggle(false, false, true));
        assertFalse(sight().legend());
        int boxes = sight().index().scene().boxes().size();
        Ui.run(() -> view.toggle(true, true, true));
        Ui.until("devices without a role are drawn", () -> view.idle() && view.sight().index().scene().boxes().size() > boxes);
        Ui.run(() -> view.toggle(true, false, true));
    }

    private void height(int pixels) {
        Ui.run(() -> Ui.window().getShell().setSize(ShotsTest.SIZE.x, pixels));
        Ui.until("the window is so high", () -> Ui.window().getShell().getSize().y == pixels);
        Ui.until("everything is laid out", () -> !Ui.display().readAndDispatch());
    }

    private String kept() {
        return Ui.on(() -> {
            XMLMemento to = XMLMemento.createWriteRoot("view");
            view.saveState(to);
            return to.toString();
        });
    }

    @Test
    void inALowViewTheLegendIsOneRowUnlessTheUserWantsItWhole() {
        assertTrue(sight().share() >= 0.7, () -> "the drawing has the most of the view: " + sight().share());
        height(620);
        Ui.until("it is folded", () -> view.sight().folded());
        assertTrue(sight().legend() && sight().share() >= 0.7, () -> "share of the drawing: " + sight().share());
        Ui.shot("topology-low");
        assertFalse(kept().contains("legendFolded"), "nobody has said anything");
        Drawings.key(view, 'l', 0);
        assertFalse(sight().folded(), "L shows all of it");
        assertTrue(kept().contains("legendFolded=\"false\""), this::kept);
        Link turn = Ui.on(() -> (Link) ((Composite) view.canvas().getParent().getChildren()[1]).getChildren()[0]);
        assertEquals("Fold the legend (L)", Ui.on(turn::getToolTipText));
        Ui.run(() -> turn.notifyListeners(SWT.Selection, new Event()));
        assertTrue(sight().folded(), "its word folds it");
        height(ShotsTest.SIZE.y);
        assertTrue(sight().folded(), "the user's word holds when there is room");
        assertTrue(kept().contains("legendFolded=\"true\""), this::kept);
        Ui.run(() -> view.toggle(false, false, true));
        Ui.run(() -> view.toggle(true, false, true));
        assertFalse(sight().folded(), "left out and shown again, the height decides");
    }

    /** Else it would never end: a job that is cancelled before a worker takes it does not run. */
    @Test
    void aDrawingThatIsUnwantedBeforeItBeginsIsFollowedByAnother() {
        for (int i = 0; i < 20; i++) {
            Ui.run(() -> {
                view.toggle(true, true, true);
                view.toggle(true, false, true);
            });
            sight();
        }
    }

    @Test
    void withoutAHostItSaysSo() {
        Ui.run(() -> Ui.selection().show(null));
        Ui.until("the sentence", () -> view.sentence() != null);
        assertTrue(Ui.on(view::sentence).startsWith("No host is shown."));
        Ui.run(() -> Ui.selection().show(host));
        Drawings.settled(view);
    }

    @Test
    void otherViewsLeadToIt() {
        assertTrue(ShowInMenu.views(Kind.ATTACHMENT).contains(TopologyView.ID));
        assertFalse(ShowInMenu.views(Kind.EVENT).contains(TopologyView.ID));
    }
}
