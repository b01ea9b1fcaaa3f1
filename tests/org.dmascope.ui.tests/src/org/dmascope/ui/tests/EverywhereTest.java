// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownErrno;
import org.dmascope.core.catalogue.KnownErrnos;
import org.dmascope.ui.diagnostics.DiagnosticsView;
import org.dmascope.ui.explain.ExplainView;
import org.dmascope.ui.find.FindView;
import org.dmascope.ui.find.Search;
import org.dmascope.ui.hosts.HostsView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.outline.OutlineView;
import org.dmascope.ui.pins.PinsView;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.SelectionHistory;
import org.dmascope.ui.timeline.TimelineView;
import org.dmascope.ui.tree.SubjectLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From everything to everything: outline, history, find on all hosts, filters, explain. Two captures of lab kernels. */
@ExtendWith(WorkbenchExtension.class)
class EverywhereTest {
    @TempDir
    Path folder;
    private OpenHost stock;
    private OpenHost revoke;

    @BeforeEach
    void open() {
        stock = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        revoke = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
    }

    @AfterEach
    void close() {
        Ui.close(revoke);
        Ui.close(stock);
    }

    private static Subject buffer(OpenHost host, long ino) {
        return Ui.on(() -> Subject.of(host.rows().buffer(ino)));
    }

    private static void select(OpenHost host, Subject s) {
        Ui.run(() -> {
            Ui.selection().show(host);
            Ui.selection().select(s, EverywhereTest.class);
        });
    }

