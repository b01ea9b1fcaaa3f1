// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Map;

import org.dmascope.graph.scene.BoxKind;
import org.dmascope.ui.capture.CaptureEditor;
import org.dmascope.ui.capture.CaptureInput;
import org.dmascope.ui.diagnostics.DiagnosticsView;
import org.dmascope.ui.explain.ExplainView;
import org.dmascope.ui.find.FindView;
import org.dmascope.ui.graph.Sight;
import org.dmascope.ui.graph.TopologyView;
import org.dmascope.ui.history.MemoryHistoryView;
import org.dmascope.ui.hosts.HostsView;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.outline.OutlineView;
import org.dmascope.ui.paths.MatrixView;
import org.dmascope.ui.paths.PathView;
import org.dmascope.ui.pins.PinsView;
import org.dmascope.ui.properties.PropertiesView;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tables.TableView;
import org.dmascope.ui.timeline.TimelineView;
import org.dmascope.ui.trials.TrialsView;
import org.dmascope.ui.tree.LineTree;
import org.dmascope.ui.whatif.WhatIfView;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Captures of each kernel of the lab, opened as a user does, in every view: it has rows, or says why not. */
@ExtendWith(WorkbenchExtension.class)
class KernelsTest {
    /** In scenario contracts there are at least so many. */
    private static final int BUFFERS = 15;
    private static final int ATTACHMENTS = 60;

    @TempDir
    Path folder;

    /** What a view shows, in words: how many rows, or its sentence; "" for nothing at all. */
    private static String said(IViewPart view) {
        return switch (view) {
            case TableView t -> t.sentence() == null ? rows(t.table().shown().size()) : t.sentence();
            case TopologyView t -> t.sight() == null ? t.sentence() : rows(t.sight().index().scene().boxes().size());
            case HostsView h -> h.words();
            case MatrixView m -> m.words();
            case PathView p -> p.words();
            case TimelineView t -> t.sentence() == null ? rows(t.timeline().lanes().size()) : t.sentence();
            case TrialsView t -> t.words();
            case WhatIfView w -> w.words();
            case PropertiesView p -> rows(p.table().shown().size());
            case OutlineView o -> said(o.tree());
            case PinsView p -> said(p.tree());
            case FindView f -> said(f.tree());
            case DiagnosticsView d -> d.table().total() == 0 ? "nothing was missing" : rows(d.table().shown().size());
            case ExplainView e -> e.words();
            case MemoryHistoryView h -> h.words();
            default -> fail("say here what " + view.getSite().getId() + " shows");
        };
    }

    private static String said(LineTree tree) {
        return tree.sentence() == null ? rows(tree.words().size()) : tree.sentence();
    }

    private static String rows(int n) {
        return n == 0 ? "" : n + " rows";
    }

    private void everyViewSaysSomething(OpenHost host, String name) {
        for (String id : ShotsTest.views()) {
            IViewPart view = Ui.on(() -> Ui.window().getActivePage().showView(id));
            Ui.run(() -> Ui.selection().select(Subject.of(host.rows().attachments().getFirst()), this));
            Shot.still(id, () -> (Control) view.getSite().getService(MPart.class).getWidget());
            Ui.until(id + " says something of " + name, () -> !said(view).isBlank());
            Ui.shot("kernels/" + name + id.substring(id.lastIndexOf('.')));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "contracts-6.1", "contracts-6.12", "revoke-7.3" })
    void everyViewShowsACaptureOfTheKernel(String name) throws Exception {
        Clean.window(ShotsTest.SIZE);
        Path file = Ui.fixture(name + ".dmascope", folder);
        CaptureEditor editor = (CaptureEditor) Ui.on(() -> Ui.window().getActivePage().openEditor(new CaptureInput(file), CaptureEditor.ID));
        OpenHost host = Ui.on(() -> Ui.selection().host());
        Ui.until("it is read", () -> host.phase() == HostPhase.READ && editor.summary().contains("lab:"));
        everyViewSaysSomething(host, name);
        HostRows rows = host.rows();
        Map<String, Integer> all = Map.of("buffers", rows.buffers().size(), "attachments", rows.attachments().size(), "holders", rows.holders().size(), "devices", rows.devices().size(),
                "findings", rows.findings().size());
        all.forEach((id, n) -> {
            assertTrue(n > 0, id);
            Ui.until("all of " + id + " are shown", () -> Ui.table(id).table().total() == n);
        });
        if (name.startsWith("contracts")) {
            assertTrue(rows.buffers().size() >= BUFFERS && rows.attachments().size() >= ATTACHMENTS, all::toString);
        }
        Sight drawn = Drawings.settled(Drawings.open());
        assertEquals(rows.buffers().size(), drawn.index().scene().boxes().stream().filter(b -> b.kind() == BoxKind.BUFFER).count(), "each buffer is drawn");
        Ui.run(() -> Ui.window().getActivePage().closeEditor(editor, false));
        Ui.close(host);
    }
}
