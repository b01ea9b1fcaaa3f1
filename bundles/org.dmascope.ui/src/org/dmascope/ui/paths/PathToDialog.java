// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.util.List;
import java.util.Locale;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.analysis.path.Paths;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Names;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.widgets.AskDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks for the other end of a path: all ends of the host with their verdicts, narrowed by words. */
final class PathToDialog extends AskDialog {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 260;

    private final Look look;
    private final Paths paths;
    private final PciNode from;
    private List<PciNode> shown = List.of();
    private Text text;
    private Table table;
    private PathState chosen;

    PathToDialog(Shell parent, Look look, Paths paths, PciNode from) {
        super(parent, Messages.pathTo, "pathTo", 1, null); //$NON-NLS-1$
        this.look = look;
        this.paths = paths;
        this.from = from;
    }

    @Override
    protected void fill(Composite area) {
        setTitle(NLS.bind(Messages.pathToTitle, Names.display(from.id())));
        setMessage(Messages.pathToText);
        new Label(area, SWT.NONE).setText(Messages.pathToLabel);
        text = new Text(area, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_CANCEL);
        text.setMessage(Messages.filterHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        table = new Table(area, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        table.setData("test.id", "ends"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        text.addListener(SWT.Modify, e -> list());
        text.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                table.setFocus();
            }
        });
        table.addListener(SWT.Selection, e -> check());
        table.addListener(SWT.DefaultSelection, e -> okPressed());
        list();
    }

    private void list() {
        String word = text.getText().strip().toLowerCase(Locale.ROOT);
        shown = paths.ends().stream().filter(n -> n != from && PathWords.sought(n).contains(word)).toList();
        table.removeAll();
        for (PciNode n : shown) {
            PathVerdict v = PathVerdict.of(paths.between(from, n));
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(PathWords.joined("  ", Names.display(n.id()), PathWords.below(n), '(' + PathWords.word(v) + ')')); //$NON-NLS-1$
            item.setImage(look.image(PathWords.icon(v)));
        }
        if (!shown.isEmpty()) {
            table.select(0);
        }
        check();
    }

    @Override
    protected boolean complete() {
        return table.getSelectionIndex() >= 0;
    }

    @Override
    protected void okPressed() {
        chosen = paths.between(from, shown.get(table.getSelectionIndex()));
        super.okPressed();
    }

    /** The pair that was asked for; only after OK. */
    PathState chosen() {
        return chosen;
    }
}
