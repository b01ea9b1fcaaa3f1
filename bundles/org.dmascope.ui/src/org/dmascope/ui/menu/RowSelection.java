// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.menu;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.dmascope.ui.table.RowTable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;

/** The selected rows of a table as the platform's selection, for menus of other plug-ins. Asked when it is needed; sends no events. */
final class RowSelection implements ISelectionProvider {
    private final RowTable<?> table;
    private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();

    RowSelection(RowTable<?> table) {
        this.table = table;
    }

    @Override
    public ISelection getSelection() {
        return new StructuredSelection(table.selection());
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection s && !s.isEmpty()) {
            pick(table, s.getFirstElement());
        }
    }

    private static <R> void pick(RowTable<R> table, Object wanted) {
        table.shown().stream().filter(r -> r.equals(wanted)).findFirst().ifPresent(table::pick);
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
