// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.ready;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.analysis.ready.Readiness;
import org.dmascope.export.ReadyJson;
import org.dmascope.export.ReadyText;
import org.dmascope.ui.parts.WholeFile;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Shell;

/** An answer as text or JSON, the same that {@code dmascope check --ready} prints. */
final class ReadyFiles {
    private static final String JSON = ".json"; //$NON-NLS-1$
    private static final String TEXT = ".txt"; //$NON-NLS-1$
    private static final int COLUMNS = 100;

    private ReadyFiles() {
    }

    /** Asks where to and writes: some thirty lines. */
    static IStatus ask(Shell shell, Readiness r) {
        Path file = WholeFile.ask(shell, Messages.saveTitle, "ready", List.of(new WholeFile.Form(TEXT, Messages.saveText), new WholeFile.Form(JSON, Messages.saveJson))); //$NON-NLS-1$
        return file == null ? Status.CANCEL_STATUS : write(r, file);
    }

    static IStatus write(Readiness r, Path file) {
        return WholeFile.written(file, out -> write(r, WholeFile.named(file, JSON), out));
    }

    static String text(Readiness r, boolean json) {
        return WholeFile.text(out -> write(r, json, out));
    }

    private static void write(Readiness r, boolean json, OutputStream out) throws IOException {
        if (json) {
            ReadyJson.write(r, out);
        } else {
            new ReadyText(r, COLUMNS).write(out);
        }
    }
}
