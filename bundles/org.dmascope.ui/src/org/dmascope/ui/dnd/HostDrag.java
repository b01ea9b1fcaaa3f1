// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.dnd;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.dmascope.session.HostSpec;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;

/** A host that is dragged out: a capture or a copied tree is its file, any other host the words that open it. */
public final class HostDrag extends DragSourceAdapter {
    private final Supplier<HostSpec> selected;

    private HostDrag(Supplier<HostSpec> selected) {
        this.selected = selected;
    }

    /** @param selected the host of the selected line, null for none */
    public static void attach(TreeViewer tree, Supplier<HostSpec> selected) {
        tree.addDragSupport(DND.DROP_COPY | DND.DROP_LINK, new Transfer[] { FileTransfer.getInstance(), TextTransfer.getInstance() }, new HostDrag(selected));
    }

    private Path file() {
        return switch (selected.get()) {
            case HostSpec.Capture c -> c.file().toAbsolutePath();
            case HostSpec.Tree t -> t.directory().toAbsolutePath();
            case HostSpec.Foreign f -> f.file().toAbsolutePath();
            case null, default -> null;
        };
    }

    @Override
    public void dragStart(DragSourceEvent e) {
        e.doit = selected.get() != null;
    }

    @Override
    public void dragSetData(DragSourceEvent e) {
        e.data = data(FileTransfer.getInstance().isSupportedType(e.dataType));
        e.doit = e.data != null;
    }

    /** What the other program gets; null when it wants a file and there is none. */
    private Object data(boolean asFile) {
        Path file = file();
        if (asFile) {
            return file == null ? null : new String[] { file.toString() };
        }
        return file == null ? selected.get().text() : file.toString();
    }
}
