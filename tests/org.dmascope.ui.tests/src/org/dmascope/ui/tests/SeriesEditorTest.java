// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.dmascope.core.Reading;
import org.dmascope.session.HostSession;
import org.dmascope.session.HostSpec;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.Series;
import org.dmascope.session.SeriesPlan;
import org.dmascope.session.SeriesRecorder;
import org.dmascope.session.StepName;
import org.dmascope.ui.capture.CaptureEditor;
import org.dmascope.ui.commands.OpenCaptureHandler;
import org.dmascope.ui.compare.CompareEditor;
import org.dmascope.ui.compare.CompareHandler;
import org.dmascope.ui.compare.CompareSide;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.RowTable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A series of captures: the slider leads all views through time; what grew stands below; a series is recorded from the window. */
@ExtendWith(WorkbenchExtension.class)
class SeriesEditorTest {
    private static final int STEPS = 5;

    @TempDir
    Path folder;

    /** Buffers 1 to n; the first one has more references in each step. */
    private void write(int n) {
        StringBuilder s = new StringBuilder("\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n");
        for (int i = n; i > 0; i--) {
            s.append(String.format("%08d\t00000002\t02080007\t%08d\tsystem\t%08d\tframe-%d\n\tAttached Devices:\nTotal 0 devices attached\n\n", 4096, i == 1 ? n : 1, i, i));
        }
        s.append(String.format("\nTotal %d objects, %d bytes\n", n, 4096 * n));
        try {
            Path tree = folder.resolve("host");
            Files.writeString(Files.createDirectories(tree.resolve("sys/kernel/debug/dma_buf")).resolve("bufinfo"), s);
            Files.writeString(Files.createDirectories(tree.resolve("proc/sys/kernel")).resolve("hostname"), "gpu01\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path series() {
        Path file = folder.resolve("s.dmascope");
        write(1);
        try (HostSession s = Ui.hosts().session(new HostSpec.Tree(folder.resolve("host")))) {
            SeriesPlan plan = new SeriesPlan(file, Duration.ofMillis(10), 0, STEPS, Set.of(), "test");
            Reading<Integer> r = new SeriesRecorder(s, plan, (step, reading, failure, bytes) -> write(step.number() + 1)).record(ReadOptions.all(), () -> false);
            assertEquals(STEPS, r.orElse(0), r::toString);
        }
        return file;
    }

    @AfterEach
    void close() {
        Ui.run(() -> Ui.window().getActivePage().closeAllEditors(false));
        Ui.hosts().all().stream().filter(h -> !(h.spec() instanceof HostSpec.Local)).forEach(Ui::close);
    }

    private static CaptureEditor editor() {
        Ui.until("the series is shown", () -> Ui.window().getActivePage().getActiveEditor() instanceof CaptureEditor e && e.steps().total() > 0 && e.steps().settled()
                && e.summary().contains("Capture"));
        return Ui.on(() -> (CaptureEditor) Ui.window().getActivePage().getActiveEditor());
    }

    private static CaptureEditor open(Path file) {
        Ui.run(() -> OpenCaptureHandler.open(Ui.window().getActivePage(), file));
        return editor();
    }

    private static Control find(Composite in, String id) {
        for (Control c : in.getChildren()) {
            Control found = id.equals(c.getData("test.id")) ? c : c instanceof Composite inner ? find(inner, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void notify(Control c) {
        Event e = new Event();
        e.widget = c;
        c.notifyListeners(SWT.Selection, e);
    }

    private static void press(Composite in, String id) {
        Ui.run(() -> notify(find(in, id)));
    }

    private static void buffers(OpenHost host, int n) {
        Ui.until(n + " buffers are shown", () -> !host.busy() && host.snapshot() != null && host.snapshot().buffers().size() == n);
    }

    @Test
    void theSliderLeadsTheViewsThroughTime() {
        Path file = series();
        CaptureEditor e = open(file);
        OpenHost host = Ui.hosts().find(new HostSpec.Capture(file)).orElseThrow();
        buffers(host, STEPS);
        assertTrue(Ui.on(e::stepWords).startsWith("Step 5 of 5"), Ui.on(e::stepWords));
        RowTable<?> table = Ui.table("buffers").table();
        Ui.until("five rows", () -> table.total() == STEPS && table.settled());
        Ui.run(() -> Ui.selection().select(Subject.of(host.rows().buffer(1)), this));
        Shell shell = Ui.on(() -> Ui.window().getShell());
        Ui.shot("series");

        press(shell, "previousStep");
        buffers(host, STEPS - 1);
        Ui.until("four rows", () -> table.total() == STEPS - 1 && table.settled());
        assertEquals(Subject.of(host.rows().buffer(1)), Ui.on(() -> Ui.selection().subject()));
        int line = Ui.on(() -> IntStream.range(0, table.lineCount()).filter(i -> table.line(i, 0).text().equals("1")).findFirst().orElseThrow());
        assertTrue(Ui.on(() -> table.changed(line, table.column("refs"))), "what changed is tinted");

        Ui.run(() -> {
            Scale scale = (Scale) find(shell, "step");
            scale.setSelection(0);
            notify(scale);
        });
        buffers(host, 1);
        assertTrue(Ui.on(e::stepWords).startsWith("Step 1 of 5"), Ui.on(e::stepWords));
        assertFalse(Ui.on(() -> find(shell, "previousStep").getEnabled()));

        press(shell, "play");
        Ui.until("it went to the end by itself", () -> e.stepWords().startsWith("Step 5 of 5"));
        buffers(host, STEPS);
    }

    @Test
    void stepsAndGrowthAreBelow() {
        CaptureEditor e = open(series());
        Ui.until("what grew is there", () -> e.growth().total() > 0);
        assertEquals(STEPS, Ui.on(() -> e.steps().total()));
        assertEquals("2", Ui.on(() -> e.steps().cell(1, e.steps().column("buffers")).text()));
        assertEquals("1", Ui.on(() -> e.steps().cell(1, e.steps().column("appeared")).text()));
        assertEquals("1 \u2192 2 \u2192 3 \u2192 4 \u2192 5", Ui.on(() -> e.growth().cell(0, e.growth().column("buffers")).text()));
    }

    @Test
    void twoStepsAreCompared() {
        Path file = series();
        Ui.run(() -> CompareHandler.open(Ui.window(), List.of(CompareSide.of(new HostSpec.Capture(file, new StepName.Number(2))), CompareSide.of(new HostSpec.Capture(file, new StepName.Number(4))))));
        Ui.until("the comparison is made", () -> Ui.window().getActivePage().getActiveEditor() instanceof CompareEditor e && e.table().total() > 0 && e.table().settled());
        CompareEditor e = Ui.on(() -> (CompareEditor) Ui.window().getActivePage().getActiveEditor());
        assertEquals("s.dmascope@2 \u2194 s.dmascope@4", Ui.on(e::getTitle));
        Ui.until("both steps are counted", () -> e.words().contains("2 appeared"));
        assertFalse(Ui.on(e::words).contains("gone"), Ui.on(e::words));
    }

    @Test
    void anotherStepIsChosenToCompareWith() {
        Path file = series();
        open(file);
        Shell shell = Ui.on(() -> Ui.window().getShell());
        Ui.display().asyncExec(() -> notify(find(shell, "compareStep")));
        Ui.until("the steps are listed", () -> shell("compareStep") != null);
        Ui.run(() -> notify(button(shell("compareStep"), "OK")));
        Ui.until("compared", () -> Ui.window().getActivePage().getActiveEditor() instanceof CompareEditor e && e.table().total() > 0);
        assertEquals("s.dmascope@1 \u2194 s.dmascope@5", Ui.on(() -> Ui.window().getActivePage().getActiveEditor().getTitle()));
    }

    private static Shell shell(String id) {
        return Arrays.stream(Ui.display().getShells()).filter(s -> id.equals(s.getData("test.id"))).findFirst().orElse(null);
    }

    private static Button button(Composite in, String text) {
        for (Control c : in.getChildren()) {
            Button found = c instanceof Button b && b.getText().replace("&", "").equals(text) ? b : c instanceof Composite inner ? button(inner, text) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void aSeriesIsRecordedFromTheWindow() {
        OpenHost host = Ui.read("local");
        Ui.run(() -> Ui.selection().show(host));
        Path file = folder.resolve("recorded.dmascope");
        Ui.display().asyncExec(() -> Ui.command("org.dmascope.ui.command.captureSeries"));
        Ui.until("the dialog is open", () -> shell("series") != null && button(shell("series"), "Record") != null);
        Ui.run(() -> {
            Shell dialog = shell("series");
            Text name = (Text) find(dialog, "file");
            name.setText("relative.dmascope");
            assertFalse(button(dialog, "Record").getEnabled());
            name.setText(file.toString());
            ((Spinner) find(dialog, "every")).setSelection(1);
            notify(button(dialog, "Record"));
        });
        editor();
        Ui.until("three steps are in the file", () -> steps(file) >= 3);
        for (Job j : Job.getJobManager().find(null)) {
            if (j.getName().startsWith("Recording a series")) {
                j.cancel();
            }
        }
        Ui.until("it has ended", () -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(j -> j.getName().startsWith("Recording a series")));
        int recorded = steps(file);
        CaptureEditor e = editor();
        Ui.until("the slider follows", () -> e.stepWords().startsWith("Step " + recorded + " of " + recorded));
    }

    private static int steps(Path file) {
        if (!(Series.open(file) instanceof Reading.Ok<Series>(String path, Series s))) {
            return 0;
        }
        try (s) {
            return s.steps().size();
        }
    }
}
