// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.commands;

import java.nio.file.Path;

import org.dmascope.session.Captures;
import org.dmascope.ui.capture.CaptureEditor;
import org.dmascope.ui.capture.CaptureInput;
import org.dmascope.ui.dnd.CaptureDrop;
import org.dmascope.ui.errors.Failures;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** File &gt; Open…: opens captures in their editor, and files of other tools as hosts, whatever they are called. */
public final class OpenCaptureHandler extends IconHandler {
    /** What such files are often called; they are recognised by their content. */
    private static final String OTHERS = "*.xml;*.txt;*.lspci;*.log;*.json;*.tar;*.tar.gz;*.tgz"; //$NON-NLS-1$

    public OpenCaptureHandler() {
        super("capture"); //$NON-NLS-1$
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.openCapture);
        dialog.setFilterNames(new String[] { Messages.allKinds, Messages.captureFiles, Messages.otherFiles, Messages.allFiles });
        dialog.setFilterExtensions(new String[] { "*" + Captures.SUFFIX + ';' + OTHERS, "*" + Captures.SUFFIX, OTHERS, "*" }); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        if (dialog.open() != null) {
            for (String name : dialog.getFileNames()) {
                CaptureDrop.open(HandlerUtil.getActiveWorkbenchWindowChecked(event), Path.of(dialog.getFilterPath(), name).toString());
            }
        }
        return null;
    }

    /** Opens one capture; the editor says what is wrong with a file that is none. */
    public static void open(IWorkbenchPage page, Path file) {
        try {
            page.openEditor(new CaptureInput(file), CaptureEditor.ID);
        } catch (PartInitException e) {
            Failures.show(Failures.of(NLS.bind(Messages.notOpened, file.getFileName()), e.getMessage(), null, e));
        }
    }
}
