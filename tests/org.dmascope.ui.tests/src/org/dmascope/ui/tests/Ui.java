// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.dmascope.core.Reading;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.OpenHosts;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.tables.TableView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** What the tests do with the window. Waiting is always for a named condition. */
final class Ui {
    private static final long LIMIT_MS = 60_000;
    private static final String VIEW = "org.dmascope.ui.view.";

    private Ui() {
    }

    /** Runs in the user interface thread. */
    static <T> T on(Callable<T> action) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                result.set(action.call());
            } catch (Exception | AssertionError e) {
                failure.set(e);
            }
        });
        if (failure.get() instanceof AssertionError e) {
            throw e;
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return result.get();
    }

    static void run(Runnable action) {
        on(() -> {
            action.run();
            return null;
        });
    }

    /** Waits until the condition holds; asked in the user interface thread. */
    static void until(String what, Callable<Boolean> condition) {
        until(what, condition, LIMIT_MS);
    }

    /** The same with a limit of its own. */
    static void until(String what, Callable<Boolean> condition, long limitMs) {
        long end = System.currentTimeMillis() + limitMs;
        while (!on(condition)) {
            if (System.currentTimeMillis() > end) {
                fail("still not: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static OpenHosts hosts() {
        return window().getService(OpenHosts.class);
    }

    static LinkedSelection selection() {
        return window().getService(LinkedSelection.class);
    }

    static <V extends IViewPart> V view(String id, Class<V> type) {
        return on(() -> type.cast(window().getActivePage().showView(VIEW + id)));
    }

    static TableView table(String id) {
        return view(id, TableView.class);
    }

    /** Shows a host and waits until one reading of it has ended. */
    static OpenHost read(String words) {
        return read(words, LIMIT_MS);
    }

    /** The same of a host that takes its time, as a kernel under emulation does. */
    static OpenHost read(String words, long limitMs) {
        HostSpec spec = ((Reading.Ok<HostSpec>) HostSpec.parse(words)).value();
        OpenHost host = on(() -> {
            OpenHost h = hosts().open(spec);
            selection().show(h);
            hosts().read(h);
            return h;
        });
        until("a reading of " + words + " has ended", () -> !host.busy(), limitMs);
        return host;
    }

    /** Runs a command as its key does. */
    static void command(String id) {
        on(() -> window().<IHandlerService>getService(IHandlerService.class).executeCommand(id, null));
    }

    /** The tree of a view by its test id. */
    static Tree tree(String id) {
        return tree(window().getShell(), id);
    }

    private static Tree tree(Composite in, String id) {
        for (Control c : in.getChildren()) {
            Tree t = c instanceof Tree own && id.equals(own.getData("test.id")) ? own : c instanceof Composite inner ? tree(inner, id) : null;
            if (t != null) {
                return t;
            }
        }
        return null;
    }

    static void close(OpenHost host) {
        run(() -> hosts().close(host));
    }

    /** A copy of a fixture that a test may change. */
    static Path fixture(String name, Path into) {
        try (InputStream in = Ui.class.getResourceAsStream("/fixtures/" + name)) {
            Path copy = into.resolve(name);
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of the window as an artefact of the build. */
    static void shot(String name) {
        String folder = System.getProperty("org.dmascope.tests.shots");
        if (folder == null) {
            return;
        }
        run(() -> {
            while (display().readAndDispatch()) {
                // until everything is painted
            }
            Shell shell = window().getShell();
            shell.update();
            Rectangle b = shell.getBounds();
            Image image = new Image(display(), b.width, b.height);
            GC gc = new GC(display());
            gc.copyArea(image, b.x, b.y);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { image.getImageData() };
            image.dispose();
            Path file = Path.of(folder, name + "-" + System.getProperty("dmascope.theme", "system") + ".png");
            file.toFile().getParentFile().mkdirs();
            loader.save(file.toString(), SWT.IMAGE_PNG);
        });
    }
}
