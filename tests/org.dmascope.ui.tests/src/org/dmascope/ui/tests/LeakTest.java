// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.capture.CaptureEditor;
import org.dmascope.ui.capture.CaptureInput;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.tables.TableView;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Opening and closing leaves nothing behind: no SWT resource, no host, no view. */
@ExtendWith(WorkbenchExtension.class)
class LeakTest {
    /** Together; {@code -Ddmascope.cycles=1000} for more. */
    private static final int CYCLES = Integer.getInteger("dmascope.cycles", 200);
    private static final int HOSTS = CYCLES * 40 / 100;
    private static final int EDITORS = CYCLES * 8 / 100;
    /** Every kind of view in turn. */
    private static final int VIEWS = CYCLES - HOSTS - EDITORS;
    /** Small, so that the time goes into opening and closing more than into painting. */
    private static final Point SIZE = new Point(1000, 640);
    /** The first ones make what stays: icons, fonts, the parts' own images. */
    private static final int WARM_UP = 20;
    /** What may be made later once and for all, e.g. the icon of a state that was not seen before. */
    private static final int SLACK = 10;
    /** One in so many is waited for until it stands; the others are closed while they are being read. */
    private static final int WAITED = 10;

    @TempDir
    Path folder;
    private final List<WeakReference<Object>> gone = new ArrayList<>();

    @BeforeEach
    void small() {
        Clean.window(SIZE);
    }

    @AfterEach
    void asBefore() {
        Clean.window(ShotsTest.SIZE);
    }

    @Test
    void hostsComeAndGo(TestReporter report) {
        HostSpec spec = ((Reading.Ok<HostSpec>) HostSpec.parse(Ui.fixture("stock-7.3.dmascope", folder).toString())).value();
        TableView buffers = Ui.table("buffers");
        cycles("hosts", HOSTS, report, i -> {
            OpenHost host = Ui.on(() -> {
                OpenHost h = Ui.hosts().open(spec);
                Ui.selection().show(h);
                Ui.hosts().read(h);
                return h;
            });
            if (i % WAITED == 0) {
                Ui.until("a reading has ended", () -> !host.busy());
                assertEquals(58, Ui.on(() -> buffers.table().total()));
            }
            gone.add(new WeakReference<>(host));
            Ui.close(host);
        });
        Ui.until("the closed hosts are forgotten", () -> {
            System.gc();
            return gone.stream().allMatch(r -> r.get() == null);
        });
    }

    @Test
    void captureEditorsComeAndGo(TestReporter report) {
        CaptureInput input = new CaptureInput(Ui.fixture("stock-7.3.dmascope", folder));
        cycles("capture editors", EDITORS, report, i -> {
            CaptureEditor editor = Ui.on(() -> (CaptureEditor) Ui.window().getActivePage().openEditor(input, CaptureEditor.ID));
            if (i % WAITED == 0) {
                Ui.until("the summary stands", () -> editor.summary().contains("7.3.4+deb13-amd64"));
            }
            Ui.run(() -> Ui.window().getActivePage().closeEditor(editor, false));
        });
        assertTrue(Ui.on(() -> Ui.hosts().all().stream().noneMatch(h -> h.spec().text().endsWith("stock-7.3.dmascope"))));
    }

    /** While a host is shown, so that every one has something to paint. */
    @Test
    void viewsComeAndGo(TestReporter report) {
        OpenHost host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        List<String> views = ShotsTest.views();
        Ui.run(() -> views.forEach(id -> Ui.window().getActivePage().hideView(Ui.window().getActivePage().findView(id))));
        cycles("views", VIEWS, report, i -> {
            String id = views.get(i % views.size());
            IViewPart view = Ui.on(() -> Ui.window().getActivePage().showView(id));
            if (i % WAITED == 0) {
                Shot.painted(id, () -> (Control) view.getSite().getService(MPart.class).getWidget());
            }
            gone.add(new WeakReference<>(view));
            Ui.run(() -> Ui.window().getActivePage().hideView(view));
        });
        Ui.close(host);
        Ui.until("the closed views are forgotten", () -> {
            System.gc();
            return gone.stream().filter(r -> r.get() != null).count() <= views.size(); // the platform keeps the last of each
        });
    }

    private interface Cycle {
        void run(int i);
    }

    private static void cycles(String what, int times, TestReporter report, Cycle cycle) {
        try (Tracking tracking = new Tracking()) {
            for (int i = 0; i < WARM_UP; i++) {
                cycle.run(i);
            }
            Map<String, Integer> before = tracking.alive();
            long start = System.nanoTime();
            long cpu = displayCpu();
            for (int i = 0; i < times; i++) {
                cycle.run(i);
            }
            report.publishEntry(times + " " + what, "%d s, processor time of the display thread %d ms each".formatted((System.nanoTime() - start) / 1_000_000_000,
                    (displayCpu() - cpu) / times));
            Ui.until("what is left to be done is done", () -> !Ui.display().readAndDispatch());
            tracking.alive().forEach((kind, now) -> assertTrue(now - before.getOrDefault(kind, 0) <= SLACK,
                    () -> kind + ": " + before.getOrDefault(kind, 0) + " before, " + now + " after\n" + tracking.places(kind)));
            System.gc();
            System.gc();
            assertEquals(List.of(), tracking.lost().stream().map(Tracking::where).toList(), "collected without having been disposed");
        }
    }

    /** Milliseconds. */
    private static long displayCpu() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(Ui.display().getThread().threadId()) / 1_000_000;
    }
}
