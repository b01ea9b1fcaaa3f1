// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PathPart;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathStatement;
import org.dmascope.analysis.path.PathStory;
import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.ui.follow.Follower;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.menu.JsonText;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.SelectedRow;
import org.dmascope.ui.menu.TableMenu;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.widgets.Sentence;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;

/** The way between the two ends of the selected pair, and everything that there is to say about it. A selected device of the way keeps the pair. */
public final class PathView extends ViewPart {
    public static final String ID = "org.dmascope.ui.view.path"; //$NON-NLS-1$

    private LinkedSelection selection;
    private Composite body;
    private final StackLayout stack = new StackLayout();
    private Sentence sentence;
    private Composite filled;
    private PathHeader header;
    private WayCanvas way;
    private RowTable<StoryColumns.Line> table;
    private PathState path;
    private Snapshot told;
    private List<PathStatement> story = List.of();

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        sentence = new Sentence(body, look);
        filled = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(filled);
        header = new PathHeader(filled, look, this::swap);
        way = new WayCanvas(filled, look, this::choose);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, WayLayout.HEIGHT).applyTo(way.control());
        table = new RowTable<>(filled, look, StoryColumns.all(), StoryColumns.Line::key, true);
        table.control().setData("test.id", "story"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        setTitleImage(look.image("bridge")); //$NON-NLS-1$
        TableMenu.attach(getSite(), table, ObjectMenu.ROWS);
        TableClipboard.attach(getSite(), table);
        TableClipboard.handle(getSite(), Commands.COPY_JSON, () -> TableClipboard.put(body.getDisplay(), path == null ? "" : JsonText.of(List.of(path)))); //$NON-NLS-1$
        ObjectMenu.attach(getSite(), way.control(), new SelectedRow(selection));
        way.control().addListener(SWT.Resize, e -> fit());
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        Follower.attach(selection, parent, this, false, this::fill);
    }

    private void choose(PciNode n) {
        selection.select(new Subject(Kind.DEVICE, n.device().sysfsPath()), this);
    }

    /** Exchanges provider and client, as the button does. */
    public void swap() {
        if (path != null) {
            selection.go(Subject.of(told.paths().reversed(path)), this);
            fill();
        }
    }

    private void fill() {
        Snapshot snapshot = selection.host() == null ? null : selection.host().snapshot();
        Selected s = Selected.of(selection.followedRow(), selection.rows(), snapshot);
        PathState wanted = s.pairs().isEmpty() ? kept(s.device(), snapshot) : s.pairs().getFirst();
        if (wanted == null) {
            path = null;
            sentence.say(snapshot == null ? "host" : "bridge", snapshot == null ? Messages.notRead : Messages.noWay, snapshot == null ? "" : Messages.noWayText); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        } else if (path == null || told != snapshot || !Subject.key(wanted).equals(Subject.key(path))) {
            path = wanted;
            told = snapshot;
            story = PathStory.of(snapshot, path);
            header.show(path);
            way.show(path);
            table.setRows(lines());
            fit();
        }
        Control top = path == null ? sentence.control() : filled;
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout();
        }
    }

    /** The pair that is shown, for as long as what is selected is a device on its way. */
    private PathState kept(PciNode device, Snapshot snapshot) {
        return path == null || device == null || snapshot != told || path.nodes().stream().noneMatch(n -> n == device) ? null : path;
    }

    private List<StoryColumns.Line> lines() {
        List<StoryColumns.Line> out = new ArrayList<>();
        PathPart before = null;
        for (PathStatement s : story) {
            out.add(new StoryColumns.Line(s, PathVerdict.of(path), out.size(), s.part() != before));
            before = s.part();
        }
        return out;
    }

    /** The drawing is as high as it needs. */
    private void fit() {
        GridData d = (GridData) way.control().getLayoutData();
        int height = way.height();
        if (d.heightHint != height) {
            d.heightHint = height;
            way.control().getDisplay().asyncExec(() -> {
                if (!filled.isDisposed()) {
                    filled.layout();
                }
            });
        }
    }

    @Override
    public void setFocus() {
        if (path == null) {
            sentence.control().setFocus();
        } else {
            table.control().setFocus();
        }
    }

    /** What the line over the drawing says, or why there is no pair; for tests. */
    public String words() {
        return path == null ? sentence.words() : header.words();
    }

    /** The drawing in words, for tests. */
    public String drawn() {
        return way.drawn();
    }

    /** The table, for tests. */
    public RowTable<?> table() {
        return table;
    }

    /** What the table says, for tests. */
    public List<PathStatement> story() {
        return path == null ? List.of() : story;
    }
}
