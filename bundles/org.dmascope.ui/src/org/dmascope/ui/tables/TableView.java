// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.diagnostics.DiagnosticsView;
import org.dmascope.ui.filter.RowFilter;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.Opening;
import org.dmascope.ui.parts.PartTools;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.table.Badge;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.table.TableLayout;
import org.dmascope.ui.widgets.FilterBar;
import org.dmascope.ui.widgets.Sentence;
import org.dmascope.ui.widgets.Strip;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;

/**
 * One of the tables as a view. Which one stands in {@code plugin.xml}: {@code class="…TableView:buffers"}. Shows the rows of the host that
 * the window shows, says what is missing below them, and says why when there are none.
 */
public final class TableView extends ViewPart {
    private static final int STALE_TICK_MS = 1000;

    private TableKind<?> kind;
    private Panel<?> panel;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        super.setInitializationData(element, property, data);
        kind = TableKinds.byId(String.valueOf(data)).orElseThrow(() -> new IllegalArgumentException("no table " + data)); //$NON-NLS-1$
    }

    @Override
    public void createPartControl(Composite parent) {
        Opening.fill(getViewSite(), parent, () -> fill(parent));
    }

    private void fill(Composite parent) {
        panel = new Panel<>(kind, parent);
        PartTools.tool(getViewSite(), Commands.FIND, "filter"); //$NON-NLS-1$
        setTitleImage(getSite().<Look>getService(Look.class).image(kind.icon()));
    }

    @Override
    public void setFocus() {
        if (panel != null) {
            panel.table.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (panel != null) {
            panel.selection.remove(panel);
            panel.making.forget();
            panel.store.flush();
        }
        super.dispose();
    }

    /** The table, for tests and commands. */
    public RowTable<?> table() {
        return panel.table;
    }

    /** What the view says instead of rows; null while it shows rows. */
    public String sentence() {
        return panel.stack.topControl == panel.sentence.control() ? panel.sentence.words() : null;
    }

    /** What the line below the table says, "" when nothing is missing. */
    public String strip() {
        return panel.strip.words();
    }

    /** Lists in Findings what is ignored on the host, too, or no longer. */
    public void listIgnored(boolean on) {
        panel.ignored.list(on);
    }

    /** The filter. */
    public FilterBar bar() {
        return panel.bar;
    }

    /** Filters as the user does in the filter bar. */
    public void filter(String text) {
        panel.filter(text);
    }

    /** The widgets of one kind of row. */
    private final class Panel<R> implements LinkedSelection.Listener {
        private final TableKind<R> kind;
        private final LinkedSelection selection = getSite().getService(LinkedSelection.class);
        private final RowTable<R> table;
        private final FilterBar bar;
        private final Composite body;
        private final StackLayout stack = new StackLayout();
        private final Sentence sentence;
        private final Strip strip;
        private final String name = getPartName();
        private final LayoutStore store;
        private OpenHost shown;
        private Subject selected;
        private boolean ticking;
        private final RowsJob<R> making;
        /** Null for tables of other things than findings. */
        private final IgnoredRows ignored;
        private Predicate<? super R> typed = r -> true;

        Panel(TableKind<R> kind, Composite parent) {
            this.kind = kind;
            Look look = getSite().getService(Look.class);
            GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
            bar = new FilterBar(parent, look, RowFilter.hint(kind.kind()), () -> kind.rows().apply(selection.rows()), this::filter, () -> setFocus());
            body = new Composite(parent, SWT.NONE);
            body.setLayout(stack);
            GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
            table = new RowTable<>(body, look, kind.columns(), kind::key, true);
            table.control().setData("test.id", kind.id()); //$NON-NLS-1$
            sentence = new Sentence(body, look);
            strip = new Strip(parent, look, this::linked);
            table.onSelection(this::userSelected);
            table.onOpen(r -> PartTools.run(getSite(), Commands.OPEN));
            table.onCount(this::count);
            table.setNouns(kind.words().one(), kind.words().many());
            table.setGroupings(kind.groupings());
            table.setBadge(this::badge);
            if (FindingSigns.of(kind.kind())) {
                table.setSign(r -> FindingSigns.of(selection, kind.subject().apply(r)));
            }
            making = new RowsJob<>(kind, body.getDisplay(), this::made);
            store = new LayoutStore(kind.id());
            TableLayout kept = store.load();
            table.apply(kept != null ? kept : TableCommands.first(kind));
            table.onLayout(() -> store.save(table.layout()));
            TableCommands.attach(getSite(), kind, table, bar);
            ArrangeMenu.attach(getViewSite(), table);
            ignored = IgnoredRows.attach(kind, getViewSite(), () -> {
                filtered();
                stateChanged();
            });
            filtered();
            StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
            selection.add(this);
            bar.set(store.filter(spec()));
            read();
            stateChanged();
            selected(null);
        }

        private Badge badge(R row) {
            return row instanceof BufferRow b && selection.rows().reused(b) ? new Badge(Messages.reused, Token.OCHRE, Messages.reusedTip) : null;
        }

        private void userSelected(List<R> rows) {
            selected = rows.isEmpty() ? null : kind.subject().apply(rows.get(0));
            selection.select(selected, this);
        }

        void filter(String text) {
            RowFilter.Result r = RowFilter.parse(text);
            bar.setProblem(r.problem() == null ? null : NLS.bind(Messages.filterBad, r.problem()));
            if (r.problem() == null) {
                typed = r.predicate()::test;
                filtered();
                store.keepFilter(spec(), text);
            }
        }

        private void filtered() {
            Predicate<? super R> words = typed;
            table.setQuickFilter(ignored == null ? words::test : r -> ignored.lets(r) && words.test(r));
        }

        private void linked() {
            if (ignored == null || HostState.strip(kind, selection.host()) != null) {
                PartTools.show(getSite(), DiagnosticsView.ID);
            } else {
                ignored.linked();
            }
        }

        private HostSpec spec() {
            return selection.host() == null ? null : selection.host().spec();
        }

        @Override
        public void hostShown() {
            shown = null;
            bar.set(store.filter(spec()));
            read();
            stateChanged();
        }

        @Override
        public void read() {
            if (!making.ready(selection.rows())) {
                if (selection.host() != shown) {
                    table.replaceRows(List.of());
                    showBody();
                }
                return; // the rows of the reading before stay until those of this one are made
            }
            List<R> rows = kind.rows().apply(selection.rows());
            if (ignored != null) {
                ignored.count(selection.rows());
            }
            OpenHost host = selection.host();
            if (host == null || host != shown) {
                table.replaceRows(rows);
            } else if (host.readings() > 1 && kind.kind() != Kind.EVENT) {
                table.readAgain(rows);
            } else {
                table.setRows(rows);
            }
            shown = host != null && host.snapshot() != null ? host : null; // the first reading of a host is no change
            if (selected == null || selection.linked()) {
                selected(null); // a table that is not linked keeps what the user selected in it
            }
        }

        private void made() {
            if (!body.isDisposed()) {
                read();
                stateChanged();
            }
        }

        @Override
        public void marked() {
            if (FindingSigns.of(kind.kind())) {
                table.repaint();
            }
        }

        @Override
        public void recorded() {
            if (kind.kind() == Kind.EVENT) {
                read();
                stateChanged();
            }
        }

        @Override
        public void stateChanged() {
            OpenHost host = selection.host();
            HostState.Words missing = HostState.strip(kind, host);
            boolean counted = missing == null && ignored != null && host != null && ignored.say(strip, host.rows());
            if (missing == null && !counted) {
                strip.hide();
            } else if (missing != null) {
                int all = host.snapshot() == null ? 0 : host.snapshot().diagnostics().size();
                strip.say(missing.icon(), missing.heading(), missing.text(), all == 0 ? "" : NLS.bind(Messages.showAll, all)); //$NON-NLS-1$
            }
            boolean stale = host != null && host.phase() == HostPhase.STALE;
            String title = stale ? NLS.bind(Messages.viewTitleStale, name, HostState.age(host)) : name;
            if (!title.equals(getPartName())) {
                setPartName(title);
            }
            showBody();
            tick(stale);
        }

        /** The age of stale rows goes on; nothing wakes up otherwise. */
        private void tick(boolean stale) {
            if (stale && !ticking) {
                ticking = true;
                body.getDisplay().timerExec(STALE_TICK_MS, () -> {
                    ticking = false;
                    if (!body.isDisposed()) {
                        stateChanged();
                    }
                });
            }
        }

        @Override
        public void selected(Object origin) {
            Subject s = selection.followed();
            Set<String> related = selection.related().stream().filter(r -> r.kind() == kind.kind()).map(Subject::key).collect(Collectors.toSet());
            table.setRelated(related);
            if (origin != this) {
                String key = s != null && s.kind() == kind.kind() ? s.key() : null;
                if (!Objects.equals(s, selected)) {
                    table.reveal(key); // once: the user may close the group again
                }
                if (!table.headingSelected() || !Objects.equals(s, selected)) {
                    table.select(key);
                }
            }
            selected = s;
        }

        private void count() {
            int shown = table.shown().size();
            bar.setCount(NLS.bind(Messages.shownOf, new Object[] { shown, table.total(), table.total() == 1 ? kind.words().one() : kind.words().many() }));
            showBody();
            Subject s = selected;
            if (s != null && s.kind() == kind.kind() && table.selection().isEmpty() && !table.headingSelected()) {
                table.select(s.key()); // it was filtered out and is back
            }
        }

        private void showBody() {
            if (!table.settled() && table.total() > 0) {
                return; // it is not known yet whether there is nothing to show
            }
            boolean rows = !table.shown().isEmpty();
            if (!rows && making.pending()) {
                sentence.say(kind.icon(), NLS.bind(Messages.making, kind.words().many().toLowerCase(Locale.ROOT)), ""); //$NON-NLS-1$
                top(sentence.control());
                return;
            }
            if (!rows && ignored != null && table.total() > 0 && kind.rows().apply(selection.rows()).stream().noneMatch(ignored::lets)) {
                sentence.say("ok", Messages.onlyIgnored, ""); //$NON-NLS-1$ //$NON-NLS-2$
            } else if (!rows && table.total() > 0) {
                sentence.say("filter", NLS.bind(Messages.noMatch, table.total(), kind.words().many().toLowerCase(Locale.ROOT)), ""); //$NON-NLS-1$ //$NON-NLS-2$
            } else if (!rows) {
                HostState.Words w = HostState.nothing(kind, selection.host());
                sentence.say(w.icon(), w.heading(), w.text());
            }
            top(rows ? table.control() : sentence.control());
        }

        private void top(Control top) {
            if (stack.topControl != top) {
                stack.topControl = top;
                body.layout();
            }
        }
    }
}
