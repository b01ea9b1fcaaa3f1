// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.ready;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Names;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.paths.PathWords;
import org.dmascope.ui.widgets.Named;
import org.dmascope.ui.words.DeviceWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** One side of the pair: the devices of the host, narrowed by words. */
final class PartyChoice {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final String GAP = "  "; //$NON-NLS-1$

    private final Look look;
    private final Runnable changed;
    private final Text text;
    private final Table table;
    private Snapshot snapshot;
    private List<DeviceState> offered = List.of();
    private List<DeviceState> shown = List.of();
    private DeviceState chosen;

    /** @param id {@code test.id} of the list, with {@code Filter} behind it that of the field */
    PartyChoice(Composite parent, Look look, String title, String id, Runnable changed) {
        this.look = look;
        this.changed = changed;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(4, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Label label = new Label(area, SWT.NONE);
        label.setText(title);
        label.setFont(look.font(Face.BOLD));
        Composite field = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(field);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        text = Named.as(title, new Text(field, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_CANCEL));
        text.setMessage(Messages.search);
        text.setData("test.id", id + "Filter"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        Composite list = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(list);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        table = Named.as(title, new Table(list, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION));
        table.setData("test.id", id); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
        text.addListener(SWT.Modify, e -> fill());
        text.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                table.setFocus();
            }
        });
        table.addListener(SWT.Selection, e -> choose());
    }

    /** @param first what is chosen; null to leave that to the user */
    void offer(Snapshot s, List<DeviceState> some, DeviceState first) {
        snapshot = s;
        offered = some;
        chosen = first;
        fill();
    }

    private void fill() {
        String[] words = text.getText().strip().toLowerCase(Locale.ROOT).split("\\s+"); //$NON-NLS-1$
        shown = offered.stream().filter(d -> d == chosen || Stream.of(words).allMatch(sought(d)::contains)).toList();
        if (!text.getText().isBlank()) {
            shown = shown.stream().filter(d -> Stream.of(words).allMatch(sought(d)::contains)).toList();
            chosen = shown.contains(chosen) ? chosen : shown.isEmpty() ? null : shown.getFirst();
        }
        table.setRedraw(false);
        table.removeAll();
        for (DeviceState d : shown) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(label(d));
            item.setImage(look.image(DeviceWords.icon(d)));
        }
        table.setRedraw(true);
        if (chosen != null) {
            table.select(shown.indexOf(chosen));
            table.showSelection();
        }
        changed.run();
    }

    private void choose() {
        chosen = table.getSelectionIndex() < 0 ? null : shown.get(table.getSelectionIndex());
        changed.run();
    }

    private String label(DeviceState d) {
        PciNode end = snapshot.paths().end(d.device());
        String below = end == null ? d.driver() == null ? "" : Names.display(d.driver()) : PathWords.below(end); //$NON-NLS-1$
        return Stream.of(Names.display(d.id()), below, nodes(d)).filter(s -> !s.isEmpty()).collect(Collectors.joining(GAP));
    }

    private static String nodes(DeviceState d) {
        return d.nodes().stream().map(DeviceNode::name).map(Names::display).collect(Collectors.joining(", ")); //$NON-NLS-1$
    }

    private String sought(DeviceState d) {
        return (label(d) + ' ' + DeviceWords.name(d)).toLowerCase(Locale.ROOT);
    }

    /** Null when none is. */
    DeviceState chosen() {
        return chosen;
    }

    void setFocus() {
        text.setFocus();
    }
}
