// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.dmascope.analysis.whatif.Action;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.analysis.whatif.Target;
import org.dmascope.analysis.whatif.WhatIf;
import org.dmascope.core.axis.Effect;
import org.dmascope.help.pane.HelpView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.whatif.WhatIfView;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What would die: the same answer as the command line has, by lines that lead to the things. */
@ExtendWith(WorkbenchExtension.class)
class WhatIfViewTest {
    private static final String TARGET = "exporter:dmabuf_lab";
    private static final Action REVOKE = new Action.Revoke(new Target(Target.Kind.EXPORTER, "dmabuf_lab"));

    @TempDir
    Path folder;
    private OpenHost host;
    private WhatIfView view;

    @BeforeEach
    void open() {
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        view = Ui.view("whatif", WhatIfView.class);
    }

    @AfterEach
    void close() {
        Ui.close(host);
    }

    private void ask(String verb, String what) {
        Ui.run(() -> view.ask(verb, what, "today"));
        Ui.until("an answer", () -> !view.busy() && view.table().settled());
    }

    private Prediction predict(Policy p) {
        return new WhatIf(host.snapshot()).predict(REVOKE, p);
    }

    private static String cell(RowTable<?> table, int row, String column) {
        return Ui.on(() -> table.cell(row, table.column(column)).text());
    }

    @Test
    void theLinesAreThoseOfTheCommandLine() {
        ask("revoke", TARGET);
        Prediction p = predict(Policy.TODAY);
        List<String> expected = p.effects().stream().map(c -> c.effect().word() + " " + c.subject().label() + " " + c.rule().id()).toList();
        List<String> lines = IntStream.range(0, Ui.on(() -> view.table().shown().size()))
                .mapToObj(i -> cell(view.table(), i, "effect") + " " + cell(view.table(), i, "object") + " " + cell(view.table(), i, "rule")).toList();
        assertEquals(expected, lines);
        long unknown = p.effects().stream().filter(c -> c.effect() == Effect.UNKNOWN).count();
        assertTrue(Ui.on(view::words).contains(unknown + " unknown"), Ui.on(view::words));
        Ui.shot("what-if");
    }

    @Test
    void aNumberShowsOnlyThose() {
        ask("revoke", TARGET);
        long survive = predict(Policy.TODAY).effects().stream().filter(c -> c.effect() == Effect.SURVIVES).count();
        Ui.run(() -> view.press(Effect.SURVIVES, true));
        assertEquals(survive, Ui.on(() -> view.table().shown().size()).longValue());
        Ui.run(() -> view.press(Effect.SURVIVES, false));
        assertEquals(predict(Policy.TODAY).effects().size(), Ui.on(() -> view.table().shown().size()));
        Ui.run(() -> view.filter("dev:lab-static"));
        assertEquals(2, Ui.on(() -> view.table().shown().size()), "the filter language looks at the things: the attachment and its buffer");
        Ui.run(() -> view.filter(""));
    }

    /** Today's kernel has no orders that do not go together; deregistration by the kernel has, and says which. */
    @Test
    void locksStandInTheirOrder() {
        ask("revoke", TARGET);
        Ui.run(() -> view.showLocks(true));
        RowTable<?> locks = view.locks();
        Ui.until("the locks are shown", () -> !locks.shown().isEmpty());
        assertEquals("No orders that do not go together", cell(locks, 0, "lock"));
        Ui.run(() -> view.ask("revoke", TARGET, Policy.TODAY_DEREG.word()));
        Ui.until("asked again", () -> !view.busy() && cell(locks, 0, "lock").startsWith("Does not go together"));
        List<String> lines = IntStream.range(0, Ui.on(() -> locks.shown().size())).mapToObj(i -> cell(locks, i, "lock")).toList();
        assertTrue(lines.contains("taken twice"), lines::toString);
        assertEquals(2, lines.stream().filter("reversed, tried"::equals).count(), lines::toString);
        assertTrue(lines.contains("1  hw_destroy_rwsem of the RDMA file"), lines::toString);
        Shot.painted("the locks", locks::control);
        Ui.shot("what-if-locks");
        Ui.run(() -> view.showLocks(false));
        ask("revoke", TARGET);
    }

    @Test
    void policiesStandSideBySide() {
        ask("revoke", TARGET);
        RowTable<?> all = view.comparison();
        assertEquals(List.of("object", "today", "soft-pin", "device-revoke"), Ui.on(() -> all.shownColumns().stream().map(c -> c.id()).toList()));
        int last = Ui.on(() -> all.shown().size()) - 1;
        assertEquals("Finishes", cell(all, last, "object"));
        assertEquals(predict(Policy.DEVICE_REVOKE).ending() == Prediction.Ending.BOUNDED ? "bounded" : "unknown", cell(all, last, "device-revoke"));
        String first = predict(Policy.SOFT_PIN).effects().getFirst().effect().word();
        assertEquals(first, cell(all, 0, "soft-pin"));
        Ui.run(() -> view.compare(Policy.TODAY_DEREG, true));
        Ui.until("asked again", () -> !view.busy() && all.shownColumns().size() == 5 && !all.cell(0, all.column("today-dereg")).text().isEmpty());
        Ui.run(() -> view.compare(Policy.TODAY_DEREG, false));
        Ui.until("asked again", () -> !view.busy());
    }

