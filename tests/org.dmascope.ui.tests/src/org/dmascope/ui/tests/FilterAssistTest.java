// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dmascope.core.event.TraceEvent;
import org.dmascope.export.Filter;
import org.dmascope.export.FilterKey;
import org.dmascope.ui.filter.Completion;
import org.dmascope.ui.filter.FilterAssist;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.tables.TableView;
import org.dmascope.ui.widgets.FilterBar;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the filter field offers and how it says that it does not understand. A capture of a lab kernel. */
@ExtendWith(WorkbenchExtension.class)
class FilterAssistTest {
    @TempDir
    Path folder;
    private OpenHost host;

    @BeforeEach
    void open() {
        host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
    }

    @AfterEach
    void close() {
        Ui.close(host);
    }

    private static List<String> labels(List<Completion.Item> items) {
        return items.stream().map(Completion.Item::label).toList();
    }

    private List<String> attachments(String text) {
        return labels(Completion.at(text, text.length(), Ui.on(() -> host.rows().attachments())));
    }

    @Test
    void keysThatTheRowsHave() {
        assertEquals(List.of("ino:", "importer:"), attachments("i"));
        assertEquals(List.of("ino:"), attachments("lab -in"));
        assertTrue(attachments("").containsAll(List.of("ino:", "dev:", "class:", "state:", "pinned:")), () -> attachments("").toString());
        assertFalse(attachments("").contains("rkey:"), "attachments have no remote keys");
        assertEquals(FilterKey.values().length, Completion.at("", 0, List.of()).size(), "without rows nothing is known");
        assertEquals(List.of(), attachments("lane:"));
    }

    @Test
    void valuesThatOccurThere() {
        assertEquals(List.of("1", "2", "3", "4", "5"), attachments("ino:"));
        assertEquals(List.of("3"), attachments("ino:2,3"));
        List<String> devices = attachments("dev:lab-st");
        assertTrue(devices.contains("lab-static"), devices::toString);
        assertTrue(devices.stream().allMatch(d -> d.contains("lab-st")), devices::toString);
        Completion.Item i = Completion.at("ino:2 dev:lab-st -drv:x", 16, Ui.on(() -> host.rows().attachments())).stream().filter(c -> c.label().equals("lab-static")).findFirst().orElseThrow();
        assertEquals("ino:2 dev:lab-static -drv:x", i.text());
        assertEquals(20, i.cursor());
        Completion.Item key = Completion.at("-in", 3, Ui.on(() -> host.rows().attachments())).get(0);
        assertEquals("-ino:", key.text());
        assertEquals(5, key.cursor());
    }

    /** Whatever stands there, what is offered is understood once it is a value, and nothing throws. */
    @Test
    void whateverIsTypedWhatIsPutInIsUnderstood() {
        Random random = new Random(20);
        List<Object> rows = Ui.on(() -> IntStream.range(0, 1).<Object>boxed().flatMap(n -> host.rows().attachments().stream()).collect(Collectors.toList()));
        rows.addAll(Ui.on(() -> host.rows().buffers()));
        rows.addAll(Ui.on(() -> host.rows().holders()));
        rows.addAll(Ui.on(() -> host.rows().events()));
        for (int n = 0; n < 400; n++) {
            FilterKey k = FilterKey.values()[random.nextInt(FilterKey.values().length)];
            String before = random.nextBoolean() ? "lab " : "";
            for (Completion.Item i : Completion.at(before + k.word() + ":", before.length() + k.word().length() + 1, rows)) {
                assertTrue(Filter.parse(i.text()) instanceof Filter.Result.Ok, i::text);
            }
            String noise = random.ints(random.nextInt(24), 0, 12).mapToObj(c -> "ab:\",- i2n\to".substring(c, c + 1)).collect(Collectors.joining());
            int caret = random.nextInt(noise.length() + 1);
            for (Completion.Item i : Completion.at(noise, caret, rows)) {
                assertTrue(i.cursor() <= i.text().length());
            }
        }
    }

    @Test
    void valuesAreBounded() {
        var one = Ui.on(() -> host.rows().events().get(0));
        List<Object> many = IntStream.range(0, 60_000).mapToObj(i -> {
            var e = one.event();
            return (Object) new EventRow(i, withIno(e, i), one.time(), 0);
        }).toList();
        List<Completion.Item> items = Completion.at("ino:", 4, many);
        assertEquals(Completion.VALUES, items.size());
        assertEquals("1", items.get(0).label(), "by number");
        assertEquals("2", items.get(1).label());
        assertEquals("10", items.get(9).label());
    }

    private static TraceEvent withIno(TraceEvent e, long ino) {
        return new TraceEvent(e.nanos(), e.kind(), e.cpu(), e.pid(), e.comm(), ino + 1, e.size(), e.expName(), e.device(), e.attachment(), e.ops(), e.callback(),
                e.result(), e.count());
    }

    @Test
    void theFieldOffersAndMarks() {
        TableView view = Ui.table("attachments");
        Ui.run(() -> Ui.window().getActivePage().activate(view));
        Ui.command(Commands.FIND);
        Text field = Ui.on(() -> field(view.table().control().getParent().getParent()));
        FilterBar bar = Ui.on(view::bar);
        Ui.until("the field has the focus", () -> {
            if (Ui.display().getActiveShell() != field.getShell()) {
                field.getShell().forceActive(); // a display without a window manager gives the focus to nobody when a shell is closed
            }
            return field.isFocusControl();
        });
        assertEquals("Ctrl+Space offers keys and values", Ui.on(() -> bar.assist().sign()));
        FilterAssist assist = Ui.on(bar::assist);
        Ui.run(() -> {
            field.setText("sta");
            field.setSelection(3);
            assist.offer();
        });
        Ui.until("the list is open", assist::open);
        Ui.shot("filter-assist");
        Ui.run(() -> {
            Event esc = new Event();
            esc.keyCode = SWT.ESC;
            esc.character = SWT.ESC;
            field.notifyListeners(SWT.KeyDown, esc);
        });
        Ui.until("Esc closes the list and not the field", () -> !assist.open() && bar.visible() && field.getText().equals("sta"));

        Ui.run(() -> {
            field.setText("dev:");
            field.setSelection(4);
            assist.offer();
        });
        Ui.until("the list is open", assist::open);
        assertTrue(Ui.on(() -> bar.assist().sign()).startsWith("Ctrl+Space"), "what is half typed is no mistake yet");
        Ui.run(() -> {
            Event esc = new Event();
            esc.keyCode = SWT.ESC;
            esc.character = SWT.ESC;
            field.notifyListeners(SWT.KeyDown, esc);
        });
        Ui.until("now it is one", () -> bar.assist().sign().contains("a value is missing after dev:"));

        Ui.run(() -> field.setText("lane:1"));
        Ui.until("what is not understood is said", () -> bar.assist().sign() != null && bar.assist().sign().contains("unknown key lane:"));
        Ui.shot("filter-problem");
        Ui.run(() -> field.setText("state:live"));
        Ui.until("understood again", () -> bar.assist().sign().startsWith("Ctrl+Space") && view.table().shown().size() < view.table().total());
        Ui.run(bar::clear);
        assertFalse(Ui.on(bar::visible));
    }

    private static Text field(Composite in) {
        for (Control c : in.getChildren()) {
            Text t = c instanceof Text own && "filter".equals(own.getData("test.id")) ? own : c instanceof Composite inner ? field(inner) : null;
            if (t != null) {
                return t;
            }
        }
        return null;
    }
}
