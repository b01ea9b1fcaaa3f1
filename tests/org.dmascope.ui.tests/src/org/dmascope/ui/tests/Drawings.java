// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.Subject;
import org.dmascope.ui.graph.Sight;
import org.dmascope.ui.graph.TopologyView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** The topology view and what a user does in it. */
final class Drawings {
    private Drawings() {
    }

    static TopologyView open() {
        return Ui.on(() -> (TopologyView) Ui.window().getActivePage().showView(TopologyView.ID));
    }

    /** Waits until a drawing stands and none is being made. */
    static Sight settled(TopologyView view) {
        Ui.until("the drawing stands", () -> view.idle() && view.sight() != null);
        return Ui.on(view::sight);
    }

    static Box box(Sight s, Subject of) {
        return s.index().of(of).stream().filter(Box.class::isInstance).map(Box.class::cast).findFirst().orElseThrow();
    }

    static Line line(Sight s, Subject of) {
        return s.index().of(of).stream().filter(Line.class::isInstance).map(Line.class::cast).findFirst().orElseThrow();
    }

    static void click(TopologyView view, double sceneX, double sceneY) {
        mouse(view, SWT.MouseDown, sceneX, sceneY);
        mouse(view, SWT.MouseUp, sceneX, sceneY);
    }

    static void mouse(TopologyView view, int type, double sceneX, double sceneY) {
        Ui.run(() -> {
            Event e = new Event();
            e.button = type == SWT.MouseMove ? 0 : 1;
            e.x = view.sight().screenX(sceneX);
            e.y = view.sight().screenY(sceneY);
            view.canvas().notifyListeners(type, e);
        });
    }

    static void key(TopologyView view, int code, int state) {
        Ui.run(() -> {
            Event e = new Event();
            e.keyCode = code;
            e.stateMask = state;
            view.canvas().notifyListeners(SWT.KeyDown, e);
        });
    }

    /** @return whether the key leads out of the drawing */
    static boolean tab(TopologyView view, boolean back) {
        return Ui.on(() -> {
            Event e = new Event();
            e.detail = back ? SWT.TRAVERSE_TAB_PREVIOUS : SWT.TRAVERSE_TAB_NEXT;
            view.canvas().notifyListeners(SWT.Traverse, e);
            return e.doit;
        });
    }

    static void wheel(TopologyView view, int count, int state) {
        Ui.run(() -> {
            Canvas c = view.canvas();
            Event e = new Event();
            e.count = count;
            e.stateMask = state;
            e.x = c.getSize().x / 2;
            e.y = c.getSize().y / 2;
            c.notifyListeners(SWT.MouseVerticalWheel, e);
        });
    }

    /** A folder of a host with so many buffers on three devices, each attached once. */
    static void host(Path folder, int buffers, int changed) throws IOException {
        StringBuilder s = new StringBuilder("\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n");
        long bytes = 0;
        for (int i = buffers; i > 0; i--) {
            long size = 4096L * (i % 64 + 1);
            bytes += size;
            s.append(String.format("%08d\t00000002\t02080007\t%08d\t%s\t%08d\tbuffer-%d\n\tAttached Devices:\n\tdevice-%d\nTotal 1 devices attached\n\n", size, i <= changed ? 9 : 3,
                    i % 3 == 0 ? "system" : "udmabuf", i, i, i % 3));
        }
        s.append(String.format("\nTotal %d objects, %d bytes\n", buffers, bytes));
        Files.writeString(Files.createDirectories(folder.resolve("sys/kernel/debug/dma_buf")).resolve("bufinfo"), s);
    }
}
