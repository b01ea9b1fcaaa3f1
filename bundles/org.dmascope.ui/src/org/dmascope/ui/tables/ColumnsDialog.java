// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.ui.table.Column;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Which columns of a table are shown, and in which order. Nothing changes before OK. */
public final class ColumnsDialog extends TitleAreaDialog {
    private static final int ROWS = 300;

    private final String table;
    private final List<Column<?>> order;
    private final Set<String> hidden;
    private CheckboxTableViewer viewer;

    /** @param order all columns in their order now @param hidden ids of those that are not shown */
    ColumnsDialog(Shell parent, String table, List<Column<?>> order, Set<String> hidden) {
        super(parent);
        this.table = table;
        this.order = new ArrayList<>(order);
        this.hidden = new HashSet<>(hidden);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.columnsTitle);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(table);
        setMessage(Messages.columnsText);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        viewer = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.FULL_SELECTION);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(LabelProvider.createTextProvider(c -> ((Column<?>) c).title()));
        viewer.setInput(order);
        order.forEach(c -> viewer.setChecked(c, !hidden.contains(c.id())));
        viewer.addCheckStateListener(e -> {
            String id = ((Column<?>) e.getElement()).id();
            if (e.getChecked()) {
                hidden.remove(id);
            } else {
                hidden.add(id);
            }
            check();
        });
        viewer.getTable().setData("test.id", "columns"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, true).hint(260, ROWS).applyTo(viewer.getTable());
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, Messages.columnsUp, () -> move(-1));
        button(buttons, Messages.columnsDown, () -> move(1));
        button(buttons, Messages.columnsAll, this::showAll);
        viewer.setSelection(new StructuredSelection(order.get(0)));
        return area;
    }

    private static void button(Composite parent, String text, Runnable action) {
        Button b = new Button(parent, SWT.PUSH);
        b.setText(text);
        b.addListener(SWT.Selection, e -> action.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(b);
    }

    private void move(int by) {
        Object column = viewer.getStructuredSelection().getFirstElement();
        int at = order.indexOf(column);
        int to = at + by;
        if (at >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, at, to);
            viewer.refresh();
            viewer.reveal(column);
        }
    }

    private void showAll() {
        hidden.clear();
        viewer.setAllChecked(true);
        check();
    }

    /** A table without columns would say nothing. */
    private void check() {
        getButton(IDialogConstants.OK_ID).setEnabled(hidden.size() < order.size());
    }

    List<String> order() {
        return order.stream().<String>map(Column::id).toList();
    }

    Set<String> hidden() {
        return Set.copyOf(hidden);
    }
}
