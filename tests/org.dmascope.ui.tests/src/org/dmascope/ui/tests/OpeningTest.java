// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.ui.graph.TopologyView;
import org.dmascope.ui.hosts.HostsView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.outline.OutlineView;
import org.dmascope.ui.parts.Opening;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.tables.TableView;
import org.dmascope.ui.workbench.TopologyPerspective;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a window shows is made after its first paint: the view with the keyboard first, all of them in the end. */
@ExtendWith(WorkbenchExtension.class)
class OpeningTest {
    private final List<String> order = new ArrayList<>();
    private boolean starting = true;
    private boolean shown;
    private IViewSite hosts;
    private IViewSite outline;
    private Shell shell;
    private Composite left;
    private Composite right;
    private Opening opening;

    @BeforeEach
    void window() {
        hosts = Ui.view("hosts", HostsView.class).getViewSite();
        outline = Ui.view("outline", OutlineView.class).getViewSite(); // active now
        Ui.run(() -> {
            shell = new Shell(Ui.display());
            shell.setLayout(new FillLayout());
            left = place();
            right = place();
            shell.setSize(300, 200);
            opening = new Opening(Ui.display(), () -> shown, () -> starting);
        });
    }

    private Composite place() {
        Composite c = new Composite(shell, SWT.NONE);
        c.setLayout(new FillLayout());
        return c;
    }

    @AfterEach
    void gone() {
        Ui.run(() -> {
            opening.dispose();
            shell.dispose();
        });
    }

    private void later() {
        Ui.run(() -> {
            opening.make(hosts, left, () -> made("hosts", left));
            opening.make(outline, right, () -> made("outline", right));
            opening.onReady(() -> order.add("ready"));
            opening.onFilled(() -> order.add("filled"));
        });
    }

    private void made(String name, Composite parent) {
        new Label(parent, SWT.NONE).setText(name);
        order.add(name);
    }

    private static String words(Composite c) {
        return ((Label) c.getChildren()[0]).getText();
    }

    @Test
    void theViewWithTheKeyboardIsFilledFirst() {
        later();
        Ui.run(() -> {
            assertEquals("\u2026", words(left));
            assertEquals(List.of(), order);
            shell.open();
            starting = false;
        });
        Ui.until("the views are filled", () -> order.contains("filled"));
        assertEquals(List.of("ready", "outline", "hosts", "filled"), order);
        Ui.run(() -> {
            assertEquals(1, left.getChildren().length);
            assertEquals("hosts", words(left));
            assertEquals("outline", words(right));
        });
    }

    @Test
    void nothingIsFilledWhileWindowsAreBeingOpened() {
        later();
        Ui.run(shell::open);
        Ui.until("the first view is painted", () -> {
            shell.update();
            return shell.isVisible() && !Ui.display().readAndDispatch();
        });
        assertEquals(List.of(), order);
        Ui.run(() -> starting = false);
        Ui.until("the views are filled", () -> order.contains("filled"));
    }

    @Test
    void aWindowThatIsNotPaintedIsFilledToo() {
        starting = false;
        later();
        Ui.until("the views are filled", () -> order.contains("filled"));
        assertEquals(4, order.size());
    }

    @Test
    void aViewOfAWindowThatIsThereIsFilledAtOnce() {
        shown = true;
        Ui.run(() -> {
            opening.make(hosts, left, () -> made("hosts", left));
            assertEquals(List.of("hosts"), order);
            opening.onReady(() -> order.add("ready"));
            opening.onFilled(() -> order.add("filled"));
        });
        Ui.until("both are told", () -> order.contains("filled"));
        assertTrue(order.contains("ready"));
    }

    /** A window of the product, from its first paint to a drawing in the view that is in front. */
    @Test
    void anotherWindowIsFilledAndDraws(@TempDir Path folder) throws Exception {
        OpenHost host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        IWorkbenchWindow other = Ui.on(() -> PlatformUI.getWorkbench().openWorkbenchWindow(TopologyPerspective.ID, null));
        try {
            TopologyView drawing = Ui.on(() -> (TopologyView) other.getActivePage().findView(TopologyView.ID));
            TableView table = Ui.on(() -> (TableView) other.getActivePage().findView("org.dmascope.ui.view.attachments"));
            Ui.run(() -> other.<Opening>getService(Opening.class).onFilled(() -> order.add("filled")));
            Ui.until("the views are filled", () -> order.contains("filled"));
            Ui.run(() -> other.<LinkedSelection>getService(LinkedSelection.class).show(host));
            Ui.until("the rows are there", () -> table.table().total() > 0);
            Ui.until("the drawing stands", () -> drawing.idle() && drawing.sight() != null);
            assertTrue(Ui.on(() -> other.getActivePage().isPartVisible(drawing)));
        } finally {
            Ui.on(() -> other.close());
            Ui.close(host);
        }
    }
}