    @Test
    void aLineLeadsToItsThingAndPropertiesSayWhy() {
        ask("revoke", TARGET);
        PropertiesView properties = Ui.view("properties", PropertiesView.class);
        int at = IntStream.range(0, Ui.on(() -> view.table().shown().size())).filter(i -> cell(view.table(), i, "object").startsWith("lab-static")).findFirst().orElseThrow();
        Ui.run(() -> view.pick(at));
        Subject s = Ui.on(() -> Ui.selection().subject());
        assertEquals(Kind.ATTACHMENT, s.kind());
        assertTrue(s.key().contains("lab-static"), s.key());
        assertEquals("Prediction", Ui.on(() -> properties.table().text(0, 0)));
        assertEquals("Effect", Ui.on(() -> properties.table().text(1, 0)));
        assertEquals(cell(view.table(), at, "effect"), Ui.on(() -> properties.table().cell(1, 1).text()));
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffer(2)), this));
        assertFalse(Ui.on(() -> properties.table().text(0, 0)).equals("Prediction"), "what is selected elsewhere is not foretold");
        assertEquals(1, Ui.on(() -> view.table().selection().size()), "the line of the buffer");
    }

    @Test
    void f1ExplainsTheRuleOfTheLine() {
        ask("revoke", TARGET);
        Ui.run(() -> view.pick(0));
        Ui.view("whatif", WhatIfView.class);
        Ui.command("org.dmascope.help.command.context");
        HelpView help = Ui.on(() -> (HelpView) Ui.window().getActivePage().findView(HelpView.ID));
        assertEquals("Rule " + predict(Policy.TODAY).effects().getFirst().rule().id(), Ui.on(() -> help.pane().page().title()));
        String page = Ui.on(() -> help.pane().page().links().getFirst());
        Ui.run(() -> help.pane().open(page));
        assertEquals("The rules of what-if", Ui.on(() -> help.pane().page().title()));
    }

    @Test
    void whatIfOfASelectedThingIsAnsweredAtOnce() {
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffer(2)), this));
        Ui.command("org.dmascope.ui.command.whatIf");
        Ui.until("an answer", () -> !view.busy() && !view.table().shown().isEmpty());
        assertTrue(cell(view.table(), 0, "object").startsWith("ino 2"), cell(view.table(), 0, "object"));
        int pid = host.rows().holders().getFirst().pid();
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().holders().getFirst()), this));
        Ui.command("org.dmascope.ui.command.whatIf");
        Ui.until("an answer", () -> !view.busy() && !view.table().shown().isEmpty());
        int last = Ui.on(() -> view.table().shown().size()) - 1;
        assertTrue(cell(view.table(), last, "object").endsWith(" " + pid), cell(view.table(), last, "object"));
    }

    @Test
    void aQuestionThatMeansNothingSaysWhy() {
        ask("revoke", "0000:ff:1f.7");
        assertTrue(Ui.on(view::words).contains("\"0000:ff:1f.7\" is no device, exporter or buffer of this host"), Ui.on(view::words));
        ask("close", "nobody");
        assertTrue(Ui.on(view::words).contains("Name a process by its number"), Ui.on(view::words));
    }

    @Test
    void anAnswerIsMadeAgainAfterAReading() {
        ask("revoke", TARGET);
        Object before = Ui.on(() -> view.table().shown().getFirst());
        int readings = host.readings();
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("read again", () -> host.readings() > readings && !host.busy());
        Ui.until("the answer is of the new reading", () -> !view.busy() && view.table().shown().getFirst() != before);
        assertFalse(Ui.on(view::words).contains("read again since"), Ui.on(view::words));
    }

    @Test
    void theAnswerIsCopiedAsTheCommandLinePrintsIt() {
        ask("revoke", TARGET);
        Ui.view("whatif", WhatIfView.class);
        Ui.command("org.dmascope.ui.command.copyJson");
        String text = Ui.on(() -> {
            Clipboard c = new Clipboard(Ui.display());
            try {
                return (String) c.getContents(TextTransfer.getInstance());
            } finally {
                c.dispose();
            }
        });
        assertNotNull(text);
        assertTrue(text.contains("\"schema\": \"dmascope-what-if/1\"") && text.contains("\"policy\": \"device-revoke\""), text);
    }
}
