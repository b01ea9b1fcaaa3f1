// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.dnd;

import java.nio.file.Files;
import java.nio.file.Path;

import org.dmascope.session.Captures;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.commands.OpenCaptureHandler;
import org.dmascope.ui.commands.OpenHostHandler;
import org.dmascope.ui.errors.Failures;
import org.dmascope.ui.foreign.ForeignPreview;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;

/** Captures, copied trees and files of other tools that are dropped onto the window are opened. The command for the same is Open…. */
public final class CaptureDrop extends DropTargetAdapter {
    private final IWorkbenchWindow window;

    private CaptureDrop(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Onto a control that takes no drops yet. */
    public static void attach(IWorkbenchWindow window, Control control) {
        if (control.getData(DND.DROP_TARGET_KEY) == null) {
            DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
            target.setTransfer(FileTransfer.getInstance());
            target.addDropListener(new CaptureDrop(window));
        }
    }

    @Override
    public void dragEnter(DropTargetEvent e) {
        e.detail = e.detail == DND.DROP_DEFAULT ? DND.DROP_COPY : e.detail;
        for (var type : e.dataTypes) {
            if (FileTransfer.getInstance().isSupportedType(type)) {
                e.currentDataType = type;
                return;
            }
        }
        e.detail = DND.DROP_NONE;
    }

    @Override
    public void drop(DropTargetEvent e) {
        if (e.data instanceof String[] files) {
            open(window, files);
        }
    }

    /** Opens each; one that is neither a capture nor a copied tree nor a file of another tool is said. */
    public static void open(IWorkbenchWindow window, String... files) {
        for (String f : files) {
            Path file = Path.of(f);
            if (Files.isDirectory(file)) {
                OpenHostHandler.open(window, new HostSpec.Tree(file));
            } else if (f.endsWith(Captures.SUFFIX)) {
                OpenCaptureHandler.open(window.getActivePage(), file);
            } else {
                foreign(window, file);
            }
        }
    }

    /** A file of another tool is recognised before it is remembered; a large one when it is read. */
    private static void foreign(IWorkbenchWindow window, Path file) {
        ForeignPreview preview = ForeignPreview.of(file);
        if (preview.problem() == null) {
            OpenHostHandler.open(window, new HostSpec.Foreign(file));
        } else {
            Failures.show(Failures.of(NLS.bind(Messages.notOpened, file.getFileName()), NLS.bind(Messages.noCapture, preview.problem()), Messages.dropRemedy, null));
        }
    }
}
