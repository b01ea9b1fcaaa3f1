// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.dmascope.export.DifferenceGroup;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Chips;
import org.dmascope.ui.widgets.EndLabel;
import org.dmascope.ui.widgets.Named;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** How much differs, each number a switch that shows only those; differences or everything; by what lines are put together. */
final class CompareBar {
    private static final Set<DifferenceKind> DIFFERENCES = EnumSet.complementOf(EnumSet.of(DifferenceKind.SAME));

    private final Composite bar;
    private final Chips<DifferenceKind> chips;
    private final Combo show;
    private final Combo group;

    /** @param changed when other lines shall be shown @param grouped told the id of the grouping */
    CompareBar(Composite parent, Look look, Runnable changed, Consumer<String> grouped) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(DIFFERENCES.size() + 3).margins(8, 3).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        chips = new Chips<>(bar, look, changed);
        for (DifferenceKind k : DIFFERENCES) {
            chips.add(k, k.id(), k.icon(), k.word(), NLS.bind(Messages.chipTip, k.word()));
        }
        show = combo(look, "show", Messages.show, List.of(Messages.showDifferences, Messages.showEverything)); //$NON-NLS-1$
        show.addListener(SWT.Selection, e -> changed.run());
        List<DifferenceGroup> groups = List.of(DifferenceGroup.values());
        group = combo(look, "group", Messages.group, groups.stream().map(g -> NLS.bind(Messages.groupedBy, DifferenceColumns.title(g))).toList()); //$NON-NLS-1$
        group.addListener(SWT.Selection, e -> grouped.accept(groups.get(group.getSelectionIndex()).word()));
        CLabel hint = new EndLabel(bar);
        hint.setAlignment(SWT.RIGHT);
        hint.setText(Messages.keys);
        hint.setForeground(look.color(Token.DIM));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT).applyTo(hint);
    }

    private Combo combo(Look look, String id, String name, List<String> items) {
        Combo c = look.plain(new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY));
        c.setItems(items.toArray(String[]::new));
        c.select(0);
        c.setData("test.id", id); //$NON-NLS-1$
        Named.as(name, c);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(c);
        return c;
    }

    void count(Map<DifferenceKind, Integer> counts) {
        DIFFERENCES.forEach(k -> chips.count(k, counts.getOrDefault(k, 0)));
        bar.layout();
    }

    /** The kinds of lines that are shown; what is the same only when no kind of difference was chosen. */
    Set<DifferenceKind> shown() {
        Set<DifferenceKind> out = EnumSet.copyOf(chips.shown());
        if (show.getSelectionIndex() == 1 && out.equals(DIFFERENCES)) {
            out.add(DifferenceKind.SAME);
        }
        return out;
    }

    /** Shows everything, or differences only, as the user does. */
    void everything(boolean on) {
        show.select(on ? 1 : 0);
        show.notifyListeners(SWT.Selection, null);
    }

    void press(DifferenceKind k, boolean on) {
        chips.press(k, on);
    }

    String words() {
        return chips.words();
    }
}
