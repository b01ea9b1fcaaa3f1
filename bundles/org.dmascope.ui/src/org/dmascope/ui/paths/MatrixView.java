// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Fact;
import org.dmascope.ui.diagnostics.DiagnosticsView;
import org.dmascope.ui.grid.Grid;
import org.dmascope.ui.grid.IconLegend;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.menu.JsonText;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.SelectedRow;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.PartTools;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.widgets.Sentence;
import org.dmascope.ui.widgets.Strip;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** Peer to peer between all devices of the shown host that can take part in dma-bufs, idle ones too: providers against clients. */
public final class MatrixView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.view.matrix"; //$NON-NLS-1$
    private static final int WIDEST_HEADING = 260;

    private Look look;
    private LinkedSelection selection;
    private MatrixBar bar;
    private Composite body;
    private final StackLayout stack = new StackLayout();
    private Sentence sentence;
    private Composite filled;
    private Grid grid;
    private SquarePainter cells;
    private EndPainter headings;
    private Strip strip;
    private Square square = Square.empty();
    private Snapshot shown;

    @Override
    public void createPartControl(Composite parent) {
        look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new MatrixBar(parent, look, this::rebuild, this::setFocus);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        sentence = new Sentence(body, look);
        filled = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(filled);
        cells = new SquarePainter(look);
        headings = new EndPainter(look);
        grid = new Grid(filled, look, new Shown(), cells, headings, look.scaled(SquarePainter.COLUMN), look.scaled(SquarePainter.ROW), look.scaled(EndPainter.HEADING),
                Messages.matrix);
        grid.control().setData("test.id", "p2pMatrix"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        new IconLegend(filled, look, PathWords.legend());
        strip = new Strip(parent, look, () -> PartTools.show(getSite(), DiagnosticsView.ID));
        setTitleImage(look.image("matrix")); //$NON-NLS-1$
        grid.onSelection(this::userSelected);
        grid.onEnter(this::open);
        grid.control().addListener(SWT.MouseDoubleClick, e -> open());
        grid.control().addListener(SWT.MouseDown, e -> pressed(e.button, grid.at(e.x, e.y)));
        ObjectMenu.attach(getSite(), grid.control(), new SelectedRow(selection));
        handlers();
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        selection.add(this);
        parent.addDisposeListener(e -> selection.remove(this));
        rebuild();
    }

    /** The content of the square that is shown now: the grid keeps one for good. */
    private final class Shown implements Grid.Content {
        @Override
        public int rows() {
            return square.rows();
        }

        @Override
        public int columns() {
            return square.columns();
        }

        @Override
        public Object cell(int row, int column) {
            return square.cell(row, column);
        }

        @Override
        public Object row(int row) {
            return square.row(row);
        }

        @Override
        public Object column(int column) {
            return square.column(column);
        }

        @Override
        public String tip(int row, int column) {
            return square.tip(row, column);
        }

        @Override
        public String name(int row, int column) {
            return square.name(row, column);
        }
    }

    private void handlers() {
        TableClipboard.handle(getSite(), Commands.FIND, bar::focus);
        TableClipboard.handle(getSite(), Commands.OPEN, this::open);
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_COPY, () -> TableClipboard.put(body.getDisplay(), copied()));
        TableClipboard.handle(getSite(), Commands.COPY_VALUE, () -> TableClipboard.put(body.getDisplay(), at() == null ? "" : square.text(at().row(), at().column()))); //$NON-NLS-1$
        TableClipboard.handle(getSite(), Commands.COPY_JSON, () -> TableClipboard.put(body.getDisplay(), JsonText.of(path() == null ? List.of() : List.of(path()))));
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_SELECT_ALL, grid::selectAll);
        TableClipboard.handle(getSite(), Commands.EXPORT_TABLE, this::export);
        getSite().<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
        PartTools.tool(getViewSite(), Commands.EXPORT_TABLE, "export"); //$NON-NLS-1$
        PartTools.tool(getViewSite(), Commands.FIND, "filter"); //$NON-NLS-1$
    }

    private void export() {
        if (shown != null && square.rows() > 0) {
            MatrixFiles.ask(getSite().getShell(), square, shown);
        }
    }

    private Grid.At at() {
        return square.rows() == 0 ? null : grid.anchor();
    }

    /** The pair that the keyboard is at, null for none. */
    private PathState path() {
        return at() == null ? null : square.path(at().row(), at().column());
    }

    /** One cell as its value, more of them as a table. */
    private String copied() {
        List<Integer> rows = new ArrayList<>();
        Set<Integer> columns = new java.util.TreeSet<>();
        for (int r = 0; r < square.rows(); r++) {
            int row = r;
            List<Integer> in = IntStream.range(0, square.columns()).filter(c -> grid.isSelected(row, c)).boxed().toList();
            if (!in.isEmpty()) {
                rows.add(r);
                columns.addAll(in);
            }
        }
        return rows.isEmpty() ? "" : rows.size() == 1 && columns.size() == 1 ? square.text(rows.getFirst(), columns.iterator().next()) //$NON-NLS-1$
                : MatrixFiles.tsv(square, rows, List.copyOf(columns));
    }

    /** Enter and a double click: the path of the pair. */
    private void open() {
        PathState p = path();
        if (p != null) {
            selection.go(Subject.of(p), this);
            PartTools.show(getSite(), PathView.ID);
        }
    }

    /** The right button selects the cell under it, unless it is selected with others: the menu is about that. */
    private void pressed(int button, Grid.At at) {
        if (button == 3 && at != null && !grid.isSelected(at.row(), at.column())) {
            grid.select(at.row(), at.column());
        }
    }

    /** A heading stands for its device, a cell for its pair. */
    private void userSelected() {
        int row = grid.fullRow();
        int column = grid.fullColumn();
        PciNode device = row >= 0 && square.columns() > 1 ? square.ends().get(row) : column >= 0 && square.rows() > 1 ? square.ends().get(column) : null;
        PathState p = device == null ? path() : null;
        Subject s = device != null ? new Subject(Kind.DEVICE, device.device().sysfsPath()) : p == null ? null : Subject.of(p);
        square.mark(null);
        square.frame(Set.of());
        grid.control().redraw();
        selection.select(s, this);
    }

    @Override
    public void selected(Object origin) {
        if (origin != this) {
            mark(true);
        }
    }

    /** Shows what is selected elsewhere: the pair of an attachment, the row and the column of a device. */
    private void mark(boolean reveal) {
        Selected s = Selected.of(selection.followedRow(), selection.rows(), shown);
        square.mark(s.device() != null && square.index(s.device()) >= 0 ? square.ends().get(square.index(s.device())) : null);
        square.frame(s.pairs().stream().map(Subject::key).collect(Collectors.toSet()));
        PathState first = s.pairs().isEmpty() ? null : s.pairs().getFirst();
        int row = first == null ? -1 : square.index(first.route().provider());
        int column = first == null ? -1 : square.index(first.route().client());
        if (row >= 0 && column >= 0) {
            grid.show(row, column);
        } else {
            grid.clear();
            int at = square.index(s.device());
            if (at >= 0 && reveal) {
                grid.reveal(at, at);
            }
        }
    }

    @Override
    public void hostShown() {
        bar.filter(""); //$NON-NLS-1$
        rebuild();
    }

    @Override
    public void read() {
        rebuild();
    }

    @Override
    public void stateChanged() {
        say();
    }

    /** Another reading, other devices, another filter. */
    private void rebuild() {
        OpenHost host = selection.host();
        shown = host == null ? null : host.snapshot();
        List<PciNode> roles = shown == null ? List.of() : shown.paths().ends();
        List<PciNode> all = shown == null ? List.of() : shown.paths().everything();
        List<PciNode> wanted = bar.everything() ? all : roles;
        List<String> before = square.ends().stream().map(n -> n.device().sysfsPath()).toList();
        square = shown == null ? Square.empty() : Square.of(shown.paths(), wanted, bar.filter(), bar.show());
        bar.count(roles.size(), Math.max(all.size(), roles.size()));
        bar.say(square.rows() < square.total() ? NLS.bind(Messages.shownOf, square.rows(), square.total())
                : bar.show() == Square.Show.BOUND ? Messages.noteBound : Messages.note);
        widths();
        if (before.equals(square.ends().stream().map(n -> n.device().sysfsPath()).toList())) {
            grid.changed();
        } else {
            grid.rebuilt(() -> { });
        }
        mark(false);
        say();
    }

    private void widths() {
        GC gc = new GC(grid.control());
        int heading = IntStream.range(0, square.rows()).map(r -> headings.width(square.row(r), gc)).max().orElse(0);
        int above = IntStream.range(0, square.columns()).map(c -> headings.above(square.column(c), gc)).max().orElse(0);
        int word = cells.width(square.shown(), gc);
        gc.dispose();
        grid.setHeadingWidth(Math.max(look.scaled(SquarePainter.COLUMN), Math.min(look.scaled(WIDEST_HEADING), heading)));
        grid.setColumnWidth(Math.max(word, above));
    }

    /** Why there is nothing, and what is not known of what there is. */
    private void say() {
        OpenHost host = selection.host();
        Fact<Integer> known = shown == null ? null : shown.paths().known();
        if (square.rows() > 0) {
            unknown();
        } else {
            strip.hide();
            if (square.total() > 0) {
                sentence.say("filter", NLS.bind(Messages.noMatch, square.total()), ""); //$NON-NLS-1$ //$NON-NLS-2$
            } else if (shown == null) {
                sentence.say("host", host == null ? Messages.noHost : host.failure() != null ? host.failure() : Messages.notRead, ""); //$NON-NLS-1$ //$NON-NLS-2$
            } else if (!known.known()) {
                sentence.say("denied", Messages.unread, PathWords.joined("\n", known.reason(), known.remedy() == null ? "" : known.remedy())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            } else {
                sentence.say("ok", Messages.nothing, ""); //$NON-NLS-1$ //$NON-NLS-2$
            }
        }
        Composite top = square.rows() > 0 ? filled : sentence.control();
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout();
        }
    }

    /** Pairs of which the verdict is not known, with the first reason. */
    private void unknown() {
        List<PathState> rows = shown.paths().rows();
        List<PathState> open = rows.stream().filter(p -> !p.type().known()).toList();
        Fact<Integer> known = shown.paths().known();
        if (!known.known()) {
            strip.say("warning", known.reason(), known.remedy() == null ? "" : known.remedy(), ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        } else if (open.isEmpty()) {
            strip.hide();
        } else {
            PathState p = open.getFirst();
            strip.say("unknown", NLS.bind(Messages.openPairs, open.size(), rows.size()), PathWords.joined("; ", p.type().reason(), p.type().remedy() == null ? "" : p.type().remedy()), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                    shown.diagnostics().isEmpty() ? "" : NLS.bind(Messages.showAll, shown.diagnostics().size())); //$NON-NLS-1$
        }
    }

    @Override
    public void setFocus() {
        if (square.rows() > 0) {
            grid.control().setFocus();
        } else {
            sentence.control().setFocus();
        }
    }

    /** The grid, for tests. */
    public Grid grid() {
        return grid;
    }

    /** The shown square as a table, for tests. */
    public String words() {
        return square.rows() == 0 ? sentence.words() : MatrixFiles.tsv(square);
    }

    /** What Ctrl+C copies, for tests. */
    public String copy() {
        return copied();
    }

    /** What the lines over and under the matrix say, for tests. */
    public String notes() {
        return bar.words() + '\n' + strip.words();
    }

    /** Filters as the user does. */
    public void filter(String words) {
        bar.filter(words);
        rebuild();
    }

    /** Shows verdicts (0), letters (1) or bounds (2) as the user does; of all devices or those with roles. */
    public void show(int cells, boolean everything) {
        bar.show(Square.Show.values()[cells]);
        bar.everything(everything);
        rebuild();
    }
}
