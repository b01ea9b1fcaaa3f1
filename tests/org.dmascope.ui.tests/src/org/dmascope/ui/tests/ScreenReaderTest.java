// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.rows.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a screen reader is told, asked over AT-SPI. In a run of its own: programs with a bus of AT-SPI are slower. */
@ExtendWith({ SessionBus.class, WorkbenchExtension.class })
class ScreenReaderTest {
    /** What a user does something with; it needs a name. */
    private static final Set<String> INTERACTIVE = Set.of("table", "tree table", "tree", "push button", "toggle button", "check box", "radio button", "text", "entry", "combo box",
            "page tab", "drawing area", "canvas", "link", "slider", "spin button", "menu item", "list");

    @TempDir
    Path folder;
    private OpenHost host;
    private AtSpi reader;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(SessionBus.address() != null, "the run with a session bus asks");
        Clean.window(ShotsTest.SIZE);
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffer(2)), this));
        reader = new AtSpi(SessionBus.address());
    }

    @AfterEach
    void close() throws IOException {
        if (reader != null) {
            reader.close();
            Ui.close(host);
        }
    }

    private AtSpi.Node program() {
        List<AtSpi.Node> programs = reader.programs();
        assertEquals(1, programs.size(), () -> programs.stream().map(reader::name).toList().toString());
        return programs.getFirst();
    }

    @Test
    void cellsSayAxisWordTierAndSource() {
        var view = Ui.table("attachments");
        Shot.painted("the attachments", () -> view.table().control());
        AtSpi.Node table = reader.all(program()).filter(n -> reader.role(n).equals("table") && reader.name(n).equals("attachments")).findFirst().orElseThrow();
        List<String> cells = reader.children(table).stream().map(reader::name).toList();
        List<String> classes = cells.stream().filter(c -> c.startsWith("Class, ")).toList();
        assertTrue(classes.stream().anyMatch(c -> c.matches("Class, [a-z-]+, (STRUCT|TEXT|RULE \\(inferred\\)|JOIN \\(inferred\\)|EVENT), .+")), cells::toString);
        assertTrue(classes.stream().filter(c -> c.startsWith("Class, unknown")).allMatch(c -> c.length() > 30), classes::toString);
        assertTrue(reader.children(table).stream().allMatch(c -> reader.role(c).equals("table cell")));
    }

    /** Device, its attachments; a buffer, its attachments: each with axis, word, tier and source. */
    @Test
    void theDrawingIsATree() {
        var view = Drawings.open();
        Drawings.settled(view);
        AtSpi.Node tree = reader.all(program()).filter(n -> reader.role(n).equals("tree") && reader.name(n).startsWith("Topology of revoke-7.3.dmascope")).findFirst().orElseThrow();
        List<AtSpi.Node> roots = reader.children(tree);
        AtSpi.Node buffer = roots.stream().filter(n -> reader.name(n).startsWith("ino 2 revocable")).findFirst().orElseThrow();
        List<String> attachments = reader.children(buffer).stream().map(reader::name).toList();
        assertEquals(Ui.on(() -> host.rows().buffer(2).attachments().size()), attachments.size(), attachments::toString);
        assertTrue(attachments.stream().anyMatch(a -> a.matches("lab-.* on ino 2 .*, class: [a-z-]+ \\[[A-Z]+.*, [^]]+\\].*")), attachments::toString);
        AtSpi.Node device = roots.stream().filter(n -> reader.name(n).startsWith("lab-ib-movable")).findFirst().orElseThrow();
        List<String> below = reader.children(device).stream().map(c -> reader.role(c) + ": " + reader.name(c)).toList();
        assertTrue(!below.isEmpty() && below.stream().allMatch(c -> c.contains(": lab-ib-movable ")), below::toString);
    }

    @Test
    void everythingInEveryViewHasAName() {
        Set<String> unnamed = new TreeSet<>();
        Map<AtSpi.Node, String> roles = new HashMap<>();
        for (String id : ShotsTest.views()) {
            var view = Ui.on(() -> Ui.window().getActivePage().showView(id));
            Ui.until("everything is laid out", () -> !Ui.display().readAndDispatch());
            visit(program(), view.getTitle() + ": ", roles, unnamed);
        }
        assertTrue(roles.size() > 100, "the tree has its objects: " + roles.size());
        assertEquals(Set.of(), unnamed);
    }

    /** Asked again when it has none: who labels it is told to the bus a little after it is shown. */
    private boolean named(AtSpi.Node n) {
        for (int i = 0; i < 5; i++) {
            if (!reader.name(n).isBlank() || !reader.description(n).isBlank() || !reader.label(n).isBlank()) {
                return true;
            }
            Ui.until("everything is laid out", () -> !Ui.display().readAndDispatch());
        }
        return false;
    }

    /** Those that are on the screen; each is asked once, because most of the window stays when another view is shown. */
    private void visit(AtSpi.Node n, String above, Map<AtSpi.Node, String> roles, Set<String> unnamed) {
        String role = roles.get(n);
        if (role == null) {
            role = reader.role(n);
            if (!role.equals("application") && !reader.showing(n)) {
                return;
            }
            roles.put(n, role);
            if (INTERACTIVE.contains(role) && !named(n)) {
                unnamed.add(above + role);
            }
        }
        if (!INTERACTIVE.contains(role) || role.equals("page tab")) { // cells have their own test
            String path = above + role + " > ";
            reader.children(n).forEach(c -> visit(c, path, roles, unnamed));
        }
    }
}