    @Test
    void outlineFollowsLinksAndKeepsItsExpansion() {
        OutlineView outline = Ui.view("outline", OutlineView.class);
        select(revoke, null);
        assertTrue(Ui.on(() -> outline.tree().sentence()).startsWith("Nothing is selected."));
        select(revoke, buffer(revoke, 3));
        List<String> lines = Ui.on(() -> outline.tree().words());
        assertTrue(lines.get(0).startsWith("ino 3"), lines::toString);
        assertEquals(5, lines.stream().filter(l -> l.startsWith("  lab-")).count(), lines::toString);
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("    Pinned: for life")), lines::toString);
        assertTrue(lines.stream().anyMatch(l -> l.matches("  \\d+ holders?.*")), lines::toString);
        assertTrue(lines.stream().anyMatch(l -> l.matches("  \\d+ events?.*")), lines::toString);

        select(revoke, buffer(revoke, 2));
        List<String> second = Ui.on(() -> outline.tree().words());
        assertTrue(second.stream().anyMatch(l -> l.matches("  \\d+ events? \\| last: .*")), second::toString);
        select(revoke, buffer(revoke, 3));

        Ui.run(() -> outline.tree().open(2));
        Set<String> open = Ui.on(() -> outline.tree().open());
        int readings = revoke.readings();
        Ui.run(() -> Ui.hosts().read(revoke));
        Ui.until("read again", () -> revoke.readings() > readings);
        assertEquals(open, Ui.on(() -> outline.tree().open()), "a refresh opens and closes nothing");

        SubjectLine attachment = Ui.on(() -> Subject.of(revoke.rows().buffer(3).attachments().get(0))) instanceof Subject s
                ? SubjectLine.of("attachment " + s.key(), "", "", "", s, List.of()) : null;
        Ui.run(() -> outline.tree().viewer().setSelection(new org.eclipse.jface.viewers.StructuredSelection(attachment), true));
        assertEquals(attachment.subject(), Ui.on(() -> Ui.selection().subject()), "selecting there selects everywhere");
        assertEquals(1, Ui.on(() -> Ui.table("attachments").table().selection().size()));
        Ui.shot("outline");
    }

    @Test
    void historyGoesBackAcrossHostsAndPassesOverWhatHasVanished() {
        SelectionHistory history = Ui.on(() -> Ui.selection().history());
        Subject first = buffer(stock, 42);
        Subject second = buffer(revoke, 3);
        Subject third = buffer(revoke, 4);
        select(stock, first);
        select(revoke, second);
        select(revoke, third);
        assertTrue(Ui.on(() -> history.back().moved()));
        assertEquals(second, Ui.on(() -> Ui.selection().subject()));
        assertTrue(Ui.on(() -> history.back().moved()));
        assertEquals(stock, Ui.on(() -> Ui.selection().host()));
        assertEquals(first, Ui.on(() -> Ui.selection().subject()));
        assertEquals(new SelectionHistory.Step(true, 0), Ui.on(history::forward));
        assertEquals(second, Ui.on(() -> Ui.selection().subject()));

        select(stock, new Subject(Kind.BUFFER, "a buffer that is not there"));
        select(stock, first);
        assertEquals(new SelectionHistory.Step(true, 1), Ui.on(history::back), "what has vanished is passed over, and that is known");
        assertEquals(second, Ui.on(() -> Ui.selection().subject()));

        select(stock, first);
        Ui.close(revoke);
        Ui.run(() -> {
            while (history.canGoBack() && history.back().moved()) {
                assertNotEquals(revoke, Ui.selection().host(), "a host that is closed is passed over");
            }
        });
        Ui.run(() -> {
            for (int n = 0; n < SelectionHistory.MOST + 10; n++) {
                Ui.selection().select(new Subject(Kind.BUFFER, "b" + n), this);
            }
        });
        assertEquals(SelectionHistory.MOST, Ui.on(history::size));
        assertFalse(Ui.on(() -> history.canGoForward()));
        SelectionHistory.Step last = Ui.on(history::back);
        assertTrue(last.passed() > 0, "none of them is there");
    }

    @Test
    void historyIsACommand() throws Exception {
        select(stock, buffer(stock, 42));
        select(revoke, buffer(revoke, 3));
        Ui.table("buffers");
        Ui.command("org.dmascope.ui.command.back");
        assertEquals(stock, Ui.on(() -> Ui.selection().host()));
        Ui.command("org.dmascope.ui.command.forward");
        assertEquals(revoke, Ui.on(() -> Ui.selection().host()));
    }

    @Test
    void findsOnAllHostsAndEnterSelects() {
        FindView find = Ui.view("find", FindView.class);
        select(stock, null);
        Ui.run(() -> find.find("ino:2"));
        Ui.until("found", () -> find.count().endsWith(" found") && !find.tree().words().isEmpty());
        List<String> lines = Ui.on(() -> find.tree().words());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("revoke-7.3.dmascope | ")), lines::toString);
        assertTrue(lines.contains("  Buffers | 1"), lines::toString);
        assertTrue(lines.contains("  Attachments | 4"), lines::toString);
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("  Events | ")), lines::toString);
        Subject wanted = buffer(revoke, 2);
        SubjectLine entered = Ui.on(() -> find.tree().lines().filter(l -> wanted.equals(l.subject()) && revoke.spec().equals(l.host())).findFirst().orElseThrow());
        Ui.run(() -> find.open(entered));
        assertEquals(revoke, Ui.on(() -> Ui.selection().host()), "the host is switched");
        assertEquals(wanted, Ui.on(() -> Ui.selection().subject()));
        Ui.shot("find");

        Ui.run(() -> find.find("nothing-is-called-so"));
        Ui.until("nothing is a sentence", () -> find.tree().sentence() != null && find.tree().sentence().contains("nothing-is-called-so"));
        Ui.run(() -> find.find("lane:1"));
        Ui.until("what is not understood is said", () -> find.tree().sentence() != null && find.tree().sentence().contains("unknown key lane:"));
        Ui.run(() -> find.find(""));
    }

    @Test
    void searchIsBoundedCountedAndCancelled() {
        List<Search.Source> sources = Ui.on(() -> java.util.stream.IntStream.range(0, 40).mapToObj(i -> new Search.Source(stock.spec(), "h" + i, stock.rows())).toList());
        Search.Result all = Search.run("ino:42 ", sources, () -> false);
        assertEquals(all.total(), all.shown());
        Search.Result many = Search.run("dmabuf,udmabuf,a,e,i,o,1,2,3", sources, () -> false);
        assertEquals(Search.MOST, many.shown());
        assertTrue(many.total() > Search.MOST, () -> many.total() + " counted");
        assertEquals(many.total(), many.groups().stream().mapToInt(Search.Hits::total).sum());
        assertNull(Search.run("a", sources, () -> true));
    }

    @Test
    void filtersOfTheOtherViews() throws IOException {
        select(revoke, buffer(revoke, 3));
        TimelineView timeline = Ui.view("timeline", TimelineView.class);
        int events = Ui.on(() -> revoke.rows().events().size());
        Ui.run(() -> timeline.filter("kind:attach"));
        String note = Ui.on(timeline::note);
        assertTrue(note.matches("\\d+ of " + events + " events, \\d+ of 3 lanes"), note);
        Ui.run(() -> timeline.filter("ino:2"));
        assertTrue(Ui.on(timeline::note).endsWith("1 of 3 lanes"), Ui.on(timeline::note));
        Ui.run(() -> timeline.filter(""));

        PinsView pins = Ui.view("pins", PinsView.class);
        int lines = Ui.on(() -> pins.words().size());
        Ui.run(() -> pins.tree().filter("lab-static"));
        List<String> left = Ui.on(pins::words);
        assertTrue(left.size() < lines && left.stream().anyMatch(l -> l.contains("lab-static")), left::toString);
        Ui.run(() -> pins.tree().filter(""));
        assertEquals(lines, Ui.on(() -> pins.words().size()));
        Ui.run(() -> pins.tree().filter("dev:lab-pinned"));
        assertTrue(Ui.on(pins::words).stream().noneMatch(l -> l.contains("lab-static")), "a key looks where it says");
        Ui.run(() -> pins.tree().filter("no-such-word"));
        assertTrue(Ui.on(() -> pins.tree().sentence()).startsWith("No line matches"));
        Ui.run(() -> pins.tree().filter(""));
        assertEquals(lines, Ui.on(() -> pins.words().size()));

        Files.createDirectories(folder.resolve("tree/sys/kernel"));
        OpenHost tree = Ui.read("root:" + folder.resolve("tree"));
        DiagnosticsView diagnostics = Ui.view("diagnostics", DiagnosticsView.class);
        int all = Ui.on(() -> diagnostics.table().total());
        assertTrue(all > 0);
        Ui.run(() -> diagnostics.filter("no-such-word"));
        assertEquals(0, Ui.on(() -> diagnostics.table().shown().size()));
        Ui.run(() -> diagnostics.filter(""));
        assertEquals(all, Ui.on(() -> diagnostics.table().shown().size()));

        Ui.close(tree);

        HostsView hosts = Ui.view("hosts", HostsView.class);
        int roots = Ui.on(() -> Ui.tree("hosts").getItemCount());
        Ui.run(() -> hosts.filter("revoke-7.3"));
        assertEquals(1, Ui.on(() -> Ui.tree("hosts").getItemCount()), "only the captures are left");
        Ui.run(() -> hosts.filter(""));
        assertEquals(roots, Ui.on(() -> Ui.tree("hosts").getItemCount()));
    }

    @Test
    void explainSaysWhatTheCommandLineSays() throws Exception {
        ExplainView explain = Ui.view("explain", ExplainView.class);
        select(revoke, null);
        assertTrue(Ui.on(explain::words).startsWith("Nothing is selected."));
        select(revoke, Ui.on(() -> Subject.of(revoke.rows().buffer(3).attachments().get(0))));
        String words = Ui.on(explain::words);
        assertTrue(words.startsWith("Buffer ino 3"), words);
        assertTrue(words.contains("Attachment lab-"), words);
        assertTrue(words.contains(", rule "), words);
        var out = new java.io.ByteArrayOutputStream();
        var a = Ui.on(() -> revoke.rows().buffer(3).attachments().get(0));
        org.dmascope.export.Explanation.of(Ui.on(() -> revoke.snapshot()), new org.dmascope.export.Subject(3, a.deviceName(), a.ordinal())).text(out);
        assertEquals(out.toString(java.nio.charset.StandardCharsets.UTF_8), words);
        select(revoke, Ui.on(() -> Subject.of(revoke.rows().devices().get(0))));
        assertNotNull(Ui.on(explain::words));
        Ui.shot("explain");
    }

    @Test
    void aFailureOfTheSelectedThingIsExplained() throws Exception {
        ExplainView explain = Ui.view("explain", ExplainView.class);
        select(revoke, Ui.on(() -> Subject.of(revoke.rows().buffer(3).attachments().get(0))));
        KnownErrno errno = KnownErrnos.load().parse("95");
        Ui.run(() -> explain.failure(errno, FailureStage.ATTACH));
        String words = Ui.on(explain::words);
        assertTrue(words.startsWith("EOPNOTSUPP (95, Operation not supported), stage attach: "), words);
        assertTrue(words.contains("  importer      lab-"), words);
        assertTrue(words.contains("Cause 1 of "), words);
        Ui.shot("explain-failure");
        select(revoke, Ui.on(() -> Subject.of(revoke.rows().buffer(3))));
        assertTrue(Ui.on(explain::words).startsWith("Buffer ino 3"), "another thing is explained as itself");
    }
}
