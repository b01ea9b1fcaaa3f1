// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.dmascope.rcp.WindowApplication;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens the product's workbench once for all tests, in a thread that is its user interface thread; the tests run outside it. */
public final class WorkbenchExtension implements BeforeAllCallback {
    private static final long START_S = 300;
    private static final long END_MS = 30_000;

    /** Lives as long as the tests run. */
    private record Bench(Thread ui) implements AutoCloseable {
        @Override
        public void close() throws InterruptedException {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
            ui.join(END_MS);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.create(WorkbenchExtension.class)).computeIfAbsent("bench", k -> start(), Bench.class);
    }

    private static Bench start() {
        CountDownLatch up = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread ui = new Thread(() -> {
            try {
                new WindowApplication().run(up::countDown);
            } catch (RuntimeException | Error e) {
                failure.set(e);
                up.countDown();
            }
        }, "UI");
        ui.setDaemon(true);
        ui.start();
        try {
            if (!up.await(START_S, TimeUnit.SECONDS) || failure.get() != null) {
                throw new IllegalStateException("the workbench did not start", failure.get());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Bench(ui);
    }
}
