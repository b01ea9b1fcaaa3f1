// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.menu;

import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;

/** The linked selection as the platform's selection, for the menus of drawings. Asked when it is needed; sends no events and takes none. */
public final class SelectedRow implements ISelectionProvider {
    private final LinkedSelection selection;

    public SelectedRow(LinkedSelection selection) {
        this.selection = selection;
    }

    @Override
    public ISelection getSelection() {
        Object row = selection.row();
        return row == null ? StructuredSelection.EMPTY : new StructuredSelection(row);
    }

    @Override
    public void setSelection(ISelection s) {
        // things are selected by LinkedSelection
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        // LinkedSelection tells its own listeners
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        // none was added
    }
}
