// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tree;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.ui.filter.Completion;
import org.dmascope.ui.filter.LineFilter;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.widgets.FilterBar;
import org.dmascope.ui.widgets.Named;
import org.dmascope.ui.widgets.Sentence;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A tree of lines with the filter of a view over it and a sentence in its place when there is none. Expansion survives every refresh. */
public final class LineTree {
    /** Above this only the first two levels open by themselves. */
    private static final int MOST_OPEN = 400;

    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final Sentence sentence;
    private final FilterBar bar;
    private final TreeViewer tree;
    private final LineRefresh lines;
    private final String noMatch;
    private Function<Subject, Object> rows = s -> null;
    private List<SubjectLine> all = List.of();
    private List<SubjectLine> shown = List.of();
    private LineFilter.Result filter = new LineFilter.Result(l -> true, null);
    private String[] instead = { "info", "", "" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    private boolean filtered;
    private boolean quiet;

    /**
     * @param name    what the tree is, for a screen reader
     * @param hint    what can be typed into the filter
     * @param noMatch said when the filter leaves nothing
     * @param chosen  told when the user selects a line
     */
    public LineTree(Composite parent, Look look, String testId, String name, String hint, String noMatch, Consumer<SubjectLine> chosen) {
        this.noMatch = noMatch;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new FilterBar(parent, look, hint, this::filtered, this::filter, this::setFocus);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        sentence = new Sentence(body, look);
        tree = new TreeViewer(body, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        look.paint(tree.getTree(), Token.BASE, Token.TEXT);
        tree.getTree().setData("test.id", testId); //$NON-NLS-1$
        Named.as(name, tree.getTree());
        tree.setUseHashlookup(true);
        tree.setContentProvider(new LineContent(() -> shown));
        LineLabels.show(tree, look, null);
        tree.setInput(this);
        lines = new LineRefresh(tree);
        tree.addSelectionChangedListener(e -> {
            if (!quiet && e.getStructuredSelection().getFirstElement() instanceof SubjectLine l) {
                chosen.accept(l);
            }
        });
        tree.getTree().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && bar.visible()) {
                bar.clear();
            }
        });
    }

    /** The widget below the filter. */
    public TreeViewer viewer() {
        return tree;
    }

    /** The filter. */
    public FilterBar bar() {
        return bar;
    }

    /** What is said while there are no lines. */
    public void otherwise(String icon, String head, String words) {
        instead = new String[] { icon, head, words };
    }

    /**
     * Shows these lines. Lines that were there before stay as open as they were; when the roots are others, all opens.
     *
     * @param find finds the row of a subject, for the filter
     */
    public boolean show(List<SubjectLine> roots, Function<Subject, Object> find) {
        return show(roots, find, TreeViewer.ALL_LEVELS);
    }

    /**
     * @param levels how deep other roots open
     * @return whether the roots are others
     */
    public boolean show(List<SubjectLine> roots, Function<Subject, Object> find, int levels) {
        Set<String> before = all.stream().map(SubjectLine::key).collect(Collectors.toSet());
        boolean others = !(roots.isEmpty() && all.isEmpty()) && roots.stream().noneMatch(r -> before.contains(r.key()));
        all = List.copyOf(roots);
        rows = find;
        refresh(others ? levels : 0);
        return others;
    }

    /** The things that the lines stand for. */
    private List<Object> filtered() {
        return all.stream().flatMap(SubjectLine::all).map(SubjectLine::subject).filter(Objects::nonNull).distinct().limit(Completion.ROWS).map(rows).filter(Objects::nonNull).toList();
    }

    /** Filters as the user does in the filter bar. */
    public void filter(String text) {
        LineFilter.Result r = LineFilter.parse(text, s -> rows.apply(s));
        bar.setProblem(r.problem());
        if (r.problem() == null) {
            filter = r;
            filtered = !text.isBlank();
            refresh(TreeViewer.ALL_LEVELS);
        }
    }

    /** @param open how deep lines are opened, 0 to leave all as they are */
    private void refresh(int open) {
        shown = filtered ? all.stream().map(l -> l.only(filter.predicate())).filter(l -> l != null).toList() : all;
        long total = all.stream().flatMap(SubjectLine::all).count();
        long left = shown.stream().flatMap(SubjectLine::all).count();
        bar.setCount(NLS.bind(Messages.shownOf, left, total));
        if (shown.isEmpty()) {
            boolean none = !all.isEmpty();
            sentence.say(none ? "filter" : instead[0], none ? noMatch : instead[1], none ? "" : instead[2]); //$NON-NLS-1$ //$NON-NLS-2$
        }
        Control top = shown.isEmpty() ? sentence.control() : tree.getTree();
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout();
        }
        quiet = true;
        try {
            if (open == 0) {
                lines.refresh(shown);
            } else {
                reopen(left > MOST_OPEN ? 2 : open);
            }
        } finally {
            quiet = false;
        }
    }

    /** Fills the tree with other lines. */
    private void reopen(int levels) {
        tree.getTree().setRedraw(false);
        try {
            lines.forget();
            lines.refresh(shown);
            tree.expandToLevel(levels);
        } finally {
            tree.getTree().setRedraw(true);
        }
    }

    /** Opens the lines below the roots that only gather others and stand for nothing themselves. */
    public void openGroups() {
        shown.stream().flatMap(r -> r.lines().stream()).filter(l -> l.subject() == null).forEach(l -> tree.setExpandedState(l, true));
    }

    /** Opens to this depth only. */
    public void open(int levels) {
        tree.collapseAll();
        tree.expandToLevel(levels);
    }

    /** Marks the line of a subject, as if it came from elsewhere; nothing when it is not there. */
    public void reveal(Subject subject) {
        SubjectLine at = subject == null ? null
                : tree.getStructuredSelection().getFirstElement() instanceof SubjectLine l && subject.equals(l.subject()) ? l
                        : shown.stream().flatMap(SubjectLine::all).filter(l -> subject.equals(l.subject())).findFirst().orElse(null);
        quiet = true;
        try {
            if (at != null && at.equals(shown.get(0))) {
                tree.getTree().setTopItem(tree.getTree().getItem(0));
            }
            tree.setSelection(at == null ? StructuredSelection.EMPTY : new StructuredSelection(at), at != null);
        } finally {
            quiet = false;
        }
    }

    /** The line that is selected, null for none. */
    public SubjectLine selected() {
        return tree.getStructuredSelection().getFirstElement() instanceof SubjectLine l ? l : null;
    }

    /** What is said instead of lines, null while there are some. */
    public String sentence() {
        return stack.topControl == sentence.control() ? sentence.words() : null;
    }

    /** The lines shown, two blanks for each level; for copying and tests. */
    public List<String> words() {
        return shown.stream().flatMap(l -> words(l, 0)).toList();
    }

    /** The lines shown, top down. */
    public Stream<SubjectLine> lines() {
        return shown.stream().flatMap(SubjectLine::all);
    }

    /** Keys of the lines that are open. */
    public Set<String> open() {
        Set<String> out = new HashSet<>();
        for (Object o : tree.getExpandedElements()) {
            out.add(((SubjectLine) o).key());
        }
        return out;
    }

    private static Stream<String> words(SubjectLine l, int level) {
        String own = "  ".repeat(level) + l.text() + (l.dim().isEmpty() ? "" : " | " + l.dim()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return Stream.concat(Stream.of(own), l.lines().stream().flatMap(c -> words(c, level + 1)));
    }

    public void setFocus() {
        (stack.topControl == null ? body : stack.topControl).setFocus();
    }
}
