// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.host.probe;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dmascope.ui.capture.CaptureEditor;
import org.dmascope.ui.capture.CaptureInput;
import org.dmascope.ui.tables.TableView;
import org.dmascope.ui.workbench.TopologyPerspective;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/**
 * Uses Dmascope inside a foreign workbench as a person would: looks at the window, opens the perspective, opens a capture, goes back to the
 * perspective it came from. What was seen is written as properties for the test that started this program; then the workbench is closed.
 */
public final class Probe implements IStartup {
    private static final String REPORT = "dmascope.probe.report";
    private static final String CAPTURE = "dmascope.probe.capture";
    private static final String PICTURES = "dmascope.probe.pictures";
    private static final long LIMIT_MS = 120_000;
    private static final long PAUSE_MS = 20;

    private final Properties seen = new Properties();
    private Display display;

    @Override
    public void earlyStartup() {
        String report = System.getProperty(REPORT);
        if (report == null) {
            return;
        }
        display = PlatformUI.getWorkbench().getDisplay();
        try {
            look();
        } catch (Exception e) {
            seen.setProperty("failure", String.valueOf(e));
            ILog.of(Probe.class).log(Status.error("the probe ended early", e));
        }
        try (Writer out = Files.newBufferedWriter(Path.of(report))) {
            seen.store(out, null);
        } catch (IOException e) {
            ILog.of(Probe.class).log(Status.error("the report cannot be written", e));
        }
        display.asyncExec(() -> PlatformUI.getWorkbench().close());
    }

    private void look() throws Exception {
        seen.setProperty("bundles", Arrays.stream(FrameworkUtil.getBundle(Probe.class).getBundleContext().getBundles())
                .map(b -> b.getSymbolicName()).distinct().sorted().collect(Collectors.joining(" ")));
        seen.setProperty("product", Platform.getProduct().getId());
        String home = on(() -> page().getPerspective().getId());
        window("before");

        on(() -> PlatformUI.getWorkbench().showPerspective(TopologyPerspective.ID, PlatformUI.getWorkbench().getWorkbenchWindows()[0]));
        until("the menu of the perspective", () -> Chrome.menus(shell()).contains("Host"));
        CaptureEditor editor = (CaptureEditor) on(() -> page().openEditor(new CaptureInput(Path.of(System.getProperty(CAPTURE))), CaptureEditor.ID));
        TableView buffers = (TableView) on(() -> page().showView("org.dmascope.ui.view.buffers"));
        until("the rows of the capture", () -> buffers.table().total() > 0 && !editor.summary().isEmpty());
        seen.setProperty("buffers", String.valueOf(on(() -> buffers.table().shown().size())));
        seen.setProperty("names", on(() -> IntStream.range(0, buffers.table().shown().size()).mapToObj(i -> buffers.table().text(i, 0))
                .collect(Collectors.joining("\n"))));
        seen.setProperty("summary", on(editor::summary));
        window("inside");

        on(() -> PlatformUI.getWorkbench().showPerspective(home, PlatformUI.getWorkbench().getWorkbenchWindows()[0]));
        until("the menu has gone", () -> !Chrome.menus(shell()).contains("Host"));
        window("after");
    }

    private void window(String when) throws Exception {
        on(() -> {
            while (display.readAndDispatch()) {
                // until everything is painted
            }
            return null;
        });
        seen.setProperty(when + ".menus", on(() -> Chrome.menus(shell())));
        seen.setProperty(when + ".tools", on(() -> Chrome.tools(shell())));
        on(() -> Chrome.picture(shell(), Path.of(System.getProperty(PICTURES), "plugin-" + when + ".png")));
    }

    private static Shell shell() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private <T> T on(Callable<T> action) throws Exception {
        return display.syncCall(action::call);
    }

    private void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.currentTimeMillis() + LIMIT_MS;
        while (!on(condition)) {
            if (System.currentTimeMillis() > end) {
                throw new TimeoutException("still not: " + what);
            }
            Thread.sleep(PAUSE_MS);
        }
    }
}
